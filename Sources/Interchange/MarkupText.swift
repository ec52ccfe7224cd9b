internal import CXML

/// Characters of XML and HTML text, piece by piece: words as they stand, and references such as
/// `&amp;` with what they mean.
enum MarkupText {
  /// A piece of text.
  enum Piece {
    /// Bytes as they stand.
    case words(Range<Int>)
    /// A reference with the character it means, as UTF-8.
    case reference(Range<Int>, [UInt8])
    /// A reference that nobody knows.
    case unknown(Range<Int>)
  }

  /// Cuts a range of text.
  ///
  /// - Parameters:
  ///   - bytes: the document.
  ///   - range: the text.
  ///   - isHTML: whether names of HTML 4 are known.
  /// - Returns: pieces that make up the range.
  static func pieces(of bytes: [UInt8], in range: Range<Int>, isHTML: Bool) -> [Piece] {
    var result: [Piece] = []
    var start = range.lowerBound
    var i = start
    while let place = bytes[i..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) {
      i = place + 1
      guard let end = end(of: place, in: bytes, range.upperBound) else { continue }
      if place > start { result.append(.words(start..<place)) }
      let name = bytes[(place + 1)..<(end - 1)]
      if let scalar = scalar(name, isHTML) {
        result.append(.reference(place..<end, Array(String(scalar).utf8)))
      } else {
        result.append(.unknown(place..<end))
      }
      start = end
      i = end
    }
    if start < range.upperBound { result.append(.words(start..<range.upperBound)) }
    return result
  }

  /// Where a reference ends, after its semicolon; nil if it is none.
  private static func end(of place: Int, in bytes: [UInt8], _ limit: Int) -> Int? {
    var i = place + 1
    while i < limit, i - place < 12 {
      switch bytes[i] {
      case UInt8(ascii: ";"): return i > place + 1 ? i + 1 : nil
      case UInt8(ascii: "#"), 0x30...0x39, 0x41...0x5A, 0x61...0x7A: i += 1
      default: return nil
      }
    }
    return nil
  }

  private static func scalar(_ name: ArraySlice<UInt8>, _ isHTML: Bool) -> Unicode.Scalar? {
    if name.first == UInt8(ascii: "#") {
      let digits = String(decoding: name.dropFirst(), as: UTF8.self)
      let isHexadecimal = digits.first == "x" || digits.first == "X"
      let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
    }
    switch String(decoding: name, as: UTF8.self) {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case let name:
      let value = isHTML ? cxml_html_entity(name) : 0
      return value == 0 ? nil : Unicode.Scalar(value)
    }
  }
}
