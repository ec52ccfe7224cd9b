/// The best path through a table of gains, and how much worse the best path through each place is.
struct CoarsePath {
  private let band: Band
  private let gains: ChunkGains
  private let share: Float
  private let penalty: Float
  private var bases: [Int] = []
  private var before: [Float] = []
  private var after: [Float] = []

  private static let never = -Float.greatestFiniteMagnitude / 4

  init(_ band: Band, _ gains: ChunkGains, share: Float, penalty: Float) {
    self.band = band
    self.gains = gains
    self.share = share
    self.penalty = penalty
    var next = 0
    for row in 0...band.height {
      bases.append(next - Int(band.low[row]))
      next += Int(band.high[row] - band.low[row]) + 1
    }
    before = [Float](repeating: Self.never, count: next)
    after = before
    runForward()
    runBackward()
  }

  private func index(_ row: Int, _ column: Int) -> Int? {
    guard row >= 0, row <= band.height, column >= Int(band.low[row]),
      column <= Int(band.high[row])
    else { return nil }
    return bases[row] + column
  }

  /// Worth of taking source chunk `row` alone at boundary `column`.
  private func down(_ row: Int, _ column: Int) -> Float {
    share * max(gains[row, column - 1], gains[row, column]) - penalty
  }

  /// Worth of taking target chunk `column` alone at boundary `row`.
  private func across(_ row: Int, _ column: Int) -> Float {
    share * max(gains[row - 1, column], gains[row, column]) - penalty
  }

  private mutating func runForward() {
    before[0] = 0
    for row in 0...band.height {
      for column in Int(band.low[row])...Int(band.high[row]) {
        var best = before[bases[row] + column]
        if let from = index(row - 1, column - 1) {
          best = max(best, before[from] + gains[row - 1, column - 1])
        }
        if let from = index(row - 1, column) {
          best = max(best, before[from] + down(row - 1, column))
        }
        if let from = index(row, column - 1) {
          best = max(best, before[from] + across(row, column - 1))
        }
        before[bases[row] + column] = best
      }
    }
  }

  private mutating func runBackward() {
    after[after.count - 1] = 0
    for row in stride(from: band.height, through: 0, by: -1) {
      for column in stride(from: Int(band.high[row]), through: Int(band.low[row]), by: -1) {
        var best = after[bases[row] + column]
        if let to = index(row + 1, column + 1) {
          best = max(best, after[to] + gains[row, column])
        }
        if let to = index(row + 1, column) { best = max(best, after[to] + down(row, column)) }
        if let to = index(row, column + 1) { best = max(best, after[to] + across(row, column)) }
        after[bases[row] + column] = best
      }
    }
  }

  /// The places on a path at most `tolerance` worse than the best, and at most `reach` columns from
  /// the best path.
  func narrowed(tolerance: Float, reach: Int32) -> Band {
    let best = after.first ?? 0
    let path = bestPath()
    var low = band.low
    var high = band.high
    for row in 0...band.height {
      let floor = max(Int(band.low[row]), Int(path.low[row] - reach))
      let ceiling = min(Int(band.high[row]), Int(path.high[row] + reach))
      var (first, last) = (Int(path.low[row]), Int(path.high[row]))
      for column in floor...ceiling {
        let place = bases[row] + column
        if before[place] + after[place] < best - tolerance { continue }
        first = min(first, column)
        last = max(last, column)
      }
      low[row] = Int32(truncatingIfNeeded: first)
      high[row] = Int32(truncatingIfNeeded: last)
    }
    return Band(low: low, high: high, width: band.width)
  }

  /// The columns that the best path touches in each row; of equally good paths the one that stays
  /// nearest to the straight line between the corners.
  private func bestPath() -> (low: [Int32], high: [Int32]) {
    var low = [Int32](repeating: 0, count: band.height + 1)
    var high = low
    var (row, column) = (0, 0)
    while row < band.height || column < band.width {
      let steps = [
        (row + 1, column + 1, gains[row, column]), (row + 1, column, down(row, column)),
        (row, column + 1, across(row, column)),
      ]
      var choice: (row: Int, column: Int, worth: Float, detour: Int)?
      for (nextRow, nextColumn, gain) in steps {
        guard let place = index(nextRow, nextColumn) else { continue }
        let worth = gain + after[place]
        let detour = abs(nextRow * band.width - nextColumn * band.height)
        if let old = choice {
          let tie = abs(worth - old.worth) < 1e-3
          if tie ? detour >= old.detour : worth < old.worth { continue }
        }
        choice = (nextRow, nextColumn, worth, detour)
      }
      guard let choice else { break }
      if choice.row > row { low[choice.row] = Int32(truncatingIfNeeded: choice.column) }
      (row, column) = (choice.row, choice.column)
      high[row] = Int32(truncatingIfNeeded: column)
    }
    return (low, high)
  }
}
