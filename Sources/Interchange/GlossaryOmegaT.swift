public import Terminology
public import TextModel

/// Glossaries as OmegaT has them: German, tab, English, tab, comment; UTF-8, no header, no quotes.
///
/// OmegaT passes over lines that begin with `#` and offers every English wording there is; so such
/// terms cannot be written, and forbidden wordings stand only in the comment (`NOT: …`).
public enum GlossaryOmegaT {
  /// Reads a glossary; a fourth column and more are kept.
  public static func read(_ text: SourceText) -> GlossaryTable {
    var rows: [GlossaryRow] = []
    var number = 0
    for line in text.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      guard line.first != UInt8(ascii: "#"), line.contains(where: { $0 > 0x20 }) else { continue }
      let content = line.last == 0x0D ? line.dropLast() : line
      let fields = content.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      var cells: GlossaryRow.ByColumn<String> = [:]
      let columns: [GlossaryRow.Column] = [.source, .target, .note]
      for (column, field) in zip(columns, fields) { cells[column] = field }
      let position = TextPosition(line: number, column: 1)
      var others: [String: String] = [:]
      for (index, field) in fields.enumerated().dropFirst(3) where !field.isEmpty {
        others["column \(index + 1)"] = field
      }
      rows.append(
        GlossaryRow(
          cells: cells, positions: [.source: position], position: position, others: others))
    }
    return GlossaryTable(name: text.name, rows: rows)
  }

  /// The glossary as a file: one line for each wording that is not forbidden.
  public static func write(_ table: GlossaryTable, note: (String) -> Void) -> [UInt8] {
    var forbidden: [String: [String]] = [:]
    for row in table.rows where row.status == .forbidden {
      forbidden[row.source, default: []].append(row.target)
    }
    var text = ""
    var leftOut = 0
    for row in table.rows where row.status != .forbidden {
      guard !row.source.isEmpty, !row.target.isEmpty, !row.source.hasPrefix("#") else {
        leftOut += 1
        continue
      }
      var comments: [String] = []
      if !row[.status].isEmpty { comments.append(row[.status]) }
      let never = forbidden[row.source, default: []].filter { !$0.isEmpty }
      if !never.isEmpty { comments.append("NOT: " + never.joined(separator: ", ")) }
      if !row.note.isEmpty { comments.append(row.note) }
      let cells =
        [row.source, row.target] + (comments.isEmpty ? [] : [comments.joined(separator: "; ")])
      text += cells.map(TabSeparated.cell).joined(separator: "\t") + "\n"
    }
    if leftOut > 0 {
      note("lines without English, or beginning with “#”, are left out: \(leftOut)")
    }
    if !forbidden.isEmpty { note("forbidden wordings stand only in the comments") }
    table.noteLoss(carried: [.source, .target, .status, .note], note: note)
    return Array(text.utf8)
  }
}

/// Cells between tabs, where nothing can be quoted.
enum TabSeparated {
  /// A cell with its tabs and line ends as spaces.
  static func cell(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let breaks: [Unicode.Scalar] = ["\t", "\n", "\r"]
      scalars.append(breaks.contains(scalar) ? " " : scalar)
    }
    return String(scalars)
  }
}
