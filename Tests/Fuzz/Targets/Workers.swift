internal import Foundation
internal import SatzpaarKit
internal import Terminology
internal import TextModel

/// What a target works with. Opening it reads every table of language data, which takes long with a
/// sanitizer; so it is done before libFuzzer's clock starts.
struct Workers {
  private var opened: [StreamStage: StreamWorker] = [:]

  /// All stages, for documents and pairs; nil where the target needs none.
  private(set) var pipeline: Pipeline?

  /// A sentence for which every table is read that is read late.
  private static let first = """
    {"text":"Am 3. Mai stellte er die Ein- und Ausfuhr vor.",\
    "source":"Am 3. Mai stellte er die Ein- und Ausfuhr vor.",\
    "target":"On 3 May he presented imports and exports."}
    """

  /// Opens what a target needs, with the glossary that the environment names.
  init(_ target: Target) throws(Failure) {
    let path =
      ProcessInfo.processInfo.environment["FUZZ_GLOSSARY"]
      ?? "Tests/Fuzz/seeds/glossary-text/small.csv"
    let tables = try Glossaries.tables(at: [path], note: { _ in })
    let index = try TermIndex(Glossary(tables: tables))
    for stage in target.stages {
      let worker = try StreamWorker(.init(stage: stage, indexes: [index], usesDictionaries: false))
      var answer = ByteOutput()
      _ = worker.answer([Array(Workers.first.utf8)[...]], to: &answer)
      opened[stage] = worker
    }
    if target.needsPipeline { pipeline = try Pipeline(indexes: [index], usesDictionaries: false) }
  }

  /// Whether an opened stage says of a record that it cannot be worked on; nil for a stage that was
  /// not opened.
  func fails(_ stage: StreamStage, _ line: [UInt8]) -> Bool? {
    var answer = ByteOutput()
    return opened[stage].map { $0.answer([line[...]], to: &answer) > 0 }
  }
}
