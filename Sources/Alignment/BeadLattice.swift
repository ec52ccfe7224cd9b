/// All beads of a region inside of a band with their scores, and what follows from them: posterior
/// probabilities (forward-backward, Rabiner 1989) and the best ladder.
struct BeadLattice {
  /// A choice of beads that covers a region.
  struct Step {
    let row: Int
    let column: Int
    let shape: Int
    let posterior: Float
  }

  /// Scores of all beads: of shape `k` from boundary (i, j) at `(bases[i] + j) * shapes + k`.
  private var scores: [Float]
  private let band: Band
  private var bases: [Int] = []
  private var before: [Float]
  private var after: [Float]
  private let shapes = BeadShape.all

  private static let never: Float = -1e30

  init(band: Band, score: (_ row: Int, _ column: Int, _ shape: Int) -> Float) {
    self.band = band
    var next = 0
    for row in 0...band.height {
      bases.append(next - Int(band.low[row]))
      next += Int(band.high[row] - band.low[row]) + 1
    }
    before = [Float](repeating: Self.never, count: next)
    after = before
    scores = [Float](repeating: Self.never, count: next * BeadShape.all.count)
    for row in 0...band.height {
      for column in Int(band.low[row])...Int(band.high[row]) {
        for k in shapes.indices where contains(row + shapes[k].source, column + shapes[k].target) {
          scores[(bases[row] + column) * shapes.count + k] = score(row, column, k)
        }
      }
    }
    runForward()
    runBackward()
  }

  private func contains(_ row: Int, _ column: Int) -> Bool {
    row <= band.height && column >= Int(band.low[row]) && column <= Int(band.high[row])
  }

  private mutating func runForward() {
    before[0] = 0
    for row in 0...band.height {
      for column in Int(band.low[row])...Int(band.high[row]) {
        let place = bases[row] + column
        let mine = before[place]
        if mine <= Self.never { continue }
        for k in shapes.indices {
          let score = scores[place * shapes.count + k]
          if score <= Self.never { continue }
          let to = bases[row + shapes[k].source] + column + shapes[k].target
          before[to] = Self.logAdd(before[to], mine + score)
        }
      }
    }
  }

  private mutating func runBackward() {
    after[after.count - 1] = 0
    for row in stride(from: band.height, through: 0, by: -1) {
      for column in stride(from: Int(band.high[row]), through: Int(band.low[row]), by: -1) {
        let place = bases[row] + column
        var sum = after[place]
        for k in shapes.indices {
          let score = scores[place * shapes.count + k]
          if score <= Self.never { continue }
          let to = bases[row + shapes[k].source] + column + shapes[k].target
          sum = Self.logAdd(sum, after[to] + score)
        }
        after[place] = sum
      }
    }
  }

  private static func logAdd(_ a: Float, _ b: Float) -> Float {
    let (high, low) = a > b ? (a, b) : (b, a)
    if low < high - 16 { return high }
    return high + FastMath.log(1 + FastMath.exp(low - high))
  }

  /// The probability that the bead is in the ladder, given both texts.
  func posterior(row: Int, column: Int, shape: Int) -> Float {
    let place = bases[row] + column
    let score = scores[place * shapes.count + shape]
    if score <= Self.never { return 0 }
    let to = bases[row + shapes[shape].source] + column + shapes[shape].target
    return min(1, FastMath.exp(before[place] + score + after[to] - after[0]))
  }

  /// The log of the sum over all ladders.
  var total: Float { after.first ?? 0 }

  /// The score of a bead, nil where it is not in the lattice.
  func score(row: Int, column: Int, shape: Int) -> Float? {
    guard contains(row, column) else { return nil }
    let score = scores[(bases[row] + column) * shapes.count + shape]
    return score <= Self.never ? nil : score
  }

  /// The ladder with the highest expected number of right beads.
  ///
  /// A bead counts with its posterior times the sentences... decided by dynamic programming.
  func bestLadder() -> [Step] {
    var best = [Float](repeating: Self.never, count: before.count)
    var choice = [Int8](repeating: -1, count: before.count)
    best[best.count - 1] = 0
    for row in stride(from: band.height, through: 0, by: -1) {
      for column in stride(from: Int(band.high[row]), through: Int(band.low[row]), by: -1) {
        let place = bases[row] + column
        for k in shapes.indices where scores[place * shapes.count + k] > Self.never {
          let to = bases[row + shapes[k].source] + column + shapes[k].target
          if best[to] <= Self.never { continue }
          let worth = best[to] + posterior(row: row, column: column, shape: k)
          if worth > best[place] {
            best[place] = worth
            choice[place] = Int8(truncatingIfNeeded: k)
          }
        }
      }
    }
    return walk(choice)
  }

  private func walk(_ choice: [Int8]) -> [Step] {
    var steps: [Step] = []
    var (row, column) = (0, 0)
    while row < band.height || column < band.width {
      let shape = Int(choice[bases[row] + column])
      guard shape >= 0 else { break }
      steps.append(
        Step(
          row: row, column: column, shape: shape,
          posterior: posterior(row: row, column: column, shape: shape)))
      row += shapes[shape].source
      column += shapes[shape].target
    }
    return steps
  }
}
