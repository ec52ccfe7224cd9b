import ArgumentParser
import Dispatch
import Interchange
import SatzpaarKit
import Terminology
import TextAnalysis
import TextModel

struct PipelineBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pipeline",
    abstract: "From bytes to worksheets as JSON lines, on one thread and on two.")

  @Argument(help: "A German text; it is repeated and varied to the size wanted.")
  var file: String

  @Option(help: "A glossary to grow to the size.")
  var glossary: [String]

  @Option(help: "Entries.")
  var entries = 100_000

  @Option(help: "Megabytes of text.")
  var megabytes = 4

  func run() throws {
    let shipped = Glossary(tables: try Glossaries.tables(at: glossary, note: { _ in }))
    let nouns = GeneratedText.nouns(of: shipped)
    let text = try GeneratedText.varied(file, megabytes: megabytes, nouns: nouns)
    let index = try TermIndex(GeneratedText.glossary(of: entries, from: shipped))
    let lines = text.bytes.split(separator: 0x0A).map { Array($0) }
    let words = try BreakIterator(.words, language: .german, alwaysICU: true)
    let opened = try (0..<5).map { _ in try Pipeline(indexes: [index]) }
    var wordCount = 0
    let icu = Stopwatch.best(
      rounds: 3,
      [
        {
          text.bytes.withUnsafeBufferPointer { words.forEach(in: $0) { _, _, _ in wordCount += 1 } }
        }
      ]
    )[0]
    var bytes = 0
    // Each time with a pipeline that has seen no word yet
    var next = opened.makeIterator()
    let one = Stopwatch.best(
      rounds: 2, [{ bytes = next.next().map { Self.worksheets(lines, $0) } ?? 0 }])[0]
    let wall = ContinuousClock().measure { _ = Self.worksheets(lines, opened[2]) }
    let both = ContinuousClock().measure { Self.inTwo(lines, Array(opened[3...])) }
    let size = Double(text.bytes.count) / 1e6
    report(
      "pipeline",
      [
        ("megabytes", size), ("entries", Double(entries)), ("MB/s", size / one),
        ("ICU words MB/s", size / icu), ("times ICU words", one / icu),
        ("speed-up of two threads", wall / both), ("MB out", Double(bytes) / 1e6),
        ("peak MB", Memory.peakMegabytes),
      ])
  }

  /// The worksheets of texts, each as JSON lines; how many bytes they are.
  private static func worksheets(_ lines: some Sequence<[UInt8]>, _ pipeline: Pipeline) -> Int {
    let matches = MatchJSON()
    var bytes = ByteOutput()  // as a stream has it, emptied when it is written
    var sum = 0
    Pipeline.together(lines) { lines in
      bytes.removeAll()
      for sheet in pipeline.worksheets(of: lines.map { SourceText(wellFormed: $0) }) {
        WorksheetJSONL.write(sheet, matches: matches, to: &bytes)
      }
      sum += bytes.count
    }
    return sum
  }

  private static func inTwo(_ lines: [[UInt8]], _ pipelines: [Pipeline]) {
    let half = lines.count / 2
    let workers = pipelines.map { Worker(pipeline: $0) }
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      let part = number == 0 ? lines[..<half] : lines[half...]
      _ = worksheets(part, workers[number].pipeline)
    }
  }

  /// A pipeline that one thread alone uses.
  private struct Worker: @unchecked Sendable {
    let pipeline: Pipeline
  }
}
