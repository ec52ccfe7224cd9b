/// Numbers byte strings from 0 in the order in which they are first seen.
///
/// An open-addressing hash table with linear probing over one arena of bytes. The hash has no
/// random seed, so that the same words always get the same numbers. Words are compared byte by
/// byte.
struct WordTable: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var starts: [Int32] = [0]

  /// Hash and number of each word, so that most probes look at one place in memory only.
  private(set) var slots: [UInt64]

  private static let empty = UInt64.max

  /// How many words there are.
  var count: Int { starts.count - 1 }

  /// An empty table with room for about `capacity` words.
  init(capacity: Int = 512) {
    var size = 1024
    while size < capacity * 2 { size *= 2 }
    slots = [UInt64](repeating: Self.empty, count: size)
  }

  /// A table as it was before; nil where its parts cannot be those of a table.
  init?(bytes: [UInt8], starts: [Int32], slots: [UInt64]) {
    let count = starts.count - 1
    guard starts.first == 0, starts.last.map(Int.init) == bytes.count,
      slots.count.nonzeroBitCount == 1, count * 2 <= slots.count,
      Self.isRising(starts), slots.allSatisfy({ $0 == Self.empty || Self.id($0) < count })
    else { return nil }
    self.bytes = bytes
    self.starts = starts
    self.slots = slots
  }

  /// The same words and numbers in a table with no more room than they need.
  func fitted() -> WordTable {
    var table = WordTable(capacity: count)
    bytes.withUnsafeBufferPointer { bytes in
      for id in 0..<count {
        _ = table.intern(UnsafeBufferPointer(rebasing: bytes[range(of: id)]))
      }
    }
    return table
  }

  private static func isRising(_ starts: [Int32]) -> Bool {
    var previous: Int32 = 0
    for start in starts {
      if start < previous { return false }
      previous = start
    }
    return true
  }

  /// The bytes of word `id`, which must be a number given out by this table.
  subscript(id: Int) -> ArraySlice<UInt8> { bytes[range(of: id)] }

  /// Where word `id` stands in `bytes`.
  func range(of id: Int) -> Range<Int> { Int(starts[id])..<Int(starts[id + 1]) }

  /// The number of a word, given a new one if it was not seen before.
  mutating func intern(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(word)
    let slot = slot(of: word, hash)
    if slots[slot] != Self.empty { return Self.id(slots[slot]) }
    let id = count
    slots[slot] = UInt64(hash) << 32 | UInt64(id)
    bytes.append(contentsOf: word)
    starts.append(Int32(truncatingIfNeeded: bytes.count))
    if count * 2 > slots.count { grow() }
    return id
  }

  /// The numbers of the stems of a few words, cut as texts are; new ones where they were not seen
  /// before.
  mutating func stems(of words: String, _ stemmer: Stemmer) -> [Int32] {
    var scanner = WordScanner()
    var stems: [Int32] = []
    Array(words.utf8).withUnsafeBufferPointer { text in
      scanner.forEachWord(in: text) { word in
        let stem = UnsafeBufferPointer(rebasing: word[..<stemmer.stemLength(of: word)])
        stems.append(Int32(truncatingIfNeeded: intern(stem)))
      }
    }
    return stems
  }

  /// The number of a word, or -1 where it was never seen.
  func find(_ word: UnsafeBufferPointer<UInt8>) -> Int {
    let slot = slot(of: word, Self.hash(word))
    return slots[slot] == Self.empty ? -1 : Self.id(slots[slot])
  }

  private static func id(_ slot: UInt64) -> Int { Int(UInt32(truncatingIfNeeded: slot)) }

  /// The slot where the word stands, or the empty one where it would.
  private func slot(of word: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
    slots.withUnsafeBufferPointer { slots in
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] != Self.empty {
        if slots[slot] >> 32 == UInt64(hash), equal(Self.id(slots[slot]), word) { break }
        slot = (slot + 1) & (slots.count - 1)
      }
      return slot
    }
  }

  /// The number of a word given as an array or slice, or -1 where it was never seen.
  func find(_ word: some Sequence<UInt8>) -> Int {
    let copy = Array(word)
    return copy.withUnsafeBufferPointer { find($0) }
  }

  private func equal(_ id: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[id])
    guard Int(starts[id + 1]) - start == word.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      for k in 0..<word.count where bytes[start + k] != word[k] { return false }
      return true
    }
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: Self.empty, count: old.count * 2)
    for entry in old where entry != Self.empty {
      var slot = Int(entry >> 32) & (slots.count - 1)
      while slots[slot] != Self.empty { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
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
