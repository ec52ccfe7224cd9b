/// Numbers for what is the same of many matches: the same form of the same term, found by the same
/// rule. Whoever writes something of matches keeps it in an array by these numbers, for the same
/// terms come back all the time. One for each worker.
public struct MatchNumbers {
  /// How many are numbered before the count begins anew.
  private static let capacity = 20_000

  /// One match of each number, which keeps its index alive, so that references stay unique.
  private var known: [TermMatch] = []
  /// Numbers and 1 by hash, with open addressing; 0 for none. At most half full.
  private var slots = [Int32](repeating: 0, count: 1024)

  /// Numbers nothing yet.
  public init() {}

  /// Begins anew, if need be: numbers hold until then.
  public mutating func startText() {
    guard known.count >= Self.capacity else { return }
    known.removeAll(keepingCapacity: true)
    for slot in slots.indices { slots[slot] = 0 }
  }

  /// The number of a match, counted from 0.
  ///
  /// - Returns: the number, and whether it is new: all numbers from it on are free then.
  public mutating func number(of match: TermMatch) -> (number: Int, isNew: Bool) {
    let mask = slots.count - 1
    var slot = match.reference.slot & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if known[number].reference == match.reference { return (number, false) }
      slot = (slot + 1) & mask
    }
    known.append(match)
    if known.count * 2 > slots.count { grow() } else { place(known.count - 1) }
    return (known.count - 1, true)
  }

  private mutating func place(_ number: Int) {
    let mask = slots.count - 1
    var slot = known[number].reference.slot & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = Int32(truncatingIfNeeded: number + 1)
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for number in known.indices { place(number) }
  }
}
