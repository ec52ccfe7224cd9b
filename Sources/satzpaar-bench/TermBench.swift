import ArgumentParser
import Foundation
import SatzpaarKit
import Terminology
import TextModel

struct TermBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms", abstract: "Recognition with glossaries of several sizes.")

  @Argument(help: "A German text; it is repeated and varied to the size wanted.")
  var file: String

  @Option(help: "A glossary to grow to the sizes.")
  var glossary: [String]

  @Option(help: "Entries.")
  var entries: [Int] = [1_000, 10_000, 100_000, 1_000_000]

  @Option(help: "Megabytes of text.")
  var megabytes = 4

  @Flag(inversion: .prefixedNo, help: "Change words, so that there are as many as in real texts.")
  var varied = true

  @Option(help: "Write text.txt and terms-N.txt into this folder, for peers to be measured on.")
  var dump: String?

  func run() throws {
    let shipped = Glossary(tables: try Glossaries.tables(at: glossary, note: { _ in }))
    let nouns = varied ? GeneratedText.nouns(of: shipped) : []
    let text = try GeneratedText.varied(file, megabytes: megabytes, nouns: nouns)
    let lines = text.bytes.split(separator: 0x0A).map { Array($0) }
    if let dump { try Data(text.bytes).write(to: URL(filePath: "\(dump)/text.txt")) }
    for size in entries {
      let glossary = GeneratedText.glossary(of: size, from: shipped)
      if let dump {
        let terms = glossary.entries.map { $0.sources[0].text + "\n" }.joined()
        try Data(terms.utf8).write(to: URL(filePath: "\(dump)/terms-\(size).txt"))
      }
      var index = try TermIndex(Glossary(entries: []))
      let load = Stopwatch.best(rounds: 2, [{ index = (try? TermIndex(glossary)) ?? index }])[0]
      var count = 0
      let time = Stopwatch.best(
        rounds: 3, [{ count = (try? matches(lines, index)) ?? 0 }])[0]
      let rate = Double(text.bytes.count) / 1e6 / time
      report(
        "terms",
        [
          ("entries", Double(glossary.entries.count)), ("load s", load), ("MB/s", rate),
          ("matches", Double(count)), ("load as MB matched", load * rate),
        ])
    }
  }

  /// How many matches there are, found by a recogniser that knows no word yet.
  private func matches(_ lines: [[UInt8]], _ index: TermIndex) throws -> Int {
    let recogniser = try TermRecogniser([index])
    return lines.reduce(0) { $0 + recogniser.matches(in: $1).count }
  }
}
