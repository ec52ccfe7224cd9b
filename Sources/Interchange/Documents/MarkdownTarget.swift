/// What follows the words of a link.
enum MarkdownTarget {
  /// Where `(target "title")`, `[label]` or nothing ends.
  static func end(in bytes: [UInt8], after start: Int, _ limit: Int) -> Int {
    guard start < limit else { return start }
    if bytes[start] == UInt8(ascii: "["),
      let end = bytes[start..<limit].firstIndex(of: UInt8(ascii: "]"))
    {
      return end + 1
    }
    guard bytes[start] == UInt8(ascii: "(") else { return start }
    var depth = 0
    var quote: UInt8?
    var isInAngles = false
    var i = start
    while i < limit {
      let byte = bytes[i]
      switch byte {
      case UInt8(ascii: "\\"): i += 1
      case _ where quote != nil: if byte == quote { quote = nil }
      case UInt8(ascii: ">") where isInAngles: isInAngles = false
      case _ where isInAngles: break
      case UInt8(ascii: "<"): isInAngles = true
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        // A quotation mark begins a title only after white space.
        if i > start, bytes[i - 1] <= 0x20 { quote = byte }
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return i + 1 }
      default: break
      }
      i += 1
    }
    return start
  }
}
