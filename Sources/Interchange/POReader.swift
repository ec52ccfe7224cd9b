internal import TextModel

/// Reads the messages of a PO file one by one.
struct POReader {
  /// One message with its comments.
  struct Entry {
    /// `msgctxt`.
    var context: String?
    /// `msgid`.
    var id = ""
    /// `msgid_plural`.
    var plural: String?
    /// `msgstr`, by number.
    var strings: [Int: String] = [:]
    /// The translator's comments, `# `.
    var comments: [String] = []
    /// Extracted comments, `#.`.
    var extracted: [String] = []
    /// References, `#:`.
    var references: [String] = []
    /// Flags, `#,`.
    var flags: [String] = []
    /// What the message was before, `#|`.
    var previous: [String] = []
    /// Whether the message is no longer used, `#~`.
    var isObsolete = false
    /// Where the message begins.
    var position = TextPosition(line: 1, column: 1)

    /// A translation; empty where there is none.
    func string(_ index: Int) -> String { strings[index] ?? "" }
  }

  private enum Field { case context, id, plural, string(Int) }

  private let text: SourceText
  private let lines: [ArraySlice<UInt8>]
  private var index = 0

  init(_ text: SourceText) {
    self.text = text
    self.lines = text.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
  }

  /// The next message; nil at the end.
  ///
  /// - Throws: `Failure` with id `po-syntax`.
  mutating func next() throws(Failure) -> Entry? {
    var entry = Entry()
    var field: Field?
    var hasString = false
    while index < lines.count {
      var line = lines[index].drop { $0 == 0x20 || $0 == 0x09 }
      while let last = line.last, last == 0x0D || last == 0x20 || last == 0x09 {
        if line.first == UInt8(ascii: "#"), last != 0x0D { break }
        line.removeLast()
      }
      let isObsolete = line.starts(with: "#~".utf8) && !line.starts(with: "#~|".utf8)
      if isObsolete { line = line.dropFirst(2).drop { $0 == 0x20 } }
      let isComment = line.first == UInt8(ascii: "#")
      let begins =
        isComment || line.starts(with: "msgctxt".utf8)
        || line.starts(with: "msgid".utf8) && !line.starts(with: "msgid_plural".utf8)
          && !isContext(field)
      if field != nil, begins, hasString || isComment || !isContext(field) { return entry }
      index += 1
      if line.isEmpty { continue }
      if isComment {
        addComment(line, to: &entry)
        continue
      }
      if field == nil { entry.position = TextPosition(line: index, column: 1) }
      entry.isObsolete = entry.isObsolete || isObsolete
      try add(line, to: &entry, &field)
      if case .string = field { hasString = true }
    }
    return field == nil ? nil : entry
  }

  private func isContext(_ field: Field?) -> Bool {
    if case .context = field { true } else { false }
  }

  private func addComment(_ line: ArraySlice<UInt8>, to entry: inout Entry) {
    let kind = line.dropFirst().first
    func content(_ count: Int) -> String {
      let rest = line.dropFirst(count)
      return String(decoding: rest.first == 0x20 ? rest.dropFirst() : rest, as: UTF8.self)
    }
    switch kind {
    case UInt8(ascii: "."): entry.extracted.append(content(2))
    case UInt8(ascii: ":"): entry.references.append(content(2))
    case UInt8(ascii: ","):
      entry.flags += content(2).split(separator: ",").map { flag in
        String(flag.drop { $0 == " " })
      }
    case UInt8(ascii: "|"): entry.previous.append(content(2))
    case UInt8(ascii: "~"): entry.previous.append(content(3))
    default: entry.comments.append(content(1))
    }
  }

  private func add(
    _ line: ArraySlice<UInt8>, to entry: inout Entry, _ field: inout Field?
  ) throws(Failure) {
    guard let quote = line.firstIndex(of: UInt8(ascii: "\"")), line.count > 1,
      line.last == UInt8(ascii: "\""), quote < line.endIndex - 1
    else { throw failure("a string in quotation marks should stand here") }
    let keyword = String(decoding: line[..<quote].filter { $0 > 0x20 }, as: UTF8.self)
    if !keyword.isEmpty { field = try self.field(keyword) }
    let content = String(decoding: line[(quote + 1)..<(line.endIndex - 1)], as: UTF8.self)
    let string = POString.unescaped(content)
    switch field {
    case .context: entry.context = (entry.context ?? "") + string
    case .id: entry.id += string
    case .plural: entry.plural = (entry.plural ?? "") + string
    case .string(let number): entry.strings[number, default: ""] += string
    case nil: throw failure("a keyword such as msgid should stand before this string")
    }
  }

  private func field(_ keyword: String) throws(Failure) -> Field {
    switch keyword {
    case "msgctxt": return .context
    case "msgid": return .id
    case "msgid_plural": return .plural
    case "msgstr": return .string(0)
    default:
      if keyword.hasPrefix("msgstr["), keyword.hasSuffix("]"),
        let number = Int(keyword.dropFirst(7).dropLast()), (0..<100).contains(number)
      {
        return .string(number)
      }
      throw failure("“\(keyword)” is no keyword of PO")
    }
  }

  private func failure(_ message: String) -> Failure {
    Failure(
      "po-syntax", message, file: text.name, position: TextPosition(line: index, column: 1),
      help: "a message is: msgid \"…\" and msgstr \"…\", each in quotation marks")
  }
}

/// The strings of PO with their escapes, which are those of C.
enum POString {
  private static let escapes: [(scalar: Unicode.Scalar, letter: Unicode.Scalar)] = [
    ("\\", "\\"), ("\n", "n"), ("\t", "t"), ("\r", "r"), ("\u{7}", "a"), ("\u{8}", "b"),
    ("\u{B}", "v"), ("\u{C}", "f"),
  ]

  /// A string in quotation marks.
  static func quoted(_ text: String) -> String {
    "\"" + escaped(text, quotes: true) + "\""
  }

  /// A string on one line; U+0000 is left as it is, for the caller to refuse.
  static func escaped(_ text: String, quotes: Bool = false) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let letter = escapes.first(where: { $0.scalar == scalar })?.letter {
        result.append(contentsOf: ["\\", letter])
      } else if scalar == "\"" && quotes {
        result.append(contentsOf: ["\\", "\""])
      } else if (0x01..<0x20).contains(scalar.value) || scalar.value == 0x7F {
        let digits = String(scalar.value, radix: 8)
        let padded = String(repeating: "0", count: 3 - digits.count) + digits
        result.append(contentsOf: ("\\" + padded).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// A string with its escapes undone.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let letter = rest.popFirst() else {
        result.append(scalar)
        continue
      }
      if let escape = escapes.first(where: { $0.letter == letter }) {
        result.append(escape.scalar)
      } else if ("0"..."7").contains(letter) {
        let more = rest.prefix(2).prefix { ("0"..."7").contains($0) }
        let digits = String(letter) + String(more)
        rest = rest.dropFirst(more.count)
        result.append(UInt32(digits, radix: 8).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
      } else {
        result.append(letter)
      }
    }
    return String(result)
  }

  /// A name before a colon, such that the first colon with a space after it ends it.
  static func name(_ name: String) -> String {
    var result = ""
    var wasColon = false
    for scalar in escaped(name).unicodeScalars {
      result += wasColon && scalar == " " ? "\\040" : String(scalar)
      wasColon = scalar == ":"
    }
    return result
  }

  /// A name and the text after the colon; nil where there is no colon.
  static func nameAndValue(_ comment: String) -> (name: String, value: String)? {
    let scalars = comment.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let next = scalars.index(after: index)
      if scalars[index] == ":", next < scalars.endIndex, scalars[next] == " " {
        let value = scalars[scalars.index(after: next)...]
        return (unescaped(String(scalars[..<index])), unescaped(String(value)))
      }
      index = next
    }
    return nil
  }

  /// The lines of a text; scalar by scalar, for a line end of two is one character to Swift.
  static func lines(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
