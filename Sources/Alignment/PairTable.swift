/// Numbers pairs of numbers from 0 in the order in which they are first seen.
///
/// Open addressing with linear probing and no random seed: the same pairs always get the same
/// numbers.
struct PairTable {
  private var keys: [UInt64]
  private var numbers: [Int32]
  private(set) var count = 0

  private static let empty = UInt64.max

  /// An empty table with room for about `capacity` pairs.
  init(capacity: Int = 512) {
    var size = 1024
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: Self.empty, count: size)
    numbers = [Int32](repeating: 0, count: size)
  }

  /// The number of a pair, given a new one if it was not seen before. Both halves are at least 0.
  mutating func intern(_ a: Int32, _ b: Int32) -> Int {
    let key = UInt64(UInt32(bitPattern: a)) << 32 | UInt64(UInt32(bitPattern: b))
    let slot = keys.withUnsafeBufferPointer { Self.slot(of: key, in: $0) }
    if keys[slot] == key { return Int(numbers[slot]) }
    keys[slot] = key
    numbers[slot] = Int32(truncatingIfNeeded: count)
    count += 1
    if count * 2 > keys.count { grow() }
    return count - 1
  }

  private static func slot(of key: UInt64, in keys: UnsafeBufferPointer<UInt64>) -> Int {
    var hash = key &* 0x9E37_79B9_7F4A_7C15  // Fibonacci hashing (Knuth, TAOCP 6.4)
    hash ^= hash >> 32
    var slot = Int(truncatingIfNeeded: hash) & (keys.count - 1)
    while keys[slot] != empty, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    var wider = [UInt64](repeating: Self.empty, count: keys.count * 2)
    var moved = [Int32](repeating: 0, count: wider.count)
    for (key, number) in zip(keys, numbers) where key != Self.empty {
      let slot = wider.withUnsafeBufferPointer { Self.slot(of: key, in: $0) }
      wider[slot] = key
      moved[slot] = number
    }
    keys = wider
    numbers = moved
  }
}
