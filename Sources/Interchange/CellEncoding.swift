/// How the cells of a table are written where the format or its reader cannot bear every text.
///
/// A file that is encoded says so in each row, in a last column `_enc`, so that it still does when
/// rows are sorted, deleted or moved. Without that column nothing is ever decoded.
enum CellEncoding: String, CaseIterable {
  /// As they are.
  case none = ""
  /// An apostrophe before what a spreadsheet would take for a formula.
  case guarded = "q1"
  /// Tabs, line ends and backslashes as `\t`, `\n`, `\r`, `\\`, and a quotation mark at the start
  /// as `\"`.
  case escaped = "t1"

  /// The name of the column that names the encoding.
  static let column = "_enc"

  func encode(_ text: String) -> String {
    switch self {
    case .none: text
    case .guarded: Self.looksLikeFormula(text, quotes: 0) ? "'" + text : text
    case .escaped: (text.utf8.first == 0x22 ? "\\" : "") + BackslashEscapes.line.escaped(text)
    }
  }

  func decode(_ text: String) -> String {
    switch self {
    case .none: text
    case .guarded:
      Self.looksLikeFormula(text, quotes: 1)
        ? String(String.UnicodeScalarView(text.unicodeScalars.dropFirst())) : text
    case .escaped: BackslashEscapes.line.unescaped(text)
    }
  }

  /// Whether a text is at least so many apostrophes followed by a character that makes Excel or
  /// LibreOffice compute the cell. Since apostrophes are counted in, encoding can be undone.
  ///
  /// Source of the characters: OWASP, "CSV Injection", and their full-width twins.
  private static func looksLikeFormula(_ text: String, quotes: Int) -> Bool {
    let rest = text.unicodeScalars.drop { $0 == "'" }
    guard let first = rest.first,
      text.unicodeScalars.starts(with: repeatElement("'", count: quotes))
    else { return false }
    return ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"].contains(first)
  }
}

/// Backslash escapes, scalar by scalar, for a line end of two is one character to Swift.
struct BackslashEscapes {
  /// For cells that have to stay on one line.
  static let line = BackslashEscapes(escapes: [("\\", "\\"), ("\n", "n"), ("\r", "r"), ("\t", "t")])

  /// For cells that hold nothing but white space, which spreadsheets trim.
  static let space = BackslashEscapes(escapes: line.escapes + [(" ", "s")])

  let escapes: [(scalar: Unicode.Scalar, letter: Unicode.Scalar)]

  func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let letter = escapes.first { $0.scalar == scalar }?.letter
      if letter != nil { result.append("\\") }
      result.append(letter ?? scalar)
    }
    return String(result)
  }

  func unescaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isEscape = false
    for scalar in text.unicodeScalars {
      if !isEscape && scalar == "\\" {
        isEscape = true
        continue
      }
      result.append(isEscape ? escapes.first { $0.letter == scalar }?.scalar ?? scalar : scalar)
      isEscape = false
    }
    return String(result)
  }
}
