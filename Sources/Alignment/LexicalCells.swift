/// What the words say for any few neighbouring sentences on one side against one sentence on the other.
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

/// How well one sentence is explained by each span of a stretch of sentences of the other side.
private struct SentenceEvidence {
  /// For the sentence number `k` of the stretch and each span length `a` up to four that begins
  /// there the evidence, at `k * 4 + a - 1`.
  private(set) var scores: [Float] = []

  private let side: WordLinks.Side
  private let given: SideWords
  private let region: Range<Int>
  private var sums: [Float] = []

  init(_ side: WordLinks.Side, given: SideWords, from region: Range<Int>) {
    self.side = side
    self.given = given
    self.region = region
  }

  mutating func score(_ words: SideWords, sentence: Int, given stretch: Range<Int>) {
    let most = BeadShape.most
    let firstRow = region.lowerBound + stretch.lowerBound
    let endRow = min(region.upperBound, region.lowerBound + stretch.upperBound + most - 1)
    let rows = endRow - firstRow
    sums.removeAll(keepingCapacity: true)
    var silent: Float = 0
    var active = 0
    for k in words.range(of: sentence) {
      let type = Int(words.words[k])
      let sure = side.expectation[type]
      if sure == 0 { continue }
      silent += FastMath.log(1 - sure)
      if collect(type, sure / (1 - sure), firstRow, endRow, active * rows) { active += 1 }
    }
    scores.removeAll(keepingCapacity: true)
    for start in 0..<stretch.count {
      for a in 1...most {
        let last = min(rows, start + a)
        let size = given.starts[firstRow + last] - given.starts[firstRow + start]
        scores.append(
          silent + logProduct(active, rows, start, last, 1 / Float(max(1, size))))
      }
    }
  }

  /// Adds the row of sums of one word at `base`; false (and nothing added) where no partner is near.
  private mutating func collect(
    _ type: Int, _ weight: Float, _ firstRow: Int, _ endRow: Int, _ base: Int
  ) -> Bool {
    var found = false
    for link in Int(side.starts[type])..<Int(side.starts[type + 1]) {
      let partner = Int(side.partners[link])
      var k = given.firstOccurrence(of: partner, from: firstRow)
      let stop = given.occurrenceRange(of: partner).upperBound
      while k < stop, Int(given.occurrences[k]) < endRow {
        if !found {
          found = true
          sums.append(contentsOf: repeatElement(0, count: endRow - firstRow))
        }
        sums[base + Int(given.occurrences[k]) - firstRow] += weight * side.ratios[link]
        k += 1
      }
    }
    return found
  }

  /// The log of the product over the active words of 1 + (their sum over the span) / size.
  private func logProduct(
    _ active: Int, _ rows: Int, _ start: Int, _ end: Int, _ share: Float
  ) -> Float {
    var product: Float = 1
    var log: Float = 0
    for word in 0..<active {
      var sum: Float = 0
      for row in start..<end { sum += sums[word * rows + row] }
      product *= 1 + sum * share
      if product > 1e25 {
        log += FastMath.log(product)
        product = 1
      }
    }
    return log + FastMath.log(product)
  }
}
