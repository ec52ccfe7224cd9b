/// Numbers byte strings from 0 in the order in which they are first seen.
///
/// An open-addressing hash table with linear probing over one arena of bytes. The hash has no random
/// seed, so that the same words always get the same numbers. Words are compared byte by byte.
struct WordTable: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var starts: [Int32] = [0]
  private var slots: [Int32]
  private var hashes: [UInt32] = []

  /// How many words there are.
  var count: Int { hashes.count }

  /// An empty table with room for about `capacity` words.
  init(capacity: Int = 512) {
    var size = 1024
    while size < capacity * 2 { size *= 2 }
    slots = [Int32](repeating: -1, count: size)
  }

  /// The bytes of word `id`, which must be a number given out by this table.
  subscript(id: Int) -> ArraySlice<UInt8> { bytes[range(of: id)] }

  /// Where word `id` stands in `bytes`.
  func range(of id: Int) -> Range<Int> { Int(starts[id])..<Int(starts[id + 1]) }

  /// The number of a word, given a new one if it was not seen before.
  mutating func intern(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(word)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let id = Int(slots[slot])
      if hashes[id] == hash, equal(id, word) { return id }
      slot = (slot + 1) & (slots.count - 1)
    }
    let id = hashes.count
    slots[slot] = Int32(truncatingIfNeeded: id)
    hashes.append(hash)
    bytes.append(contentsOf: word)
    starts.append(Int32(truncatingIfNeeded: bytes.count))
    if hashes.count * 2 > slots.count { grow() }
    return id
  }

  /// The number of a word, or -1 where it was never seen.
  func find(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(word)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let id = Int(slots[slot])
      if hashes[id] == hash, equal(id, word) { return id }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  /// The number of a word given as an array or slice, or -1 where it was never seen.
  func find(_ word: some Sequence<UInt8>) -> Int {
    let copy = Array(word)
    return copy.withUnsafeBufferPointer { find($0) }
  }

  private func equal(_ id: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[id])
    guard Int(starts[id + 1]) - start == word.count else { return false }
    for k in 0..<word.count where bytes[start + k] != word[k] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for id in 0..<hashes.count {
      var slot = Int(hashes[id]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: id)
    }
  }

  /// FNV-1a with a final mix (Fowler, Noll & Vo; murmur3's 32-bit finaliser).
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    hash = (hash ^ (hash >> 16)) &* 0x85EB_CA6B
    return hash ^ (hash >> 13)
  }
}
