import Alignment
import ArgumentParser
import Foundation
import LanguageData
import SatzpaarKit
import Terminology
import TextModel

struct AlignBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align", abstract: "How alignment grows with the text, on generated sentences.")

  @Argument(help: "A table of sentence pairs to fill in: columns german and english.")
  var templates: String

  @Option(help: "A glossary whose terms are filled in.")
  var glossary: [String]

  @Option(help: "Pairs of sentences.")
  var pairs: [Int] = [1_000, 10_000, 100_000]

  @Flag(help: "Do without the dictionary of this machine.")
  var noDictionaries = false

  @Option(help: "Write pairs-N.de, .en and .gold into this folder, for peers to be measured on.")
  var dump: String?

  func run() throws {
    let text = try FileInput.text(of: templates, note: { _ in }).string
    let table = DataTable(name: templates, text: text)
    let terms = Glossary(tables: try Glossaries.tables(at: glossary, note: { _ in }))
    let aligner = Aligner(usesDictionary: !noDictionaries)
    let warmUp = GeneratedPairs(beads: 50, templates: table, glossary: terms)
    _ = aligner.align(source: side(warmUp.german), target: side(warmUp.english))
    for size in pairs {
      let text = GeneratedPairs(beads: size, templates: table, glossary: terms)
      if let dump { try write(text, to: "\(dump)/pairs-\(size)") }
      let (source, target) = (side(text.german), side(text.english))
      var found = Ladder(beads: [])
      // As many rounds for each size: the best of several is less than one alone
      let time = Stopwatch.best(
        rounds: 3, [{ found = aligner.align(source: source, target: target) }])[0]
      let sentences = Double(text.german.count + text.english.count)
      report(
        "align",
        [
          ("pairs", Double(size)), ("sentences", sentences), ("s", time),
          ("sentences/s", sentences / time), ("strict F1", text.f1(of: found)),
          ("peak MB", Memory.peakMegabytes),
        ])
    }
  }

  private func side(_ sentences: [[UInt8]]) -> AlignmentSide {
    AlignmentSide(sentences: sentences)
  }

  private func write(_ text: GeneratedPairs, to base: String) throws {
    for (name, lines) in [("de", text.german), ("en", text.english)] {
      try Data(lines.joined(separator: [0x0A]) + [0x0A]).write(to: URL(filePath: "\(base).\(name)"))
    }
    let gold = text.ladder.map { "\(Array($0.source)):\(Array($0.target))\n" }.joined()
    try Data(gold.utf8).write(to: URL(filePath: "\(base).gold"))
  }
}

/// The memory of this process.
enum Memory {
  /// The most that was resident at once, in millions of bytes; `getrusage` counts in 1,024.
  static var peakMegabytes: Double {
    var usage = rusage()
    getrusage(0, &usage)  // RUSAGE_SELF, of another type on each system
    return Double(usage.ru_maxrss) * 1024 / 1e6
  }
}
