/// Numbers for what is the same of many matches: the same form of the same term, found by the same
/// rule. Whoever writes something of matches keeps it in an array by these numbers, for the same
/// terms come back all the time. One for each worker.
///
/// A flat hash table with open addressing; one look at one place of memory answers.
public struct MatchNumbers {
  private struct Slot {
    var reference = FoundTerm.Reference()
    /// The number and 1; 0 for none.
    var number: Int32 = 0
  }

  /// How many are numbered before the count begins anew.
  private static let capacity = 20_000

  /// How many indexes are told apart before the count begins anew: records of a stream may each come
  /// with an index of their own.
  private static let mostIndexes = 256

  /// At most half full.
  private var slots = [Slot](repeating: Slot(), count: 1024)
  private var count = 0
  /// The indexes that found the matches; a reference has the place of its own among them.
  private var indexes: [TermIndex] = []
  /// For each index of the text's matches its place among all.
  private var places: [Int32] = []

  /// Numbers nothing yet.
  public init() {}

  /// Begins with the matches of a text, and anew, if need be: numbers hold until then.
  public mutating func startText(_ matches: TermMatches) {
    if count >= Self.capacity || indexes.count >= Self.mostIndexes { self = MatchNumbers() }
    places.removeAll(keepingCapacity: true)
    for index in matches.indexes { places.append(place(of: index)) }
  }

  /// The number of one of the matches of the text, counted from 0.
  ///
  /// - Returns: the number, and whether it is new: all numbers from it on are free then.
  public mutating func number(
    of match: Int, in matches: TermMatches
  ) -> (number: Int, isNew: Bool) {
    var reference = matches.found[match].reference
    reference.index = places[Int(reference.index)]
    let mask = slots.count - 1
    var slot = reference.hash & mask
    while slots[slot].number != 0 {
      if slots[slot].reference == reference { return (Int(slots[slot].number) - 1, false) }
      slot = (slot + 1) & mask
    }
    count += 1
    slots[slot] = Slot(reference: reference, number: Int32(truncatingIfNeeded: count))
    if count * 2 > slots.count { grow() }
    return (count - 1, true)
  }

  private mutating func place(of index: TermIndex) -> Int32 {
    for place in indexes.indices where indexes[place] === index {
      return Int32(truncatingIfNeeded: place)
    }
    indexes.append(index)
    return Int32(truncatingIfNeeded: indexes.count - 1)
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    let mask = slots.count - 1
    for known in old where known.number != 0 {
      var slot = known.reference.hash & mask
      while slots[slot].number != 0 { slot = (slot + 1) & mask }
      slots[slot] = known
    }
  }
}
