/// Words as written, numbered from 0, with what a scan wants to know of each.
///
/// A flat hash table with open addressing that is made for being asked: a slot of 16 bytes holds all
/// that there is to say of a word of up to eight bytes, so one look at one place of memory answers.
struct WrittenWords {
  private struct Slot {
    /// The first eight bytes; see `WordRun`.
    var letters: UInt64 = 0
    /// Some bits of the hash, whether the word is long, and its traits in the low byte.
    var tag: UInt32 = 0
    /// The word's number and 1; 0 for none.
    var number: UInt32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 512)
  private var mask = 511
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  /// The number and the traits of a word; nil where it is new.
  @inline(__always)
  func find(
    _ run: WordRun, _ text: UnsafeBufferPointer<UInt8>
  ) -> (number: Int32, traits: TextScan.Traits)? {
    slots.withUnsafeBufferPointer { slots in
      let tag = Self.tag(run)
      let letters = run.letters(in: text)
      var i = Int(truncatingIfNeeded: run.hash) & mask
      while true {
        let slot = slots[i]
        if slot.number == 0 { return nil }
        if slot.letters == letters, (slot.tag ^ tag) < 256 {
          let number = Int(slot.number) - 1
          if !run.isLong || isEqual(number, text, run.start, run.end) {
            return (
              Int32(truncatingIfNeeded: number),
              TextScan.Traits(rawValue: UInt8(truncatingIfNeeded: slot.tag))
            )
          }
        }
        i = (i + 1) & mask
      }
    }
  }

  /// Adds a word that is not there yet.
  mutating func add(
    _ run: WordRun, _ text: UnsafeBufferPointer<UInt8>, traits: TextScan.Traits
  ) {
    if (ends.count + 1) * 2 > slots.count { grow() }
    bytes.append(contentsOf: text[run.start..<run.end])
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
    let slot = Slot(
      letters: run.letters(in: text), tag: Self.tag(run) | UInt32(traits.rawValue),
      number: UInt32(truncatingIfNeeded: ends.count))
    place(slot, hash: run.hash)
  }

  /// The low byte is free for traits. The place in the table comes from the hash's other end.
  @inline(__always)
  private static func tag(_ run: WordRun) -> UInt32 {
    UInt32(truncatingIfNeeded: run.hash >> 32) & ~0x1FF | (run.isLong ? 0x100 : 0)
  }

  @inline(__always)
  private func start(_ number: Int) -> Int { number == 0 ? 0 : Int(ends[number - 1]) }

  @inline(__always)
  private func isEqual(
    _ number: Int, _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    let first = self.start(number)
    let length = end - start
    guard Int(ends[number]) - first == length else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      // The last eight bytes overlap those before: a long word has more than eight
      var i = 8
      while i < length - 8 {
        if WordRun.eight(bytes, first + i) != WordRun.eight(text, start + i) { return false }
        i += 8
      }
      return WordRun.eight(bytes, first + length - 8) == WordRun.eight(text, start + length - 8)
    }
  }

  private mutating func place(_ slot: Slot, hash: UInt64) {
    var i = Int(truncatingIfNeeded: hash) & mask
    while slots[i].number != 0 { i = (i + 1) & mask }
    slots[i] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    mask = slots.count - 1
    for slot in old where slot.number != 0 {
      let number = Int(slot.number) - 1
      let hash = bytes.withUnsafeBufferPointer {
        WordRun($0, start(number), Int(ends[number])).hash
      }
      place(slot, hash: hash)
    }
  }
}
