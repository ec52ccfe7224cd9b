/// All beads of a region inside of a band with their scores, and how probable each is, given both
/// texts (forward-backward, Rabiner 1989).
///
/// Sentences without counterpart come in runs, so the lattice is in one of three states: after a
/// bead of two sides, within a run of omissions (1-0), or within a run of additions (0-1). In one
/// gap omissions stand before additions, so that each ladder is counted once.
///
/// Sums over the ladders up to each boundary are taken forward. On the way back the probability of
/// each boundary is handed on to the beads that lead there, so that only the few likely beads cost
/// anything.
struct BeadLattice {
  /// One bead of a ladder through the lattice.
  struct Step {
    let row: Int
    let column: Int
    let shape: Int
    var posterior: Float
  }

  let band: Band

  /// The log of the sum over all ladders.
  private(set) var total = 0.0

  /// The beads that are not too unlikely, by the boundary where they end, last first.
  private(set) var likely: [Step] = []

  /// Posteriors that one sentence has no counterpart, wherever in the other text its place may be.
  private(set) var omitted: [Float]
  private(set) var added: [Float]

  private let gaps: GapWeights
  private let shapes = BeadShape.all
  private var bases: [Int] = []

  /// Scores of beads of two sides: of shape `k` that ends at boundary (i, j) at
  /// `(bases[i] + j) * shapes.count + k`.
  private var scores: [Float]

  /// Log sums over the ladders up to a boundary.
  private var before: [LatticeStates]

  /// Probabilities that a ladder goes through a boundary.
  private var through: [LatticeStates]

  static let never = -1e30

  /// What is less likely than this, in logs, is left out.
  private static let negligible = -20.0

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
    before = [LatticeStates](repeating: LatticeStates(Self.never), count: next)
    through = [LatticeStates](repeating: LatticeStates(0), count: next)
    scores = [Float](repeating: Float(Self.never), count: next * shapes.count)
    omitted = [Float](repeating: 0, count: band.height)
    added = [Float](repeating: 0, count: band.width)
    runForward(score)
    total = before[next - 1].sum
    runBackward()
  }

  /// The number of a boundary; nil outside of the band.
  @inline(__always)
  private func place(_ row: Int, _ column: Int) -> Int? {
    guard row >= 0, column >= Int(band.low[row]), column <= Int(band.high[row]) else { return nil }
    return bases[row] + column
  }

  // ---- Forward

  private mutating func runForward(_ score: (Int, Int, Int) -> Float) {
    before[0] = LatticeStates(Self.never)
    before[0].linked = 0
    before[0].any = 0
    for row in 0...band.height {
      for column in Int(band.low[row])...Int(band.high[row]) where row + column > 0 {
        let here = bases[row] + column
        var states = LatticeStates(Self.never)
        states.linked = linkedSum(row, column, score)
        if let above = place(row - 1, column) {
          let from = before[above]
          states.omitting = LatticeStates.add(
            from.linked + gaps.open, from.omitting + gaps.further)
        }
        if let beside = place(row, column - 1) {
          let from = before[beside]
          states.adding = LatticeStates.add(
            LatticeStates.add(from.linked + gaps.open, from.omitting + gaps.exchange),
            from.adding + gaps.further)
        }
        states.any = states.sum
        before[here] = states
      }
    }
  }

  /// The log sum over the ladders that end with a bead of two sides there.
  private mutating func linkedSum(
    _ row: Int, _ column: Int, _ score: (Int, Int, Int) -> Float
  ) -> Double {
    let first = (bases[row] + column) * shapes.count
    var best = Self.never
    for k in BeadShape.firstLinked..<shapes.count {
      let (a, b) = (shapes[k].source, shapes[k].target)
      guard let from = place(row - a, column - b), before[from].any > Self.never else { continue }
      let value = score(row - a, column - b, k)
      scores[first + k] = value
      best = max(best, before[from].any + Double(value))
    }
    if best <= Self.never { return Self.never }
    var sum: Float = 0
    for k in BeadShape.firstLinked..<shapes.count where scores[first + k] > Float(Self.never) {
      let from = bases[row - shapes[k].source] + column - shapes[k].target
      let part = before[from].any + Double(scores[first + k]) - best
      if part > Self.negligible { sum += FastMath.exp(Float(part)) }
    }
    return best + Double(FastMath.log(sum))
  }

  // ---- Backward

  private mutating func runBackward() {
    let last = before.count - 1
    through[last].any = 1
    for row in stride(from: band.height, through: 0, by: -1) {
      for column in stride(from: Int(band.high[row]), through: Int(band.low[row]), by: -1) {
        let here = bases[row] + column
        var mine = through[here]
        if mine.any > 0 {
          let states = before[here]
          mine.linked += mine.any * Self.share(states.linked - states.any)
          mine.omitting += mine.any * Self.share(states.omitting - states.any)
          mine.adding += mine.any * Self.share(states.adding - states.any)
        }
        mine.any = mine.linked + mine.omitting + mine.adding
        through[here] = mine
        if row + column == 0 { continue }
        if mine.linked > Self.leastShare { handLinked(row, column, mine.linked) }
        if mine.omitting > Self.leastShare { handOmitting(row, column, mine.omitting) }
        if mine.adding > Self.leastShare { handAdding(row, column, mine.adding) }
      }
    }
  }

  private static let leastShare = 1e-9

  private static func share(_ log: Double) -> Double {
    log < negligible ? 0 : Double(FastMath.exp(Float(log)))
  }

  private mutating func handLinked(_ row: Int, _ column: Int, _ mine: Double) {
    let here = bases[row] + column
    for k in BeadShape.firstLinked..<shapes.count {
      let score = scores[here * shapes.count + k]
      if score <= Float(Self.never) { continue }
      let (a, b) = (shapes[k].source, shapes[k].target)
      let from = bases[row - a] + column - b
      let part = before[from].any + Double(score) - before[here].linked
      if part < Self.negligible { continue }
      let posterior = mine * Double(FastMath.exp(Float(part)))
      through[from].any += posterior
      likely.append(
        Step(row: row - a, column: column - b, shape: k, posterior: min(1, Float(posterior))))
    }
  }

  private mutating func handOmitting(_ row: Int, _ column: Int, _ mine: Double) {
    let from = bases[row - 1] + column
    let sum = before[bases[row] + column].omitting
    let linked = mine * Self.share(before[from].linked + gaps.open - sum)
    let omitting = mine * Self.share(before[from].omitting + gaps.further - sum)
    through[from].linked += linked
    through[from].omitting += omitting
    omitted[row - 1] += Float(linked + omitting)
    likely.append(Step(row: row - 1, column: column, shape: BeadShape.omission, posterior: 0))
  }

  private mutating func handAdding(_ row: Int, _ column: Int, _ mine: Double) {
    let from = bases[row] + column - 1
    let sum = before[bases[row] + column].adding
    let linked = mine * Self.share(before[from].linked + gaps.open - sum)
    let omitting = mine * Self.share(before[from].omitting + gaps.exchange - sum)
    let adding = mine * Self.share(before[from].adding + gaps.further - sum)
    through[from].linked += linked
    through[from].omitting += omitting
    through[from].adding += adding
    added[column - 1] += Float(linked + omitting + adding)
    likely.append(Step(row: row, column: column - 1, shape: BeadShape.addition, posterior: 0))
  }

  // ---- What follows

  /// The band of places on any ladder that is not too unlikely, widened by `margin` places.
  func narrowed(margin: Int32) -> Band {
    var low = [Int32](repeating: Int32.max, count: band.height + 1)
    var high = [Int32](repeating: 0, count: band.height + 1)
    for row in 0...band.height {
      for column in band.low[row]...band.high[row] {
        if through[bases[row] + Int(column)].any < Self.unlikely { continue }
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

  /// Probability below which a place is left out of a narrowed band.
  private static let unlikely = 6e-6

  /// The ladder with the highest expected number of sentences in right beads.
  func bestLadder() -> [Step] {
    var best = [Double](repeating: Self.never, count: before.count)
    var choice = [Int](repeating: -1, count: before.count)
    best[0] = 0
    for (number, step) in likely.enumerated().reversed() {
      let from = bases[step.row] + step.column
      if best[from] <= Self.never { continue }
      let shape = shapes[step.shape]
      let to = bases[step.row + shape.source] + step.column + shape.target
      let worth = best[from] + Double(shape.size) * Double(posterior(of: step))
      if worth > best[to] {
        best[to] = worth
        choice[to] = number
      }
    }
    return walk(choice)
  }

  /// For a sentence without counterpart its place in the other text does not matter.
  private func posterior(of step: Step) -> Float {
    switch step.shape {
    case BeadShape.omission: min(1, omitted[step.row])
    case BeadShape.addition: min(1, added[step.column])
    default: step.posterior
    }
  }

  private func walk(_ choice: [Int]) -> [Step] {
    var steps: [Step] = []
    var (row, column) = (band.height, band.width)
    while row + column > 0 {
      let number = choice[bases[row] + column]
      guard number >= 0 else { break }
      var step = likely[number]
      step.posterior = posterior(of: step)
      steps.append(step)
      (row, column) = (step.row, step.column)
    }
    return steps.reversed()
  }
}
