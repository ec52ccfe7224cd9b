/// The score of each bead that is possible in a band: shape, words and lengths.
final class BeadScores {
  private let cells: LexicalCells
  private let weights: BeadWeights
  private let shapes = BeadShape.all
  private let shapeWeights: [Float]
  private let sourceMarks: [SentenceMarks]
  private let targetMarks: [SentenceMarks]
  private let sourceLengths: LengthModel.Spans
  private let targetLengths: LengthModel.Spans

  private let region: (source: Range<Int>, target: Range<Int>)
  private let paragraphs: ParagraphModel?

  /// How many sentences before each boundary of the region must stay without counterpart; empty
  /// where there are none.
  private let omitted: [Int32]
  private let added: [Int32]

  private static let impossible: Float = -1e30

  init(
    _ left: SideWords, _ right: SideWords, _ cells: LexicalCells, _ length: LengthModel,
    _ region: (source: Range<Int>, target: Range<Int>), weights: BeadWeights,
    paragraphs: ParagraphModel?, fixed: FixedBeads
  ) {
    self.cells = cells
    self.weights = weights
    self.region = region
    self.paragraphs = paragraphs
    shapeWeights = BeadShape.all.map { weights.type($0.source, $0.target) }
    sourceMarks = Array(left.marks[region.source])
    targetMarks = Array(right.marks[region.target])
    sourceLengths = LengthModel.Spans(left.lengths[region.source], ratio: length.ratio)
    targetLengths = LengthModel.Spans(right.lengths[region.target], ratio: 1)
    omitted = Self.counts(region.source, fixed.omissions)
    added = Self.counts(region.target, fixed.additions)
  }

  private static func counts(_ sentences: Range<Int>, _ single: [Range<Int>]) -> [Int32] {
    if single.isEmpty { return [] }
    var counts: [Int32] = [0]
    for sentence in sentences {
      let held = Gaps.range(holding: sentence, single) != nil
      counts.append(counts[counts.count - 1] + (held ? 1 : 0))
    }
    return counts
  }

  /// The score of the bead of a shape that begins at the boundary (row, column).
  func score(_ row: Int, _ column: Int, _ shape: Int) -> Float {
    let (a, b) = (shapes[shape].source, shapes[shape].target)
    var score = shapeWeights[shape]
    if a == 0 || b == 0 { return score }
    if !omitted.isEmpty, omitted[row + a] > omitted[row] { return Self.impossible }
    if !added.isEmpty, added[column + b] > added[column] { return Self.impossible }
    if let paragraphs { score += paragraphs.score(bead(row, a, column, b)) }
    var words: Float = 0
    if let part = weights.part, a > 1, b > 1 {
      for j in column..<(column + b) { words += best(cells.ofTarget, j, row, a, part) }
      for i in row..<(row + a) { words += best(cells.ofSource, i, column, b, part) }
    } else {
      for j in column..<(column + b) { words += cells.ofTarget.value(j, start: row, span: a) }
      for i in row..<(row + a) { words += cells.ofSource.value(i, start: column, span: b) }
    }
    score += weights.lexical * 0.5 * words
    score +=
      weights.length
      * LengthModel.score(
        source: sourceLengths.span(of: a, at: row), target: targetLengths.span(of: b, at: column))
    return score + marks(row, a, column, b)
  }

  /// The words of a sentence against the span across from it, or against the neighbours in it that
  /// explain them best: content crosses in beads of several sentences on both sides.
  private func best(
    _ plane: LexicalCells.Plane, _ sentence: Int, _ start: Int, _ span: Int, _ part: Float
  ) -> Float {
    var best = plane.value(sentence, start: start, span: span)
    for size in 1..<span {
      for place in start...(start + span - size) {
        best = max(best, plane.value(sentence, start: place, span: size) + part)
      }
    }
    return best
  }

  private func bead(_ row: Int, _ a: Int, _ column: Int, _ b: Int) -> ScoredBead {
    let (i, j) = (region.source.lowerBound + row, region.target.lowerBound + column)
    return ScoredBead(source: i..<(i + a), target: j..<(j + b))
  }

  private func marks(_ row: Int, _ a: Int, _ column: Int, _ b: Int) -> Float {
    let (x, y) = (sourceMarks[row + a - 1], targetMarks[column + b - 1])
    let ending: Float =
      x.ending != y.ending
      ? -weights.otherMark
      : x.ending == .stop ? weights.sameStop : weights.sameMark
    return ending + quote(sourceMarks[row].opensQuoted, targetMarks[column].opensQuoted)
      + quote(x.closesQuoted, y.closesQuoted)
  }

  private func quote(_ a: Bool, _ b: Bool) -> Float {
    a != b ? -weights.otherQuote : a ? weights.sameQuote : 0
  }
}
