/// Cuts XML or HTML into tags and text, with the place of each in the bytes.
///
/// It builds no tree and checks nothing: XML has been through `XMLReader` before, which refuses what
/// is hostile or broken, and HTML is whatever stands there. Works on any encoding that has ASCII as
/// ASCII. Complexity: linear.
struct MarkupScanner {
  /// A piece of markup.
  struct Token {
    /// What a token is.
    enum Kind { case start, end, empty, text, data, other }

    let kind: Kind

    /// Where it stands, in bytes.
    let range: Range<Int>

    /// The name of a tag as written; empty for anything else.
    let name: String

    /// Where the characters of a text stand: without the marks around a CDATA section.
    let content: Range<Int>
  }

  /// Elements of HTML whose content is no markup (HTML Living Standard, 13.1.2).
  static let rawElements: Set<String> = ["script", "style", "textarea", "title", "xmp", "iframe"]

  private let bytes: [UInt8]
  private let end: Int
  private let isHTML: Bool
  private var place: Int
  private var raw = ""

  init(_ bytes: [UInt8], in range: Range<Int>? = nil, isHTML: Bool = false) {
    self.bytes = bytes
    self.place = range?.lowerBound ?? 0
    self.end = range?.upperBound ?? bytes.count
    self.isHTML = isHTML
  }

  /// The next token; nil at the end.
  mutating func next() -> Token? {
    guard place < end else { return nil }
    if !raw.isEmpty { return rawText() }
    guard bytes[place] == UInt8(ascii: "<"), place + 1 < end else { return text() }
    switch bytes[place + 1] {
    case UInt8(ascii: "!"): return declaration()
    case UInt8(ascii: "?"):
      return token(.other, to: first("?>", from: place) ?? first(">", from: place))
    case UInt8(ascii: "/"): return tag(.end, nameStart: place + 2)
    case let byte where beginsName(byte): return tag(.start, nameStart: place + 1)
    default: return text()
    }
  }

  /// In HTML letters of ASCII alone (HTML Living Standard, 13.2.5.6), in XML many others too.
  private func beginsName(_ byte: UInt8) -> Bool {
    if (0x41...0x5A).contains(byte & 0xDF) { return true }
    return !isHTML && (byte >= 0x80 || byte == 0x5F || byte == 0x3A)
  }

  private mutating func text() -> Token {
    var stop = place + 1
    while stop < end {
      if bytes[stop] == UInt8(ascii: "<"), stop + 1 < end {
        let next = bytes[stop + 1]
        if next == 0x21 || next == 0x3F || next == 0x2F || beginsName(next) { break }
      }
      stop += 1
    }
    return token(.text, to: stop)
  }

  private mutating func rawText() -> Token {
    var stop = place
    while stop < end {
      if bytes[stop] == UInt8(ascii: "<"), bytes[stop...].starts(with: "</".utf8),
        name(at: stop + 2).lowercased() == raw
      {
        break
      }
      stop += 1
    }
    let isTitle = raw == "title"
    raw = ""
    if stop == place { return next() ?? token(.other, to: end) }
    return token(isTitle ? .text : .data, to: stop)
  }

  private mutating func declaration() -> Token {
    if bytes[place..<end].starts(with: "<!--".utf8) {
      return token(.other, to: first("-->", from: place + 2))
    }
    if !isHTML, bytes[place..<end].starts(with: "<![CDATA[".utf8) {
      let start = place + 9
      let stop = first("]]>", from: start) ?? end
      let token = Token(
        kind: .data, range: place..<stop, name: "", content: start..<max(start, stop - 3))
      place = stop
      return token
    }
    // A document type may have an internal subset.
    var depth = 0
    var i = place + 2
    while i < end {
      if bytes[i] == UInt8(ascii: "[") { depth += 1 }
      if bytes[i] == UInt8(ascii: "]") { depth -= 1 }
      if bytes[i] == UInt8(ascii: ">"), depth <= 0 { break }
      i += 1
    }
    return token(.other, to: min(i + 1, end))
  }

  private mutating func tag(_ kind: Token.Kind, nameStart: Int) -> Token {
    let name = name(at: nameStart)
    var i = nameStart + name.utf8.count
    var quote: UInt8?
    while i < end {
      let byte = bytes[i]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        break
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      i += 1
    }
    let stop = min(i + 1, end)
    let isEmpty = kind == .start && i > place && i < end && bytes[i - 1] == UInt8(ascii: "/")
    if isHTML, kind == .start, Self.rawElements.contains(name.lowercased()) {
      raw = name.lowercased()
    }
    let token = Token(
      kind: isEmpty ? .empty : kind, range: place..<stop, name: name, content: place..<stop)
    place = stop
    return token
  }

  private func name(at start: Int) -> String {
    var stop = start
    while stop < end, !Self.endsName(bytes[stop]) { stop += 1 }
    return String(decoding: bytes[min(start, stop)..<stop], as: UTF8.self)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  private mutating func token(_ kind: Token.Kind, to stop: Int?) -> Token {
    let range = place..<(stop ?? end)
    place = range.upperBound
    return Token(kind: kind, range: range, name: "", content: range)
  }

  /// Where the first of these characters after a place ends.
  private func first(_ mark: StaticString, from start: Int) -> Int? {
    let mark = mark.withUTF8Buffer { Array($0) }
    var i = start
    while i + mark.count <= end {
      if bytes[i...].starts(with: mark) { return i + mark.count }
      i += 1
    }
    return nil
  }
}

extension MarkupScanner.Token {
  /// The attributes of a tag as they are written, with the places of their values.
  ///
  /// - Parameter bytes: what was scanned.
  /// - Returns: names as written, and values without quotation marks.
  func attributes(in bytes: [UInt8]) -> [(name: String, value: Range<Int>)] {
    var result: [(name: String, value: Range<Int>)] = []
    var i = range.lowerBound + 1 + name.utf8.count
    // A tag that the document breaks off in has no end mark.
    let isWhole = bytes[range.upperBound - 1] == UInt8(ascii: ">")
    let end = isWhole ? range.upperBound - 1 : range.upperBound
    func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
    while i < end {
      if isSpace(bytes[i]) || bytes[i] == UInt8(ascii: "/") {
        i += 1
        continue
      }
      let start = i
      while i < end, !isSpace(bytes[i]), bytes[i] != UInt8(ascii: "=") { i += 1 }
      let name = String(decoding: bytes[start..<i], as: UTF8.self)
      while i < end, isSpace(bytes[i]) { i += 1 }
      guard i < end, bytes[i] == UInt8(ascii: "=") else {
        if i == start { i += 1 }
        continue
      }
      i += 1
      while i < end, isSpace(bytes[i]) { i += 1 }
      guard i < end else { break }
      let quote = bytes[i]
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        let stop = bytes[(i + 1)..<end].firstIndex(of: quote) ?? end
        result.append((name, (i + 1)..<stop))
        i = stop + 1
      } else {
        let stop = bytes[i..<end].firstIndex(where: isSpace) ?? end
        result.append((name, i..<stop))
        i = stop
      }
    }
    return result
  }
}
