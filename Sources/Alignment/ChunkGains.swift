/// The gains of all chunk pairs of a band in one array.
struct ChunkGains {
  private let values: [Float]
  private let bases: [Int]
  private let band: Band

  init(_ band: Band, _ values: [Float]) {
    self.values = values
    self.band = band
    var bases: [Int] = []
    var next = 0
    for row in 0..<band.height {
      bases.append(next - Int(band.low[row]))
      next += max(0, min(band.width, Int(band.high[row + 1])) - Int(band.low[row]))
    }
    self.bases = bases
  }

  /// The gain of a chunk pair; 0 outside of the band.
  subscript(row: Int, column: Int) -> Float {
    guard row >= 0, row < band.height, column >= Int(band.low[row]),
      column < min(band.width, Int(band.high[row + 1]))
    else { return 0 }
    return values[bases[row] + column]
  }
}

/// The links that say something about places: strong ones to words that are not too frequent.
struct StrongLinks {
  private var starts: [Int32] = [0]
  private(set) var partners: [Int32] = []

  /// The log of how much more likely the word is beside its partner, times how sure it is to have
  /// one.
  private(set) var weights: [Float] = []

  /// A link that raises the chance of a word less than this says nothing about places.
  private static let weakestRatio: Float = 20

  init(_ side: WordLinks.Side, _ words: SideWords, _ mostFrequent: Int32) {
    starts.reserveCapacity(side.starts.count)
    for type in 0..<(side.starts.count - 1) {
      for link in Int(side.starts[type])..<Int(side.starts[type + 1])
      where side.ratios[link] >= Self.weakestRatio
        && words.counts[Int(side.partners[link])] <= mostFrequent
      {
        partners.append(side.partners[link])
        weights.append(side.expectation[type] * FastMath.log(side.ratios[link]))
      }
      starts.append(Int32(truncatingIfNeeded: partners.count))
    }
  }

  /// Where the links of a type stand.
  @inline(__always)
  func range(of type: Int) -> Range<Int> { Int(starts[type])..<Int(starts[type + 1]) }
}
