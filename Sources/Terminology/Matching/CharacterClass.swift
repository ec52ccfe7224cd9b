internal import TextAnalysis

/// What a character is to a scan for words.
enum CharacterClass: UInt8 {
  case letter
  case capital
  case digit
  case space
  case lineBreak
  case invisible
  case hyphen
  /// A mark after which a sentence, a quotation or an aside may begin.
  case opening
  case other

  @inline(__always)
  var isWord: Bool { rawValue <= Self.digit.rawValue }

  /// The class of an ASCII character.
  @inline(__always)
  static func ascii(_ byte: UInt8) -> CharacterClass {
    if byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") { return .letter }
    if byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") { return .capital }
    if byte == 0x20 { return .space }
    if byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") { return .digit }
    return asciiMark(byte)
  }

  private static func asciiMark(_ byte: UInt8) -> CharacterClass {
    switch byte {
    case 0x0A, 0x0D: .lineBreak
    case 0x09, 0x0B, 0x0C: .space
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: "'"), UInt8(ascii: "*"),
      UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: ")"), UInt8(ascii: "["):
      .opening
    default: .other
    }
  }

  /// The class and length in bytes of the character at an offset of well-formed UTF-8.
  @inline(__always)
  static func of(
    _ text: UnsafeBufferPointer<UInt8>, _ i: Int
  ) -> (class: CharacterClass, length: Int) {
    let byte = text[i]
    if byte < 0x80 { return (ascii(byte), 1) }
    return ofScalar(text, i)
  }

  private static func ofScalar(
    _ text: UnsafeBufferPointer<UInt8>, _ i: Int
  ) -> (class: CharacterClass, length: Int) {
    let (scalar, length) = decode(text, i)
    switch scalar {
    case 0xC4, 0xD6, 0xDC: return (.capital, length)
    case 0xE4, 0xF6, 0xFC, 0xDF: return (.letter, length)
    case 0x2010, 0x2011: return (.hyphen, length)
    case 0x2013, 0x2014, 0x2018, 0x201A, 0x201C...0x201E, 0xAB, 0xBB, 0x2022, 0x2039, 0x203A,
      0x2026:
      return (.opening, length)
    case 0x2028, 0x2029, 0x85: return (.lineBreak, length)
    default: break
    }
    let properties = CharacterProperties(scalar)
    if properties.contains(.whiteSpace) { return (.space, length) }
    if properties.contains(.ignorable) { return (.invisible, length) }
    if properties.contains(.uppercase) { return (.capital, length) }
    if properties.contains(.alphabetic) || properties.contains(.combiningMark) {
      return (.letter, length)
    }
    return (properties.contains(.decimalDigit) ? .digit : .other, length)
  }

  private static func decode(
    _ text: UnsafeBufferPointer<UInt8>, _ i: Int
  ) -> (scalar: UInt32, length: Int) {
    let lead = UInt32(text[i])
    func tail(_ offset: Int) -> UInt32 {
      i + offset < text.count ? UInt32(text[i + offset]) & 0x3F : 0
    }
    let length = min(lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, text.count - i)
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | tail(1), length) }
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), length) }
    return ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), length)
  }

  /// Folds a German letter outside ASCII, as `Folding` does; false for any other character.
  @inline(__always)
  static func foldGerman(
    _ text: UnsafeBufferPointer<UInt8>, _ i: Int, _ length: Int, into keys: inout [UInt8]
  ) -> Bool {
    guard length == 2, text[i] == 0xC3 else {
      return length == 2 && text[i] == 0xC2 && text[i + 1] == 0xAD
    }
    let pair: (UInt8, UInt8)
    switch text[i + 1] {
    case 0x84, 0xA4: pair = (Letters.a, Letters.e)
    case 0x96, 0xB6: pair = (Letters.o, Letters.e)
    case 0x9C, 0xBC: pair = (Letters.u, Letters.e)
    case 0x9F: pair = (Letters.s, Letters.s)
    default: return false
    }
    keys.append(pair.0)
    keys.append(pair.1)
    return true
  }
}
