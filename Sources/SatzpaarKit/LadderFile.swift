public import Alignment
public import TextModel

/// Ladders in files: one bead a line as indices from 0, `[0]:[0,1]`.
public enum LadderFile {
  /// Reads beads; empty lines do not count.
  ///
  /// - Parameter text: the file.
  /// - Returns: the beads in file order, confidence 1.
  /// - Throws: `Failure` with id `ladder` and the place of a line that is no bead.
  public static func read(_ text: SourceText) throws(Failure) -> [Bead] {
    var beads: [Bead] = []
    var number = 0
    for line in text.string.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      let content = line.filter { !$0.isWhitespace }
      if content.isEmpty { continue }
      let sides = content.split(separator: ":", omittingEmptySubsequences: false).map(run)
      guard sides.count == 2, let source = sides[0], let target = sides[1] else {
        let position = TextPosition(line: number, column: 1)
        throw Failure(
          "ladder", "this line is no bead", file: text.name, position: position,
          snippet: LineIndex(text).snippet(at: position), help: "write a bead as [0]:[0,1]")
      }
      beads.append(Bead(source: source, target: target))
    }
    return beads
  }

  /// `[3,4]` as a range; nil for anything else, also for indices with a gap between them.
  /// No text has more sentences than this, and what is counted up from it stays in range.
  private static func index(_ text: Substring) -> Int? { Int32(text).map { Int($0) } }

  private static func run(_ text: Substring) -> Range<Int>? {
    guard text.first == "[", text.last == "]", text.count >= 2 else { return nil }
    let indices = text.dropFirst().dropLast().split(separator: ",").map(index)
    guard let known = indices as? [Int] else { return nil }
    guard let first = known.first else { return 0..<0 }
    let isRun = zip(known, known.dropFirst()).allSatisfy { $1 == $0 + 1 }
    return isRun && first >= 0 ? first..<(first + known.count) : nil
  }
}
