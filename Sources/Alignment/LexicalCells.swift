/// What the words say for any few neighbouring sentences on one side against one sentence on the
/// other.
///
/// For a target sentence with words t and a span S of source sentences it is the sum over t of
/// log(1 - e + e / |S| * sum over s in S of P(t | s) / P(t)), where e is how sure t is to have a
/// counterpart: IBM model 1 against chance (Brown et al. 1993). The same the other way round.
struct LexicalCells {
  /// Evidence of the target sentences: that of target sentence `j` for the `a` source sentences
  /// from `i` on stands at `(bases[i] + j) * 4 + a - 1`.
  private(set) var ofTarget: [Float]

  /// Evidence of the source sentences: that of source sentence `i` for the `b` target sentences
  /// from `j` on stands at `(bases[i] + j) * 4 + b - 1`.
  private(set) var ofSource: [Float]

  /// Where each row begins, less its first column.
  private(set) var bases: [Int] = []

  private var first: [Int32] = []
  private var end: [Int32] = []

  /// Looks at all cells that a bead inside of `band` can touch.
  init(
    _ left: SideWords, _ right: SideWords, _ links: WordLinks, source: Range<Int>,
    target: Range<Int>, band: Band
  ) {
    let most = BeadShape.most
    var next = 0
    for row in 0..<band.height {
      first.append(band.low[max(0, row + 1 - most)])
      end.append(min(Int32(band.width), band.high[min(band.height, row + most)]))
      bases.append(next - Int(first[row]))
      next += max(0, Int(end[row] - first[row]))
    }
    ofTarget = [Float](repeating: 0, count: next * most)
    ofSource = ofTarget
    fillTarget(left, right, links, source, target, width: band.width)
    fillSource(left, right, links, source, target)
  }

  private mutating func fillTarget(
    _ left: SideWords, _ right: SideWords, _ links: WordLinks, _ source: Range<Int>,
    _ target: Range<Int>, width: Int
  ) {
    var evidence = SentenceEvidence(links.target, given: left, from: source)
    var (top, bottom) = (0, 0)
    for column in 0..<width {
      while top < end.count, Int(end[top]) <= column { top += 1 }
      bottom = max(bottom, top)
      while bottom < first.count, Int(first[bottom]) <= column { bottom += 1 }
      guard top < bottom else { continue }
      evidence.score(right, sentence: target.lowerBound + column, given: top..<bottom)
      for row in top..<bottom {
        let cell = (bases[row] + column) * BeadShape.most
        for a in 0..<BeadShape.most {
          ofTarget[cell + a] = evidence.scores[(row - top) * BeadShape.most + a]
        }
      }
    }
  }

  private mutating func fillSource(
    _ left: SideWords, _ right: SideWords, _ links: WordLinks, _ source: Range<Int>,
    _ target: Range<Int>
  ) {
    var evidence = SentenceEvidence(links.source, given: right, from: target)
    for row in first.indices where first[row] < end[row] {
      let columns = Int(first[row])..<Int(end[row])
      evidence.score(left, sentence: source.lowerBound + row, given: columns)
      let cell = (bases[row] + columns.lowerBound) * BeadShape.most
      for k in 0..<(columns.count * BeadShape.most) { ofSource[cell + k] = evidence.scores[k] }
    }
  }
}
