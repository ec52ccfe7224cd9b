/// How well one sentence is explained by each span of a stretch of sentences of the other side.
///
/// A row of lanes for each word of the sentence, a lane for each sentence of the stretch: so spans
/// are sums of neighbouring lanes, and the product over the words is taken in all lanes at once.
struct SentenceEvidence {
  /// For the span of `a` sentences that begins with sentence `k` of the stretch the evidence, at
  /// `(a - 1) * width + k`.
  private(set) var scores: [Float] = []

  /// Sentences of the stretch, rounded up to whole groups of lanes.
  private(set) var width = 0

  private let side: WordLinks.Side
  private let given: SideWords
  private let end: Int
  private let spans: Int
  private var cursor: OccurrenceCursor

  /// What the partners of a word say, for each sentence of the stretch and the few after it.
  private var sums: [Float] = []

  /// The part of its words that each word of a span is; laid out like `scores`.
  private var shares: [Float] = []

  private static let lanes = 4

  /// - Parameters:
  ///   - side: the links of the words to be explained.
  ///   - given: the words of the other side.
  ///   - end: the first sentence of the other side that must not be looked at.
  ///   - spans: the most sentences in a span, at most four.
  init(_ side: WordLinks.Side, given: SideWords, before end: Int, spans: Int) {
    self.side = side
    self.given = given
    self.end = end
    self.spans = spans
    cursor = OccurrenceCursor(given)
  }

  /// Scores a sentence of `words` against the spans that begin in a stretch of the other side. From
  /// one call to the next the stretch may only move forward.
  mutating func score(_ words: SideWords, sentence: Int, given stretch: Range<Int>) {
    width = (stretch.count + Self.lanes - 1) / Self.lanes * Self.lanes
    let stride = width + Self.lanes
    let near = stretch.lowerBound..<min(end, stretch.upperBound + spans - 1)
    let range = words.range(of: sentence)
    sums.removeAll(keepingCapacity: true)
    sums.append(contentsOf: repeatElement(0, count: stride * range.count))
    let (side, given) = (side, given)
    var silent: Float = 0
    var active = 0
    for k in range {
      let type = Int(words.words[k])
      if side.weight[type] == 0 { continue }
      silent += side.silence[type]
      if Self.collect(side, type, given, near, active * stride, &cursor, &sums) { active += 1 }
    }
    setShares(stretch)
    multiply(active, stride, silent)
  }

  /// Adds what the partners of a word say to its lanes; false (and nothing added) where none is
  /// near.
  @inline(__always)
  private static func collect(
    _ side: WordLinks.Side, _ type: Int, _ given: SideWords, _ near: Range<Int>, _ lane: Int,
    _ cursor: inout OccurrenceCursor, _ sums: inout [Float]
  ) -> Bool {
    var sums = sums.mutableSpan
    if let profile = side.profiles.start(of: type) {
      let values = side.profiles.values.span
      for k in near.indices { sums[lane + k - near.lowerBound] = values[profile + k] }
      return true
    }
    var found = false
    let weight = side.weight[type]
    let (partners, ratios) = (side.partners.span, side.ratios.span)
    let (occurrences, starts) = (given.occurrences.span, given.occurrenceStarts.span)
    for link in Int(side.starts[type])..<Int(side.starts[type + 1]) {
      let partner = Int(partners[link])
      guard var k = cursor.first(of: partner, in: near, given) else { continue }
      let stop = Int(starts[partner + 1])
      let part = weight * ratios[link]
      while k < stop, Int(occurrences[k]) < near.upperBound {
        sums[lane + Int(occurrences[k]) - near.lowerBound] += part
        k += 1
      }
      found = true
    }
    return found
  }

  private mutating func setShares(_ stretch: Range<Int>) {
    shares.removeAll(keepingCapacity: true)
    for a in 1...spans {
      for start in stretch {
        let size = given.starts[min(end, start + a)] - given.starts[start]
        shares.append(1 / Float(Self.choices(of: Int(size))))
      }
      shares.append(contentsOf: repeatElement(0, count: width - stretch.count))
    }
  }

  /// Among how many words of a span a word may have its counterpart.
  ///
  /// All of them, but in a sentence as long as a text the counterpart is not just anywhere: otherwise
  /// such a sentence is no likelier beside its translation than its words are by themselves. At least
  /// a hundredth of the span, so that the factors stay bounded (see `EvidenceLanes`).
  private static func choices(of words: Int) -> Int {
    max(1, min(words, max(mostChoices, words / 100)))
  }

  /// More words than four sentences of ordinary prose together have.
  private static let mostChoices = 150

  /// The log of the product over the words of 1 + (their sum over the span) / size, for all spans.
  private mutating func multiply(_ active: Int, _ stride: Int, _ silent: Float) {
    scores.removeAll(keepingCapacity: true)
    scores.append(contentsOf: repeatElement(0, count: width * spans))
    let (width, spans) = (width, spans)
    sums.withUnsafeBytes { sums in
      shares.withUnsafeBytes { shares in
        scores.withUnsafeMutableBytes { scores in
          for block in Swift.stride(from: 0, to: width, by: Self.lanes) {
            let lanes = EvidenceLanes(
              sums, first: block, stride: stride, count: active, shares, width: width, spans)
            lanes.store(silent, to: scores, at: block, width: width, spans)
          }
        }
      }
    }
  }
}

/// The products for four neighbouring sentences and all spans that begin with them.
private struct EvidenceLanes {
  private var products = (LaneProduct(), LaneProduct(), LaneProduct(), LaneProduct())

  /// Factors are below 2e9 (ratios up to 1e6, see `WordLinks.largestRatio`; weights up to 14; up to
  /// a hundred times, see `choices`), so that four fit into a float.
  private static let factorsAtOnce = 4

  @inline(__always)
  init(
    _ sums: UnsafeRawBufferPointer, first: Int, stride: Int, count: Int,
    _ shares: UnsafeRawBufferPointer, width: Int, _ spans: Int
  ) {
    let one = Self.load(shares, first)
    let two = spans > 1 ? Self.load(shares, first + width) : one
    let three = spans > 2 ? Self.load(shares, first + 2 * width) : one
    let four = spans > 3 ? Self.load(shares, first + 3 * width) : one
    var place = first
    for k in 0..<count {
      var sum = Self.load(sums, place)
      products.0.value *= 1 + sum * one
      if spans > 1 {
        sum += Self.load(sums, place + 1)
        products.1.value *= 1 + sum * two
      }
      if spans > 2 {
        sum += Self.load(sums, place + 2)
        products.2.value *= 1 + sum * three
        sum += Self.load(sums, place + 3)
        products.3.value *= 1 + sum * four
      }
      place += stride
      if k % Self.factorsAtOnce == Self.factorsAtOnce - 1 { normalise() }
    }
    normalise()
  }

  @inline(__always)
  private static func load(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> SIMD4<Float> {
    bytes.loadUnaligned(fromByteOffset: place * 4, as: SIMD4<Float>.self)
  }

  @inline(__always)
  private mutating func normalise() {
    products.0.normalise()
    products.1.normalise()
    products.2.normalise()
    products.3.normalise()
  }

  @inline(__always)
  func store(
    _ silent: Float, to scores: UnsafeMutableRawBufferPointer, at block: Int, width: Int,
    _ spans: Int
  ) {
    func put(_ product: LaneProduct, _ a: Int) {
      scores.storeBytes(
        of: silent + product.logarithm, toByteOffset: (a * width + block) * 4,
        as: SIMD4<Float>.self)
    }
    put(products.0, 0)
    if spans > 1 { put(products.1, 1) }
    if spans > 2 { put(products.2, 2) }
    if spans > 3 { put(products.3, 3) }
  }
}

/// Four products whose exponents are kept apart, so that they never overflow.
private struct LaneProduct {
  var value = SIMD4<Float>(repeating: 1)
  private var exponent = SIMD4<Int32>(repeating: 0)

  /// Brings the values, which must be positive and finite, back between 1 and 2.
  @inline(__always)
  mutating func normalise() {
    let bits = unsafeBitCast(value, to: SIMD4<Int32>.self)
    exponent = exponent &+ ((bits &>> 23) &- 127)
    value = unsafeBitCast((bits & 0x007F_FFFF) | 0x3F80_0000, to: SIMD4<Float>.self)
  }

  /// The natural logarithms, right after `normalise`.
  @inline(__always)
  var logarithm: SIMD4<Float> {
    let s = (value - 1) / (value + 1)
    let q = s * s
    // log m = 2 artanh((m - 1) / (m + 1)), a series with one term more than in `FastMath`.
    var series = 0.111_111_11 + q * 0.090_909_09
    series = 0.142_857_14 + q * series
    series = 0.2 + q * series
    series = 0.333_333_33 + q * series
    series = 2 * s * (1 + q * series)
    let powers = SIMD4<Float>(
      Float(exponent[0]), Float(exponent[1]), Float(exponent[2]), Float(exponent[3]))
    return powers * 0.693_147_18 + series
  }
}
