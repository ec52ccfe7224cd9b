internal import TextAnalysis
internal import TextModel

/// Reads JSON out of UTF-8 bytes by recursive descent, at most `maximumDepth` levels deep.
struct JSONReader {
  /// Deep enough for any record of ours, and far from what the stack can bear.
  static let maximumDepth = 256

  private let bytes: [UInt8]
  private var i = 0
  private var depth = 0

  /// The first half of a surrogate pair that stands alone.
  private(set) var defect: Failure?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(Failure) -> JSON {
    if let bad = UTF8Scan.firstIllFormed(bytes) { throw failure("this byte is not UTF-8", at: bad) }
    let value = try value()
    skipWhiteSpace()
    guard i == bytes.count else { throw failure("something follows the value") }
    return value
  }

  private mutating func value() throws(Failure) -> JSON {
    skipWhiteSpace()
    guard i < bytes.count else { throw failure("the value ends too early") }
    switch bytes[i] {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object() throws(Failure) -> JSON {
    try enter()
    var members: [(name: String, value: JSON)] = []
    skipWhiteSpace()
    if take("}") {
      depth -= 1
      return .object([])
    }
    while true {
      skipWhiteSpace()
      guard i < bytes.count, bytes[i] == UInt8(ascii: "\"") else {
        throw failure("a member's name in quotes should stand here")
      }
      let name = try string()
      skipWhiteSpace()
      guard take(":") else { throw failure("a colon should stand after “\(name)”") }
      members.append((name, try value()))
      skipWhiteSpace()
      if take(",") { continue }
      guard take("}") else { throw failure("a comma or “}” should stand here") }
      depth -= 1
      return .object(members)
    }
  }

  private mutating func array() throws(Failure) -> JSON {
    try enter()
    var values: [JSON] = []
    skipWhiteSpace()
    if take("]") {
      depth -= 1
      return .array([])
    }
    while true {
      values.append(try value())
      skipWhiteSpace()
      if take(",") { continue }
      guard take("]") else { throw failure("a comma or “]” should stand here") }
      depth -= 1
      return .array(values)
    }
  }

  private mutating func enter() throws(Failure) {
    i += 1
    depth += 1
    guard depth <= Self.maximumDepth else {
      throw failure("the value is nested more than \(Self.maximumDepth) levels deep")
    }
  }

  private mutating func string() throws(Failure) -> String {
    let start = i
    i += 1
    let runStart = i
    while i < bytes.count, bytes[i] != UInt8(ascii: "\""), bytes[i] != UInt8(ascii: "\\"),
      bytes[i] >= 0x20
    { i += 1 }
    if i < bytes.count, bytes[i] == UInt8(ascii: "\"") {
      defer { i += 1 }
      return String(decoding: bytes[runStart..<i], as: UTF8.self)
    }
    var content = Array(bytes[runStart..<i])
    while i < bytes.count {
      let byte = bytes[i]
      switch byte {
      case UInt8(ascii: "\""):
        i += 1
        return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &content)
      case 0..<0x20: throw failure("a control character stands in a string; write it as an escape")
      default:
        content.append(byte)
        i += 1
      }
    }
    throw failure("this string is not closed", at: start)
  }

  private mutating func escape(into content: inout [UInt8]) throws(Failure) {
    let start = i
    i += 1
    guard i < bytes.count else { throw failure("this escape ends too early", at: start) }
    let letter = bytes[i]
    i += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(letter)
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "n"): content.append(0x0A)
    case UInt8(ascii: "r"): content.append(0x0D)
    case UInt8(ascii: "t"): content.append(0x09)
    case UInt8(ascii: "u"):
      content.append(contentsOf: Array(String(try scalar(from: start)).utf8))
    default: throw failure("there is no such escape", at: start)
    }
  }

  /// The scalar of a `\u` escape, or of two that are a surrogate pair.
  private mutating func scalar(from start: Int) throws(Failure) -> Unicode.Scalar {
    let code = try hexadecimal(from: start)
    if let scalar = Unicode.Scalar(code) { return scalar }
    if code < 0xDC00, i + 1 < bytes.count, bytes[i] == UInt8(ascii: "\\"),
      bytes[i + 1] == UInt8(ascii: "u")
    {
      let back = i
      i += 2
      let low = try hexadecimal(from: start)
      if (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (code - 0xD800) << 10 + (low - 0xDC00))
      {
        return scalar
      }
      i = back
    }
    defect = defect ?? failure("half a surrogate pair stands alone", at: start)
    return "\u{FFFD}"
  }

  private mutating func hexadecimal(from start: Int) throws(Failure) -> UInt32 {
    guard i + 4 <= bytes.count,
      let code = UInt32(String(decoding: bytes[i..<(i + 4)], as: UTF8.self), radix: 16),
      bytes[i] != UInt8(ascii: "+")
    else { throw failure("four hexadecimal digits should follow “\\u”", at: start) }
    i += 4
    return code
  }

  private mutating func word(_ word: String, _ value: JSON) throws(Failure) -> JSON {
    guard bytes[i...].starts(with: word.utf8) else { throw failure("this is no JSON value") }
    i += word.utf8.count
    return value
  }

  private mutating func number() throws(Failure) -> JSON {
    let start = i
    _ = take("-")
    let whole = digits()
    guard whole > 0, whole == 1 || bytes[i - whole] != UInt8(ascii: "0") else {
      throw failure("this is no JSON value", at: start)
    }
    if take("."), digits() == 0 { throw failure("digits should follow the point", at: start) }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      if digits() == 0 { throw failure("digits should follow the exponent", at: start) }
    }
    return .number(String(decoding: bytes[start..<i], as: UTF8.self))
  }

  private mutating func digits() -> Int {
    let start = i
    while i < bytes.count, (0x30...0x39).contains(bytes[i]) { i += 1 }
    return i - start
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard i < bytes.count, UInt32(bytes[i]) == character.value else { return false }
    i += 1
    return true
  }

  private mutating func skipWhiteSpace() {
    while i < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[i]) { i += 1 }
  }

  private func failure(_ message: String, at offset: Int? = nil) -> Failure {
    let place = min(offset ?? i, bytes.count)
    let line = bytes[..<place].count { $0 == 0x0A } + 1
    let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = bytes[start..<place].count { $0 & 0xC0 != 0x80 } + 1
    return Failure("json", message, position: TextPosition(line: line, column: column))
  }
}
