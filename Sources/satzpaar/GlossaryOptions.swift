import ArgumentParser
import FoundationEssentials
import SatzpaarKit
import Terminology
import TextModel

/// The option that names glossaries, the same for every verb.
struct GlossaryOptions: ParsableArguments {
  @Option(
    name: .long, help: "A glossary file, or a folder of them. May be given more than once.",
    completion: .file())
  var glossary: [String] = []

  /// The glossaries, read and prepared.
  func indexes() throws(Failure) -> [TermIndex] {
    guard !glossary.isEmpty else { return [] }
    let tables = try Glossaries.tables(at: glossary, note: Console.note)
    let cache = CacheFolder.path(in: ProcessInfo.processInfo.environment)
    return [try TermIndex(Glossary(tables: tables), store: cache.map(CacheFolder.store))]
  }
}
