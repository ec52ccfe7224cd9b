internal import TextModel

/// The bytes of a text, read forwards and backwards in steps of a scalar or of white space.
///
/// Lives only as long as the call that borrowed the buffer. Offsets are UTF-8 bytes.
struct TextBytes {
  let buffer: UnsafeBufferPointer<UInt8>

  @inline(__always)
  subscript(i: Int) -> UInt8 { buffer[i] }

  var count: Int { buffer.count }

  @inline(__always)
  func scalar(at i: Int) -> UInt32 { Scalars.scalar(buffer, at: i) }

  /// The offset of the scalar that ends before `i`, which must be more than `limit`.
  @inline(__always)
  func scalarStart(before i: Int, limit: Int) -> Int {
    var start = i - 1
    while start > limit, buffer[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The offset after the scalar at `i`, at most `end`.
  @inline(__always)
  func after(_ i: Int, end: Int) -> Int { min(end, i + Scalars.length(lead: buffer[i])) }

  /// The length of the white space character at `i`; 0 if there is none.
  ///
  /// The characters are those with the property White_Space in the Unicode Character Database.
  @inline(__always)
  func whiteSpace(at i: Int) -> Int {
    let lead = buffer[i]
    if lead < 0x80 { return lead == 0x20 || (0x09...0x0D).contains(lead) ? 1 : 0 }
    guard lead == 0xC2 || (0xE1...0xE3).contains(lead) else { return 0 }
    return TextBytes.isWhiteSpace(scalar(at: i)) ? Scalars.length(lead: lead) : 0
  }

  private static func isWhiteSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// The first offset from `i` on that is not white space, at most `end`.
  @inline(__always)
  func skippingSpace(from i: Int, to end: Int) -> Int {
    var i = i
    while i < end {
      let length = whiteSpace(at: i)
      guard length > 0 else { break }
      i += length
    }
    return min(i, end)
  }

  /// The last offset down from `i` with no white space right before it, at least `start`.
  @inline(__always)
  func skippingSpace(backFrom i: Int, to start: Int) -> Int {
    var i = i
    while i > start {
      let last = scalarStart(before: i, limit: start)
      guard whiteSpace(at: last) > 0 else { break }
      i = last
    }
    return i
  }

  func trimmed(_ span: TextSpan) -> TextSpan {
    let start = skippingSpace(from: span.start, to: span.end)
    return TextSpan(start, skippingSpace(backFrom: span.end, to: start))
  }

  func properties(at i: Int) -> CharacterProperties { CharacterProperties(scalar(at: i)) }

  @inline(__always)
  func isDigit(at i: Int) -> Bool { (0x30...0x39).contains(buffer[i]) }

  @inline(__always)
  func isUppercase(at i: Int) -> Bool {
    let byte = buffer[i]
    return byte < 0x80 ? (0x41...0x5A).contains(byte) : properties(at: i).contains(.uppercase)
  }

  @inline(__always)
  func isLowercase(at i: Int) -> Bool {
    let byte = buffer[i]
    return byte < 0x80 ? (0x61...0x7A).contains(byte) : properties(at: i).contains(.lowercase)
  }

  /// Whether a letter or a mark that belongs to one stands here; soft hyphens count too.
  @inline(__always)
  func isWordPart(at i: Int) -> Bool {
    let byte = buffer[i]
    if byte < 0x80 { return (0x41...0x5A).contains(byte & 0xDF) }
    return !properties(at: i).isDisjoint(with: [.alphabetic, .combiningMark, .ignorable])
  }
}
