/// The part of the table that a search looks at: for each boundary between source sentences a range
/// of boundaries between target sentences.
///
/// Boundaries are counted from 0 at the start of the region; row `i` allows `low[i]...high[i]`.
/// Both rise with `i`; the first row holds 0, the last the number of target sentences.
struct Band {
  private(set) var low: [Int32]
  private(set) var high: [Int32]

  /// Target sentences of the region.
  let width: Int

  /// Source sentences of the region.
  var height: Int { low.count - 1 }

  /// Everything is allowed.
  init(full height: Int, _ width: Int) {
    self.width = width
    low = [Int32](repeating: 0, count: height + 1)
    high = [Int32](repeating: Int32(truncatingIfNeeded: width), count: height + 1)
  }

  /// Takes rows as they are found and mends them so that the invariants hold.
  init(low: [Int32], high: [Int32], width: Int) {
    self.width = width
    self.low = low
    self.high = high
    self.low[0] = 0
    self.high[high.count - 1] = Int32(truncatingIfNeeded: width)
    for i in stride(from: height - 1, through: 0, by: -1) {
      self.low[i] = min(self.low[i], self.low[i + 1])
    }
    for i in 1..<max(1, height + 1) { self.high[i] = max(self.high[i], self.high[i - 1]) }
  }

  /// How many places the band has.
  var area: Int {
    var sum = 0
    for i in low.indices { sum += Int(high[i] - low[i]) + 1 }
    return sum
  }

  /// The same band for texts cut finer: each of its units is `factor` sentences (fewer at the end).
  func refined(by factor: Int, height fineHeight: Int, width fineWidth: Int, margin: Int) -> Band {
    var fineLow = [Int32](repeating: 0, count: fineHeight + 1)
    var fineHigh = fineLow
    for i in 0...fineHeight {
      let above = min(height, i / factor)
      let below = min(height, (i + factor - 1) / factor)
      fineLow[i] = Int32(truncatingIfNeeded: max(0, Int(low[above]) * factor - margin))
      fineHigh[i] = Int32(
        truncatingIfNeeded: min(fineWidth, Int(high[below]) * factor + margin))
    }
    return Band(low: fineLow, high: fineHigh, width: fineWidth)
  }
}
