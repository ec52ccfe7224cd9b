import Terminology
import TextModel
import Worksheets

/// A worksheet as a person reads it in a terminal.
struct WorksheetPrinter {
  let terminal: Terminal

  /// ANSI styles (ECMA-48, SGR).
  private enum Style: String {
    case term = "\u{1B}[4;36m"
    case open = "\u{1B}[33m"
    case dim = "\u{1B}[2m"
    case bold = "\u{1B}[1m"
    case alarm = "\u{1B}[31m"
    case plain = "\u{1B}[0m"
  }

  private static let indent = 8

  func text(of sheet: Worksheet) -> String {
    var parts = sheet.rows.map(text)
    parts.append(summary(of: sheet))
    return parts.joined(separator: "\n")
  }

  private func text(of row: Row) -> String {
    let number = row.no.padding(to: Self.indent)
    var lines = styledLines(of: row)
    if lines.isEmpty { lines = [""] }
    let margin = String(repeating: " ", count: Self.indent)
    var text = style(number, .bold) + lines.joined(separator: "\n" + margin) + "\n"
    if !row.english.isEmpty { text += field("→", row.english, nil) }
    if row.english.isEmpty && !row.bead.isEmpty { text += field("→", "(\(row.bead))", .dim) }
    text += field("terms", row.glossary, nil)
    text += field("names", row.namesFigures, nil)
    text += field("decide", row.toDecide.replacing(" =", with: ""), .open)
    text += field("check", row.check == "–" ? "" : row.check, .alarm)
    return text
  }

  private func field(_ label: String, _ content: String, _ look: Style?) -> String {
    guard !content.isEmpty else { return "" }
    let bytes = Array(TextLayout.visible(content.replacing("\n", with: "; ")).utf8)
    let lines = TextLayout.wrap(bytes, width: terminal.width - Self.indent - 8)
    var text = ""
    for (index, line) in lines.enumerated() {
      let head = (index == 0 ? label : "").padding(to: 8)
      let words = String(decoding: bytes[line.range], as: UTF8.self)
      text += String(repeating: " ", count: Self.indent) + style(head, .dim)
      text += (look.map { style(words, $0) } ?? words) + "\n"
    }
    return text
  }

  /// The German, wrapped, with its terms underlined and its open terms coloured.
  private func styledLines(of row: Row) -> [String] {
    let bytes = Array(row.german.utf8)
    let marks =
      row.matches.flatMap { $0.spans.map { ($0, Style.term) } }
      + row.openTerms.flatMap { $0.spans.map { ($0, Style.open) } }
    return TextLayout.wrap(bytes, width: terminal.width - Self.indent).map { line in
      var text = ""
      var i = line.start
      for (span, look) in marks.sorted(by: { $0.0 < $1.0 }) {
        let start = max(span.start, i)
        let end = min(span.end, line.end)
        guard start < end else { continue }
        text += visible(bytes[i..<start]) + style(visible(bytes[start..<end]), look)
        i = end
      }
      return text + visible(bytes[i..<line.end])
    }
  }

  private func visible(_ bytes: ArraySlice<UInt8>) -> String {
    TextLayout.visible(String(decoding: bytes, as: UTF8.self))
  }

  private func summary(of sheet: Worksheet) -> String {
    let terms = sheet.rows.map(\.matches.count).reduce(0, +)
    let open = sheet.rows.map(\.openTerms.count).reduce(0, +)
    let done = sheet.rows.count { !$0.english.isEmpty }
    let counts =
      "\(sheet.rows.count) rows, \(done) with English, \(terms) glossary terms, \(open) to decide\n"
    return style(counts, .dim)
  }

  private func style(_ text: String, _ look: Style) -> String {
    terminal.isStyled ? look.rawValue + text + Style.plain.rawValue : text
  }
}

extension String {
  /// The string with spaces after it, `width` columns wide at least and one space at the end.
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - TextLayout.width(of: self)))
  }
}
