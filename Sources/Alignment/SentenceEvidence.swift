/// How well one sentence is explained by each span of a stretch of sentences of the other side.
struct SentenceEvidence {
  /// For sentence number `k` of the stretch and each span length `a` up to four that begins there
  /// the evidence, at `k * 4 + a - 1`.
  private(set) var scores: [Float] = []

  private let side: WordLinks.Side
  private let given: SideWords
  private let region: Range<Int>
  private var cursor: OccurrenceCursor

  /// For each sentence of the stretch one lane a word with what its partners there say for it.
  private var sums: [SIMD8<Float>] = []
  private var span: [SIMD8<Float>] = []

  /// Lanes are multiplied up to this many before a logarithm is taken; no single factor is above
  /// `largest`, so that nothing overflows.
  private static let blocksAtOnce = 5
  private static let largest: Float = 1e7

  /// - Parameters:
  ///   - side: the links of the words to be explained.
  ///   - given: the words of the other side.
  ///   - region: the sentences of the other side that may be looked at.
  init(_ side: WordLinks.Side, given: SideWords, from region: Range<Int>) {
    self.side = side
    self.given = given
    self.region = region
    cursor = OccurrenceCursor(given)
  }

  /// Scores a sentence of `words` against a stretch of the region, counted from the region's start.
  /// From one call to the next the stretch may only move forward.
  mutating func score(_ words: SideWords, sentence: Int, given stretch: Range<Int>) {
    let first = region.lowerBound + stretch.lowerBound
    let end = min(region.upperBound, region.lowerBound + stretch.upperBound + BeadShape.most - 1)
    let range = words.range(of: sentence)
    let stride = (range.count + 7) / 8
    sums.removeAll(keepingCapacity: true)
    sums.append(contentsOf: repeatElement(SIMD8(repeating: 0), count: stride * (end - first)))
    var silent: Float = 0
    var active = 0
    for k in range {
      let type = Int(words.words[k])
      let sure = side.expectation[type]
      if sure == 0 { continue }
      silent += side.silence[type]
      if collect(type, side.weight[type], first, end, active, stride) { active += 1 }
    }
    sumSpans(silent, (active + 7) / 8, stride, first..<end, stretch.count)
  }

  /// Adds what the partners of a word say in lane `lane`; false (and nothing added) where none is
  /// near.
  private mutating func collect(
    _ type: Int, _ weight: Float, _ first: Int, _ end: Int, _ lane: Int, _ stride: Int
  ) -> Bool {
    var found = false
    for link in Int(side.starts[type])..<Int(side.starts[type + 1]) {
      let partner = Int(side.partners[link])
      guard var k = cursor.first(of: partner, in: first..<end, given) else { continue }
      let stop = Int(given.occurrenceStarts[partner + 1])
      while k < stop, Int(given.occurrences[k]) < end {
        let block = (Int(given.occurrences[k]) - first) * stride + lane / 8
        sums[block][lane % 8] += weight * side.ratios[link]
        found = true
        k += 1
      }
    }
    return found
  }

  /// The log of the product over the words of 1 + (their sum over the span) / size, for all spans.
  private mutating func sumSpans(
    _ silent: Float, _ blocks: Int, _ stride: Int, _ rows: Range<Int>, _ starts: Int
  ) {
    scores.removeAll(keepingCapacity: true)
    for start in 0..<starts {
      span.removeAll(keepingCapacity: true)
      span.append(contentsOf: repeatElement(SIMD8(repeating: 0), count: blocks))
      for a in 1...BeadShape.most {
        let row = start + a - 1
        if row < rows.count {
          for block in 0..<blocks { span[block] += sums[row * stride + block] }
        }
        let last = min(rows.upperBound, rows.lowerBound + start + a)
        let size = given.starts[last] - given.starts[rows.lowerBound + start]
        scores.append(silent + logProduct(1 / Float(max(1, size))))
      }
    }
  }

  private func logProduct(_ share: Float) -> Float {
    var log: Float = 0
    var product = SIMD8<Float>(repeating: 1)
    for block in span.indices {
      let factor = 1 + span[block] * share
      product *= factor.clamped(
        lowerBound: SIMD8(repeating: 1), upperBound: SIMD8(repeating: Self.largest))
      if block % Self.blocksAtOnce == Self.blocksAtOnce - 1 {
        log += Self.logOfLanes(product)
        product = SIMD8(repeating: 1)
      }
    }
    return log + Self.logOfLanes(product)
  }

  private static func logOfLanes(_ product: SIMD8<Float>) -> Float {
    let low = SIMD4<Double>(product.lowHalf)
    let high = SIMD4<Double>(product.highHalf)
    let four = low * high
    return FastMath.log(four[0] * four[1]) + FastMath.log(four[2] * four[3])
  }
}
