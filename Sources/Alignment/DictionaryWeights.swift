/// Word translation probabilities learned from the phrase pairs of a dictionary.
///
/// IBM model 1 with a null word, by expectation maximisation (Brown et al. 1993, "The Mathematics
/// of Statistical Machine Translation", Computational Linguistics 19(2)): the phrases of a
/// dictionary decide between them which of their words belong together. Four rounds suffice.
struct DictionaryWeights {
  private static let rounds = 4

  /// Probability mass of the null word against a word pair before normalisation.
  private static let null: Float = 0.05

  /// Links weaker than this in both directions are dropped.
  private static let weakest: Float = 0.004

  /// Links sorted by source stem; those of stem `s` stand at `starts[s]..<starts[s + 1]`.
  private(set) var starts: [Int32] = []
  private(set) var targets: [Int32] = []
  /// P(target stem | source stem).
  private(set) var forward: [Float] = []
  /// P(source stem | target stem).
  private(set) var backward: [Float] = []

  /// Weights that were learned before.
  init(starts: [Int32], targets: [Int32], forward: [Float], backward: [Float]) {
    self.starts = starts
    self.targets = targets
    self.forward = forward
    self.backward = backward
  }

  /// Learns the weights.
  init(_ pairs: PhrasePairs) {
    let slots = PairSlots(pairs.cells)
    let ahead = Self.train(
      pairs.cells, slots, slots.sources, count: pairs.sourceStems.count, swapped: false)
    let back = Self.train(
      pairs.cells, slots, slots.targets, count: pairs.targetStems.count, swapped: true)
    var counts = [Int32](repeating: 0, count: pairs.sourceStems.count + 1)
    let kept = slots.sources.indices.filter {
      ahead[$0] >= Self.weakest || back[$0] >= Self.weakest
    }
    for slot in kept { counts[Int(slots.sources[slot]) + 1] += 1 }
    for k in 1..<counts.count { counts[k] += counts[k - 1] }
    starts = counts
    targets = [Int32](repeating: 0, count: kept.count)
    forward = [Float](repeating: 0, count: kept.count)
    backward = forward
    for slot in kept {
      let place = Int(counts[Int(slots.sources[slot])])
      counts[Int(slots.sources[slot])] += 1
      targets[place] = slots.targets[slot]
      forward[place] = ahead[slot]
      backward[place] = back[slot]
    }
  }

  /// P(given's partner | given) for each slot; `given[slot]` is the stem conditioned on.
  private static func train(
    _ cells: [Int32], _ slots: PairSlots, _ given: [Int32], count: Int, swapped: Bool
  ) -> [Float] {
    var table = slots.seed
    var next = [Float](repeating: 0, count: table.count)
    var totals = [Float](repeating: 0, count: count)
    normalise(&table, given, &totals)
    for _ in 0..<rounds {
      for k in next.indices { next[k] = 0 }
      expect(cells, slots.events, table, &next, swapped)
      swap(&table, &next)
      normalise(&table, given, &totals)
    }
    return table
  }

  private static func normalise(_ table: inout [Float], _ given: [Int32], _ totals: inout [Float]) {
    for k in totals.indices { totals[k] = 0 }
    for slot in table.indices { totals[Int(given[slot])] += table[slot] }
    for slot in table.indices { table[slot] /= max(totals[Int(given[slot])], 1e-20) }
  }

  private static func expect(
    _ cells: [Int32], _ events: [Int32], _ table: [Float], _ next: inout [Float], _ swapped: Bool
  ) {
    cells.withUnsafeBufferPointer { cells in
      events.withUnsafeBufferPointer { events in
        table.withUnsafeBufferPointer { table in
          next.withUnsafeMutableBufferPointer { next in
            expect(cells, events, table, next, swapped)
          }
        }
      }
    }
  }

  private static func expect(
    _ cells: UnsafeBufferPointer<Int32>, _ events: UnsafeBufferPointer<Int32>,
    _ table: UnsafeBufferPointer<Float>, _ next: UnsafeMutableBufferPointer<Float>, _ swapped: Bool
  ) {
    var (at, event) = (0, 0)
    while at < cells.count {
      let (a, b) = (Int(cells[at]), Int(cells[at + 1]))
      let (outer, inner) = swapped ? (a, b) : (b, a)
      let (outerStep, innerStep) = swapped ? (b, 1) : (1, b)
      for y in 0..<outer {
        let first = event + y * outerStep
        var sum = null
        for x in 0..<inner { sum += table[Int(events[first + x * innerStep])] }
        let share = 1 / sum
        for x in 0..<inner {
          let slot = Int(events[first + x * innerStep])
          next[slot] += table[slot] * share
        }
      }
      event += a * b
      at += 2 + a + b
    }
  }
}

/// Numbers the distinct word pairs of all phrase pairs, so that training runs over plain arrays.
private struct PairSlots {
  private(set) var sources: [Int32] = []
  private(set) var targets: [Int32] = []
  /// For each phrase pair the slots of all its word pairs, source by source.
  private(set) var events: [Int32] = []
  /// Weights to begin with: a word pair in short phrases is surer than one in long ones.
  private(set) var seed: [Float] = []

  init(_ cells: [Int32]) {
    var table = PairTable(capacity: cells.count / 5)
    events.reserveCapacity(cells.count)
    var at = 0
    while at < cells.count {
      let (a, b) = (Int(cells[at]), Int(cells[at + 1]))
      let weight = 1 / Float(a * b)
      for x in 0..<a {
        for y in 0..<b {
          let (source, target) = (cells[at + 2 + x], cells[at + 2 + a + y])
          let slot = table.intern(source, target)
          if slot == seed.count {
            sources.append(source)
            targets.append(target)
            seed.append(0)
          }
          seed[slot] += weight
          events.append(Int32(truncatingIfNeeded: slot))
        }
      }
      at += 2 + a + b
    }
  }
}
