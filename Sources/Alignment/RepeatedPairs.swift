/// The words of many beads, flat.
struct WordBeads {
  /// For each bead: number of source words, of target words, then their types.
  private var cells: [Int32] = []

  /// Adds a bead.
  mutating func append(_ left: some Collection<Int32>, _ right: some Collection<Int32>) {
    cells.append(Int32(truncatingIfNeeded: left.count))
    cells.append(Int32(truncatingIfNeeded: right.count))
    cells.append(contentsOf: left)
    cells.append(contentsOf: right)
  }

  /// The beads with only some of their words.
  func keeping(_ left: (Int32) -> Bool, right: (Int32) -> Bool) -> WordBeads {
    var kept = WordBeads()
    kept.cells.reserveCapacity(cells.count)
    forEach { kept.append($0.filter(left), $1.filter(right)) }
    return kept
  }

  /// Calls `body` with the words of each bead.
  func forEach(_ body: (_ left: ArraySlice<Int32>, _ right: ArraySlice<Int32>) -> Void) {
    var at = 0
    while at < cells.count {
      let middle = at + 2 + Int(cells[at])
      let end = middle + Int(cells[at + 1])
      body(cells[(at + 2)..<middle], cells[middle..<end])
      at = end
    }
  }
}

/// The pairs of words that share some beads, and for each word in each bead the pairs that compete
/// to explain it.
struct RepeatedPairs {
  /// The pairs in the order in which they are first seen.
  private(set) var sources: [Int32] = []
  private(set) var targets: [Int32] = []

  /// For each target word in each bead how many pairs it has there, then their numbers.
  private(set) var rivalsOfTargets: [Int32] = []

  /// The same for the source words.
  private(set) var rivalsOfSources: [Int32] = []

  /// Finds the pairs that share at least `least` beads.
  init(_ beads: WordBeads, least: Int32) {
    var table = PairTable(capacity: 4096)
    var seen: [Int32] = []
    /// For each bead the numbers of all pairs, source word by source word.
    var events: [Int32] = []
    beads.forEach { left, right in
      for s in left {
        for t in right {
          let pair = table.intern(s, t)
          if pair == seen.count { seen.append(0) }
          seen[pair] += 1
          events.append(Int32(truncatingIfNeeded: pair))
        }
      }
    }
    let numbers = keep(beads, seen, events, least)
    addRivals(beads, events.map { numbers[Int($0)] })
  }

  /// Takes the pairs that are seen often enough, and gives for each pair its number, or -1.
  private mutating func keep(
    _ beads: WordBeads, _ seen: [Int32], _ events: [Int32], _ least: Int32
  ) -> [Int32] {
    var numbers = [Int32](repeating: -1, count: seen.count)
    var at = 0
    var next: Int32 = 0
    beads.forEach { left, right in
      for s in left {
        for t in right {
          if events[at] == next {
            next += 1
            if seen[Int(events[at])] >= least {
              numbers[Int(events[at])] = Int32(truncatingIfNeeded: sources.count)
              sources.append(s)
              targets.append(t)
            }
          }
          at += 1
        }
      }
    }
    return numbers
  }

  private mutating func addRivals(_ beads: WordBeads, _ events: [Int32]) {
    var at = 0
    beads.forEach { left, right in
      let width = right.count
      for y in 0..<width {
        Self.append((0..<left.count).lazy.map { events[at + $0 * width + y] }, &rivalsOfTargets)
      }
      for x in 0..<left.count {
        Self.append(events[(at + x * width)..<(at + (x + 1) * width)], &rivalsOfSources)
      }
      at += left.count * width
    }
  }

  private static func append(_ pairs: some Sequence<Int32>, _ rivals: inout [Int32]) {
    let head = rivals.count
    rivals.append(0)
    for pair in pairs where pair >= 0 { rivals.append(pair) }
    if rivals.count == head + 1 {
      rivals.removeLast()
    } else {
      rivals[head] = Int32(truncatingIfNeeded: rivals.count - head - 1)
    }
  }
}
