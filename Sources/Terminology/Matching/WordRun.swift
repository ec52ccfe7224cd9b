/// A word or a symbol of a text, with what it is looked up by.
///
/// The end of a word, its first letters and its hash are found in one pass, eight bytes at a time:
/// in running text this is half of all the work of recognition.
struct WordRun {
  /// Where it ends, in bytes of the text.
  let end: Int
  /// The first eight bytes, the first of them in the low end; zeros where there are fewer.
  let letters: UInt64
  /// Whether there are more than eight bytes.
  let isLong: Bool
  /// The same for the same bytes, wherever they stand.
  let hash: UInt64

  /// Wang Yi's constants for wyhash.
  private static let seed: UInt64 = 0xE703_7ED1_A0B4_28DB
  private static let factor: UInt64 = 0xA076_1D64_78BD_642F

  /// A range of a text.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    var state = Self.seed
    var first: UInt64 = 0
    for i in stride(from: start, to: end, by: 8) {
      let part = Self.part(text, i, min(8, end - i))
      state = Self.mixed(state ^ part)
      if i == start { first = part }
    }
    self.init(end: end, letters: first, isLong: end - start > 8, hash: state)
  }

  /// The word whose first letter stands at an offset of well-formed UTF-8.
  @inline(__always)
  init(wordIn text: UnsafeBufferPointer<UInt8>, at start: Int) {
    var state = Self.seed
    var first: UInt64 = 0
    var carry: UInt64 = 0
    var i = start
    while i + 8 <= text.count {
      let eight = Self.eight(text, i)
      // U+00C0 to U+00FF, which begin with C3, are letters, but for × (C3 97) and ÷ (C3 B7)
      let leads = Bytes.areEqual(eight, 0xC3)
      let tails = leads << 8 | carry
      if tails & Bytes.areEqual(eight | Bytes.all(0x20), 0xB7) != 0 { break }
      let stops = ~(Bytes.areASCIIWord(eight) | leads | tails) & Bytes.all(0x80)
      if stops == 0 {
        state = Self.mixed(state ^ eight)
        if i == start { first = eight }
        carry = leads >> 56
        i += 8
        continue
      }
      let count = stops.trailingZeroBitCount & ~7
      if eight >> UInt64(count) & 0x80 != 0 { break }  // no German letter
      if count > 0 {
        let part = eight & ((1 << UInt64(count)) - 1)
        state = Self.mixed(state ^ part)
        if i == start { first = part }
      }
      let end = i + count / 8
      self.init(end: end, letters: first, isLong: end - start > 8, hash: state)
      return
    }
    self.init(text, start, Self.end(text, start))
  }

  private init(end: Int, letters: UInt64, isLong: Bool, hash: UInt64) {
    self.end = end
    self.letters = letters
    self.isLong = isLong
    self.hash = hash
  }

  /// Where a word ends that goes on at an offset; invisible characters at its end are not its own.
  private static func end(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var i = start
    var end = start
    while i < text.count {
      let (character, length) = CharacterClass.of(text, i)
      guard character.isWord || character == .invisible else { break }
      i += length
      if character != .invisible { end = i }
    }
    return end
  }

  /// The eight bytes from an offset on, the first of them in the low end.
  @inline(__always)
  static func eight(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> UInt64 {
    UInt64(
      littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: i, as: UInt64.self))
  }

  /// One to eight bytes, in the low end.
  private static func part(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int
  ) -> UInt64 {
    if start + 8 <= text.count {
      return eight(text, start) & (~0 >> UInt64(64 - count * 8))
    }
    var part: UInt64 = 0
    for i in 0..<count { part |= UInt64(text[start + i]) << UInt64(i * 8) }
    return part
  }

  /// The product's two halves folded together.
  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: factor)
    return product.high ^ product.low
  }
}

/// Questions to eight bytes at once; the answer's highest bit of each byte says yes.
private enum Bytes {
  /// A byte eight times.
  @inline(__always)
  static func all(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  @inline(__always)
  static func areEqual(_ bytes: UInt64, _ byte: UInt64) -> UInt64 {
    let difference = bytes ^ all(byte)
    return ~(((difference & all(0x7F)) &+ all(0x7F)) | difference) & all(0x80)
  }

  /// Whether they are letters or digits of ASCII.
  @inline(__always)
  static func areASCIIWord(_ bytes: UInt64) -> UInt64 {
    let low = bytes & all(0x7F)
    let small = low | all(0x20)
    let letters = (small &+ all(0x80 - 0x61)) & ~(small &+ all(0x80 - 0x7B))
    let digits = (low &+ all(0x80 - 0x30)) & ~(low &+ all(0x80 - 0x3A))
    return (letters | digits) & ~bytes & all(0x80)
  }
}
