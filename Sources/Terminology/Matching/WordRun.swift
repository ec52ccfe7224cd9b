/// A word or a symbol of a text, with what it is looked up by.
///
/// The end of a word, its first letters and its hash are found in one pass, eight bytes at a time:
/// in running text this is half of all the work of recognition.
struct WordRun {
  /// Where it begins and ends, in bytes of the text.
  let start: Int
  let end: Int
  /// The same for the same bytes, wherever they stand.
  let hash: UInt64

  /// Wang Yi's constants for wyhash.
  private static let seed: UInt64 = 0xE703_7ED1_A0B4_28DB
  private static let factor: UInt64 = 0xA076_1D64_78BD_642F

  /// A range whose hash is known.
  @inline(__always)
  init(start: Int, end: Int, hash: UInt64) {
    self.start = start
    self.end = end
    self.hash = hash
  }

  /// A range of a text.
  init(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    var state = Self.seed
    var i = start
    while i < end {
      state = Self.mixed(state ^ Self.eight(text, i, before: end))
      i += 8
    }
    self.init(start: start, end: end, hash: state)
  }

  /// The word of German letters and digits whose first letter stands at an offset of well-formed
  /// UTF-8, with what other letters it goes on with; empty where none begins there.
  @inline(__always)
  init(wordIn text: UnsafeBufferPointer<UInt8>, at start: Int) {
    self =
      WordRun(plainIn: text, at: start) ?? WordRun(text, start, Self.end(text, start))
  }

  /// The same, but nil where the word goes on with a letter that is none of German's.
  @inline(__always)
  init?(plainIn text: UnsafeBufferPointer<UInt8>, at start: Int) {
    var state = Self.seed
    var carry: UInt64 = 0
    var i = start
    while true {
      let eight =
        i + 8 <= text.count ? Self.eight(text, i) : Self.rest(text, i, before: text.count)
      if (eight & Bytes.all(0x80)) | carry == 0 {
        let stops = Bytes.all(0x80) & ~Bytes.areWord(ascii: eight)
        if stops == 0 {
          state = Self.mixed(state ^ eight)
          i += 8
          continue
        }
        let count = stops.trailingZeroBitCount & ~7
        if count > 0 { state = Self.mixed(state ^ (eight & ((1 << UInt64(count)) - 1))) }
        self.init(start: start, end: i + count / 8, hash: state)
        return
      }
      // U+00C0 to U+00FF, which begin with C3, are letters, but for × (C3 97) and ÷ (C3 B7)
      let leads = Bytes.areEqual(eight, 0xC3)
      let tails = leads << 8 | carry
      if tails & Bytes.areEqual(eight | Bytes.all(0x20), 0xB7) != 0 { return nil }
      let stops = ~(Bytes.areASCIIWord(eight) | leads | tails) & Bytes.all(0x80)
      if stops == 0 {
        state = Self.mixed(state ^ eight)
        carry = leads >> 56
        i += 8
        continue
      }
      let count = stops.trailingZeroBitCount & ~7
      let end = i + count / 8
      if end > start, eight >> UInt64(count) & 0x80 != 0, Self.goesOn(text, end) { return nil }
      if count > 0 { state = Self.mixed(state ^ (eight & ((1 << UInt64(count)) - 1))) }
      self.init(start: start, end: end, hash: state)
      return
    }
  }

  /// The first eight bytes, the first of them in the low end; zeros where there are fewer.
  @inline(__always)
  func letters(in text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    Self.eight(text, start, before: end)
  }

  /// Whether there are more than eight bytes.
  @inline(__always)
  var isLong: Bool { end - start > 8 }

  /// Whether a word goes on with a character that is none of German's.
  private static func goesOn(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    let character = CharacterClass.of(text, i).class
    return character.isWord || character == .invisible
  }

  /// Where a word ends that goes on at an offset; invisible characters at its end are not its own.
  static func end(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
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

  /// The bytes from an offset on, eight at most, that stand before an end; zeros for what is missing.
  @inline(__always)
  static func eight(_ text: UnsafeBufferPointer<UInt8>, _ i: Int, before end: Int) -> UInt64 {
    let count = end - i
    if i + 8 <= text.count {
      let eight = eight(text, i)
      return count >= 8 ? eight : eight & ((1 << UInt64(max(0, count) * 8)) - 1)
    }
    return rest(text, i, before: end)
  }

  private static func rest(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, before end: Int
  ) -> UInt64 {
    var part: UInt64 = 0
    var i = min(start + 8, end)
    while i > start {
      i -= 1
      part = part << 8 | UInt64(text[i])
    }
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
    areWord(ascii: bytes & all(0x7F)) & ~bytes & all(0x80)
  }

  /// Whether bytes of ASCII are letters or digits; the lower bits of the answer mean nothing.
  @inline(__always)
  static func areWord(ascii bytes: UInt64) -> UInt64 {
    let small = bytes | all(0x20)
    let letters = (small &+ all(0x80 - 0x61)) & ~(small &+ all(0x80 - 0x7B))
    let digits = (bytes &+ all(0x80 - 0x30)) & ~(bytes &+ all(0x80 - 0x3A))
    return letters | digits
  }
}
