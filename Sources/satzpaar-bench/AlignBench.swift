import Alignment
import ArgumentParser
import SatzpaarKit
import TextModel

struct AlignBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align", abstract: "How alignment grows with the text.")

  @Argument(help: "German and English sentences, one a line.")
  var files: [String]

  @Option(help: "Sentences on the German side.")
  var sentences: [Int] = [1_000, 10_000, 100_000]

  func run() throws {
    guard files.count == 2 else { throw ValidationError("Two files are needed.") }
    let source = try lines(files[0])
    let target = try lines(files[1])
    let aligner = Aligner()
    let warmUp = AlignmentSide(sentences: Array(source.prefix(50)))
    _ = aligner.align(source: warmUp, target: AlignmentSide(sentences: Array(target.prefix(50))))
    for size in sentences {
      let share = Double(size) / Double(source.count)
      let a = AlignmentSide(sentences: repeated(source, size))
      let b = AlignmentSide(sentences: repeated(target, Int(Double(target.count) * share)))
      var beads = 0
      let time = Stopwatch.best(
        rounds: size > 50_000 ? 1 : 2,
        [{ beads = aligner.align(source: a, target: b).beads.count }])[0]
      report(
        "align",
        [
          ("sentences", Double(size)), ("s", time), ("sentences/s", Double(size) / time),
          ("beads", Double(beads)),
        ])
    }
  }

  private func lines(_ path: String) throws -> [[UInt8]] {
    try FileInput.text(of: path, note: { _ in }).bytes.split(separator: 0x0A).map { Array($0) }
  }

  private func repeated(_ lines: [[UInt8]], _ count: Int) -> [[UInt8]] {
    (0..<count).map { lines[$0 % lines.count] }
  }
}
