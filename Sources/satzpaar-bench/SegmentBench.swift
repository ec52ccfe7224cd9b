import ArgumentParser
import LanguageData
import SatzpaarKit
import TextAnalysis
import TextModel

struct SegmentBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment", abstract: "Our sentences beside ICU's sentence iterator.")

  @Argument(help: "A German text; it is repeated to the size wanted.")
  var file: String

  @Option(help: "Megabytes of text.")
  var megabytes = 8

  func run() throws {
    let text = try GeneratedText.repeated(file, megabytes: megabytes)
    let segmenter = SentenceSegmenter(profile: .german)
    let icu = try BreakIterator(.sentences, language: .german)
    let words = try BreakIterator(.words, language: .german, alwaysICU: true)
    var counts = (ours: 0, icu: 0, words: 0)
    let times = Stopwatch.best(
      rounds: 5,
      [
        { counts.ours = segmenter.segments(of: text).count },
        {
          counts.icu = 0
          text.bytes.withUnsafeBufferPointer { icu.forEach(in: $0) { _, _, _ in counts.icu += 1 } }
        },
        {
          counts.words = 0
          text.bytes.withUnsafeBufferPointer {
            words.forEach(in: $0) { _, _, _ in counts.words += 1 }
          }
        },
      ])
    let size = Double(text.bytes.count) / 1e6
    report(
      "segment",
      [
        ("megabytes", size), ("segments", Double(counts.ours)), ("MB/s", size / times[0]),
        ("ICU sentences MB/s", size / times[1]), ("ICU words MB/s", size / times[2]),
        ("ours / ICU sentences", times[1] / times[0]),
      ])
  }
}
