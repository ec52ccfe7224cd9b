package import TextModel

/// Writes an XML document: UTF-8 without byte order mark, LF line ends, attributes in the order
/// given; same calls, same bytes.
///
/// What XML 1.0 cannot hold (section 2.2: most control characters, U+FFFE, U+FFFF) is refused, not
/// replaced; `place` is what the failure calls the text that held it.
package struct XMLWriter {
  /// What has been written so far.
  package private(set) var bytes: [UInt8] = Array(
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

  /// What failures call the place being written, such as `row P1S2`.
  package var place = ""

  /// Makes a writer that has written the XML declaration.
  package init() {}

  /// How deep the next line is indented, in steps of two spaces.
  private var depth = 0

  /// Writes a line as it is, such as a document type.
  mutating func raw(_ line: String) {
    indent()
    bytes += line.utf8
    bytes.append(0x0A)
  }

  /// Writes an element on lines of its own, with what `content` writes between them.
  package mutating func element(
    _ name: String, _ attributes: [(name: String, value: String)] = [],
    _ content: (inout XMLWriter) throws(Failure) -> Void
  ) throws(Failure) {
    indent()
    try start(name, attributes)
    bytes.append(0x0A)
    depth += 1
    try content(&self)
    depth -= 1
    indent()
    end(name)
    bytes.append(0x0A)
  }

  /// Writes an element with characters on one line.
  package mutating func element(
    _ name: String, _ attributes: [(name: String, value: String)] = [], text: String
  ) throws(Failure) {
    try element(name, attributes, nodes: text.isEmpty ? [] : [.text(text)])
  }

  /// Writes an element with mixed content on one line.
  mutating func element(
    _ name: String, _ attributes: [(name: String, value: String)] = [], nodes: [XMLElement.Node]
  ) throws(Failure) {
    indent()
    try inline(name, attributes, nodes)
    bytes.append(0x0A)
  }

  private mutating func inline(
    _ name: String, _ attributes: [(name: String, value: String)], _ nodes: [XMLElement.Node]
  ) throws(Failure) {
    guard !nodes.isEmpty else { return try start(name, attributes, isEmpty: true) }
    try start(name, attributes)
    for node in nodes {
      switch node {
      case .text(let text): try escape(text, isAttribute: false)
      case .element(let element):
        try inline(element.qualifiedName, element.attributes, element.children)
      }
    }
    end(name)
  }

  private mutating func start(
    _ name: String, _ attributes: [(name: String, value: String)], isEmpty: Bool = false
  ) throws(Failure) {
    bytes.append(UInt8(ascii: "<"))
    bytes += name.utf8
    for (name, value) in attributes {
      bytes += " \(name)=\"".utf8
      try escape(value, isAttribute: true)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes += (isEmpty ? "/>" : ">").utf8
  }

  private mutating func end(_ name: String) { bytes += "</\(name)>".utf8 }

  private mutating func indent() {
    bytes += repeatElement(UInt8(ascii: " "), count: 2 * depth)
  }

  private mutating func escape(_ text: String, isAttribute: Bool) throws(Failure) {
    if let scalar = text.unicodeScalars.first(where: { !XMLWriter.canHold($0) }) {
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      throw Failure(
        "xml-character", "\(place) holds the character \(name), which XML cannot hold",
        help: "take the character out, or write another format, such as csv or jsonl")
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case 0x0D: bytes += "&#13;".utf8
      case UInt8(ascii: "\"") where isAttribute: bytes += "&quot;".utf8
      case 0x09 where isAttribute: bytes += "&#9;".utf8
      case 0x0A where isAttribute: bytes += "&#10;".utf8
      default: bytes.append(byte)
      }
    }
  }

  /// Whether XML 1.0 can hold a character (section 2.2, production `Char`).
  package static func canHold(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
