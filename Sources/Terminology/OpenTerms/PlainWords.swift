/// Words of German letters of which it is sure, from the bytes around them, that `Tokenizer` cuts
/// them in the same way: nearly all that there are. `WordRun` finds their end and what they are looked
/// up by in one pass.
enum PlainWords {
  /// The plain word that begins at an offset of well-formed UTF-8, at which a token begins; nil where
  /// none does, or where the rules of UAX #29 have more to say.
  @inline(__always)
  static func word(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> WordRun? {
    guard isLetter(text[start]), let run = WordRun(plainIn: text, at: start), run.end > start,
      ends(text, run.end)
    else { return nil }
    return run
  }

  /// The offset after one space, if one stands at an offset and nothing that could belong to it.
  @inline(__always)
  static func afterSpace(in text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
    guard i < text.count, text[i] == 0x20, i + 1 == text.count || text[i + 1] < 0x80 else {
      return i
    }
    return i + 1
  }

  /// A letter of ASCII, or the first byte of a letter from U+00C0 to U+00FF.
  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == 0xC3
  }

  /// Whether a word surely ends before an offset: before white space or a mark of ASCII, unless the
  /// mark may join what stands on both sides of it (WB6, WB7, WB11, WB12, WB13a).
  @inline(__always)
  private static func ends(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    guard i < text.count else { return true }
    switch text[i] {
    case UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: ":"):
      guard i + 1 < text.count else { return true }
      let next = text[i + 1]
      return next < 0x80 && !isLetter(next) && next &- UInt8(ascii: "0") > 9
    case UInt8(ascii: "_"), 0x80...: return false
    default: return true
    }
  }
}
