public import TextModel

/// A JSON value (RFC 8259) that keeps the order of members and the spelling of numbers.
///
/// Our own and not Foundation's, because `id` has to come back as it came, offsets are over the
/// very bytes that were sent, a lone surrogate has to be refused with its place, and streams want
/// more than the megabytes a second that `Codable` gives.
public enum JSON: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number as it was spelt.
  case number(String)
  /// A string.
  case string(String)
  /// An array.
  case array([JSON])
  /// An object: its members in order. The first of several members of one name counts.
  case object([(name: String, value: JSON)])
  /// A value that was written before, as UTF-8. Nothing can be asked of it.
  case written([UInt8])

  /// A whole number.
  public static func int(_ value: Int) -> JSON { .number(String(value)) }

  /// The member of this name of an object; nil for other values.
  public subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The string, if this is one.
  public var string: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  /// The elements, if this is an array.
  public var array: [JSON]? {
    guard case .array(let value) = self else { return nil }
    return value
  }

  /// The number as a floating-point one, if this is one.
  public var double: Double? {
    guard case .number(let value) = self else { return nil }
    return Double(value)
  }

  /// Whether two values are the same, members in the same order.
  public static func == (a: JSON, b: JSON) -> Bool {
    switch (a, b) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): a == b
    case (.array(let a), .array(let b)): a == b
    case (.written, _), (_, .written): a.text == b.text
    case (.object(let a), .object(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.name == $1.name && $0.value == $1.value }
    default: false
    }
  }

  /// Feeds the value's text to a hasher.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }

  /// Reads one value; nothing but white space may stand around it.
  ///
  /// - Parameter bytes: UTF-8.
  /// - Throws: `Failure` with id `json`, its position counted in this text.
  public init(parsing bytes: [UInt8]) throws(Failure) {
    let (value, defect) = try JSON.reading(bytes)
    if let defect { throw defect }
    self = value
  }

  /// Reads one value, going on after a string that no text can hold (half a surrogate pair, as
  /// some programs write it), so that its record can be answered by name.
  ///
  /// - Parameter bytes: UTF-8.
  /// - Returns: the value, with U+FFFD for such halves, and the first of them as a failure.
  /// - Throws: `Failure` with id `json` where the syntax is broken.
  public static func reading(
    _ bytes: [UInt8]
  ) throws(Failure) -> (value: JSON, defect: Failure?) {
    var reader = JSONReader(bytes)
    let value = try reader.document()
    return (value, reader.defect)
  }

  /// The value on one line, without white space.
  public var text: String {
    var bytes = ByteOutput()
    write(to: &bytes)
    return bytes.string
  }

  /// Appends the value on one line, without white space.
  package func write(to bytes: inout ByteOutput) {
    switch self {
    case .null: bytes.append("null")
    case .bool(let value): bytes.append(value ? "true" : "false")
    case .number(let value): bytes.append(utf8: value)
    case .string(let value): JSON.writeString(value, to: &bytes)
    case .written(let value): bytes.append(value)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSON.writeString(member.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// Appends an array of so many elements, each of which is appended by its number.
  static func writeArray(
    of count: Int, to bytes: inout ByteOutput, _ element: (Int, inout ByteOutput) -> Void
  ) {
    bytes.append(UInt8(ascii: "["))
    for number in 0..<count {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      element(number, &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Appends a string in quotation marks.
  static func writeString(_ string: String, to bytes: inout ByteOutput) {
    if string.isEmpty { return bytes.append("\"\"") }
    bytes.append(UInt8(ascii: "\""))
    if string.utf8.withContiguousStorageIfAvailable({ write($0, to: &bytes) }) == nil {
      var string = string
      string.withUTF8 { write($0, to: &bytes) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Appends what stands between the quotation marks of a string.
  private static func write(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout ByteOutput) {
    var start = 0  // of what stands as it is, which is nearly all
    var i = firstEscaped(in: text, from: 0)
    while i < text.count {
      bytes.append(UnsafeBufferPointer(rebasing: text[start..<i]))
      bytes.append(utf8: escape(text[i]))
      start = i + 1
      i = firstEscaped(in: text, from: start)
    }
    bytes.append(UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Where the next byte stands that cannot stand as it is.
  private static func firstEscaped(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    text.first(from: start, to: text.count) {
      $0.holdLess(than: 0x20) || $0.hold(UInt8(ascii: "\"")) || $0.hold(UInt8(ascii: "\\"))
        || $0.hold(0x7F)
    } byte: {
      isEscaped($0)
    }
  }

  @inline(__always)
  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
  }

  private static func escape(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "\""): return "\\\""
    case UInt8(ascii: "\\"): return "\\\\"
    case 0x0A: return "\\n"
    case 0x0D: return "\\r"
    case 0x09: return "\\t"
    default:
      let digits = String(byte, radix: 16)
      return "\\u00\(digits.count == 1 ? "0" : "")\(digits)"
    }
  }
}

extension JSON {
  /// A number between 0 and 1 with at most three decimals: `0.97`, `1`.
  public static func decimal(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    guard thousandths % 1000 != 0 else { return String(thousandths / 1000) }
    var digits = String(1000 + thousandths % 1000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return "\(thousandths / 1000).\(digits)"
  }
}
