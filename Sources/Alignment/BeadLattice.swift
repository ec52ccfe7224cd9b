/// All beads of a region inside of a band with their scores, and what follows from them: posterior
/// probabilities (forward-backward, Rabiner 1989) and the best ladder.
///
/// Sentences without counterpart come in runs, so the lattice is in one of three states: after a
/// bead of two sides, within a run of omissions (1-0), or within a run of additions (0-1). In one
/// gap omissions stand before additions, so that each ladder is counted once.
struct BeadLattice {
  /// One bead of a ladder through the lattice.
  struct Step {
    let row: Int
    let column: Int
    let shape: Int
    let posterior: Float
  }

  private let band: Band
  private let gaps: GapWeights
  private let shapes = BeadShape.all
  private var bases: [Int] = []

  /// Scores of beads of two sides: of shape `k` from boundary (i, j) at
  /// `(bases[i] + j) * shapes.count + k`; those of one side have theirs from `gaps`.
  private var scores: [Float]

  /// Log sums over the ladders up to a boundary, and from it on, for each of the three states.
  private var before: [LatticeStates]
  private var after: [LatticeStates]

  /// Posteriors that one sentence has no counterpart, wherever in the other text its place may be.
  private var omitted: [Float] = []
  private var added: [Float] = []

  private static let never: Float = -1e30

  init(
    band: Band, gaps: GapWeights, score: (_ row: Int, _ column: Int, _ shape: Int) -> Float
  ) {
    self.band = band
    self.gaps = gaps
    var next = 0
    for row in 0...band.height {
      bases.append(next - Int(band.low[row]))
      next += Int(band.high[row] - band.low[row]) + 1
    }
    before = [LatticeStates](repeating: LatticeStates(Double(Self.never)), count: next)
    after = before
    scores = [Float](repeating: Self.never, count: next * shapes.count)
    for row in 0...band.height {
      for column in Int(band.low[row])...Int(band.high[row]) {
        for k in shapes.indices where contains(row + shapes[k].source, column + shapes[k].target) {
          scores[(bases[row] + column) * shapes.count + k] = score(row, column, k)
        }
      }
    }
    runForward()
    runBackward()
    sumOmissions()
  }

  private func contains(_ row: Int, _ column: Int) -> Bool {
    row <= band.height && column >= Int(band.low[row]) && column <= Int(band.high[row])
  }

  // ---- Forward-backward

  private mutating func runForward() {
    before[0].linked = 0
    for row in 0...band.height {
      for column in Int(band.low[row])...Int(band.high[row]) {
        let place = bases[row] + column
        let mine = before[place]
        let any = mine.sum
        if any <= Double(Self.never) { continue }
        for k in shapes.indices {
          let score = scores[place * shapes.count + k]
          if score <= Self.never { continue }
          let to = bases[row + shapes[k].source] + column + shapes[k].target
          switch k {
          case BeadShape.omission:
            before[to].omitting = LatticeStates.add(
              before[to].omitting,
              LatticeStates.add(mine.linked + gaps.open, mine.omitting + gaps.further))
          case BeadShape.addition:
            before[to].adding = LatticeStates.add(
              before[to].adding, additionSum(mine))
          default: before[to].linked = LatticeStates.add(before[to].linked, any + Double(score))
          }
        }
      }
    }
  }

  private func additionSum(_ from: LatticeStates) -> Double {
    LatticeStates.add(
      LatticeStates.add(from.linked + gaps.open, from.omitting + gaps.exchange),
      from.adding + gaps.further)
  }

  private mutating func runBackward() {
    after[after.count - 1] = LatticeStates(0)
    for row in stride(from: band.height, through: 0, by: -1) {
      for column in stride(from: Int(band.high[row]), through: Int(band.low[row]), by: -1) {
        let place = bases[row] + column
        var mine = after[place]
        var linked = Double(Self.never)
        for k in shapes.indices {
          let score = scores[place * shapes.count + k]
          if score <= Self.never { continue }
          let to = after[bases[row + shapes[k].source] + column + shapes[k].target]
          switch k {
          case BeadShape.omission:
            mine.linked = LatticeStates.add(mine.linked, to.omitting + gaps.open)
            mine.omitting = LatticeStates.add(mine.omitting, to.omitting + gaps.further)
          case BeadShape.addition:
            mine.linked = LatticeStates.add(mine.linked, to.adding + gaps.open)
            mine.omitting = LatticeStates.add(mine.omitting, to.adding + gaps.exchange)
            mine.adding = LatticeStates.add(mine.adding, to.adding + gaps.further)
          default: linked = LatticeStates.add(linked, to.linked + Double(score))
          }
        }
        mine.linked = LatticeStates.add(mine.linked, linked)
        mine.omitting = LatticeStates.add(mine.omitting, linked)
        mine.adding = LatticeStates.add(mine.adding, linked)
        after[place] = mine
      }
    }
  }

  private mutating func sumOmissions() {
    omitted = [Float](repeating: 0, count: band.height)
    added = [Float](repeating: 0, count: band.width)
    for row in 0...band.height {
      for column in Int(band.low[row])...Int(band.high[row]) {
        let from = before[bases[row] + column]
        if contains(row + 1, column) {
          let sum = LatticeStates.add(from.linked + gaps.open, from.omitting + gaps.further)
          omitted[row] += FastMath.exp(Float(sum + after[bases[row + 1] + column].omitting - total))
        }
        if contains(row, column + 1) {
          added[column] += FastMath.exp(
            Float(additionSum(from) + after[bases[row] + column + 1].adding - total))
        }
      }
    }
  }

  /// The log of the sum over all ladders.
  var total: Double { after[0].linked }

  /// The probability that the bead is in the ladder, given both texts. For a sentence without
  /// counterpart its place in the other text does not matter.
  func posterior(row: Int, column: Int, shape: Int) -> Float {
    switch shape {
    case BeadShape.omission: return min(1, omitted[row])
    case BeadShape.addition: return min(1, added[column])
    default:
      let place = bases[row] + column
      let score = scores[place * shapes.count + shape]
      if score <= Self.never { return 0 }
      let to = bases[row + shapes[shape].source] + column + shapes[shape].target
      return min(
        1,
        FastMath.exp(
          Float(before[place].sum + Double(score) + after[to].linked - total)))
    }
  }

  /// Whether the bead is in the lattice.
  func contains(row: Int, column: Int, shape: Int) -> Bool {
    contains(row, column) && scores[(bases[row] + column) * shapes.count + shape] > Self.never
  }

  /// The band of places on any ladder that is not too unlikely, widened by `margin` places.
  func narrowed(margin: Int32) -> Band {
    var low = [Int32](repeating: Int32.max, count: band.height + 1)
    var high = [Int32](repeating: 0, count: band.height + 1)
    for row in 0...band.height {
      for column in band.low[row]...band.high[row] {
        let place = bases[row] + Int(column)
        let likely = LatticeStates.add(
          before[place].linked + after[place].linked,
          LatticeStates.add(
            before[place].omitting + after[place].omitting,
            before[place].adding + after[place].adding))
        if likely < total + Self.unlikely { continue }
        low[row] = min(low[row], column)
        high[row] = max(high[row], column)
      }
      guard low[row] <= high[row] else {
        (low[row], high[row]) = (band.low[row], band.high[row])
        continue
      }
      low[row] = max(0, low[row] - margin)
      high[row] = min(Int32(truncatingIfNeeded: band.width), high[row] + margin)
    }
    return Band(low: low, high: high, width: band.width)
  }

  /// Log posterior below which a place is left out of a narrowed band.
  private static let unlikely: Double = -12

  // ---- The best ladder

  /// The ladder with the highest expected number of sentences in right beads.
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
          let size = Float(shapes[k].source + shapes[k].target)
          let worth = best[to] + size * posterior(row: row, column: column, shape: k)
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

/// Log weights of sentences without counterpart.
struct GapWeights {
  /// The first after a bead of two sides.
  let open: Double
  /// Each further one on the same side.
  let further: Double
  /// The first addition after omissions.
  let exchange: Double
}

/// One log sum for each state of the lattice; in double precision, for over a long text sums grow
/// into the millions.
struct LatticeStates {
  var linked: Double
  var omitting: Double
  var adding: Double

  init(_ value: Double) {
    linked = value
    omitting = value
    adding = value
  }

  /// The log sum over all states.
  var sum: Double { Self.add(linked, Self.add(omitting, adding)) }

  /// log(e^a + e^b)
  @inline(__always)
  static func add(_ a: Double, _ b: Double) -> Double {
    let (high, low) = a > b ? (a, b) : (b, a)
    if low < high - 16 { return high }
    return high + Double(FastMath.log(1 + FastMath.exp(Float(low - high))))
  }
}
