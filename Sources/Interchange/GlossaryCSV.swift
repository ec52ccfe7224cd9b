internal import LanguageData
public import Terminology
public import TextModel

/// Glossaries as CSV or TSV with a header line.
public enum GlossaryCSV {
  /// Header names that are understood, folded to lower case, and the column each stands for.
  static let headers: [String: GlossaryRow.Column] = Dictionary(
    DataTable(named: "de/glossary-headers").rows.compactMap { row in
      GlossaryRow.Column(name: row["column"]).map { (row["header"], $0) }
    }, uniquingKeysWith: { first, _ in first })

  /// What was read, and what the user should know of it.
  public struct Result: Sendable {
    /// The rows.
    public let table: GlossaryTable

    /// Columns whose names are not understood; their cells are only kept for writing.
    public let unknownColumns: [String]

    /// Says which columns are not understood, if there are any.
    func noteUnknownColumns(_ note: (String) -> Void) {
      guard !unknownColumns.isEmpty else { return }
      let names = unknownColumns.map { "“\($0)”" }.joined(separator: ", ")
      let known = GlossaryRow.Column.allCases.map(\.name).joined(separator: ", ")
      note("the column \(names) is not understood and not looked at; known: \(known)")
    }
  }

  /// Reads a glossary.
  ///
  /// - Throws: `Failure` with id `csv-quote`, `glossary-empty`, `glossary-header`, or
  ///   `glossary-row` for a row with more cells than the header.
  public static func read(_ text: SourceText) throws(Failure) -> Result {
    var reader = CSVReader(text)
    return try read(text.name) { () throws(Failure) in try reader.next() }
  }

  /// Reads a glossary from the records of a table, its header first.
  static func read(
    _ name: String, next: () throws(Failure) -> [CSVReader.Cell]?
  ) throws(Failure) -> Result {
    guard let header = try next() else {
      throw Failure(
        "glossary-empty", "the glossary is empty", file: name,
        help: "begin with a header line: de,en,pos,domain,status,note")
    }
    let names = header.map { trimmed($0.text) }
    let columns = names.map { headers[$0.lowercased()] }
    guard columns.contains(.source) else {
      let found = names.map { "“\($0)”" }.joined(separator: ", ")
      throw Failure(
        "glossary-header", "no column holds the German term; there are \(found)", file: name,
        position: header.first?.position, help: "name one column “de” and one “en”")
    }
    var rows: [GlossaryRow] = []
    while let record = try next() {
      rows.append(try row(record, columns, names, name))
    }
    let unknown = zip(names, columns).filter { $1 == nil }.map(\.0)
      .filter { !DataCategory.isColumn($0) }
    return Result(
      table: GlossaryTable(name: name, rows: rows), unknownColumns: unknown)
  }

  private static func row(
    _ record: [CSVReader.Cell], _ columns: [GlossaryRow.Column?], _ names: [String],
    _ name: String
  ) throws(Failure) -> GlossaryRow {
    guard record.count <= columns.count else {
      throw Failure(
        "glossary-row", "this row has \(record.count) cells, the header has \(columns.count)",
        file: name, position: record[columns.count].position,
        help: "put quotation marks around a cell that holds the separator")
    }
    var cells: GlossaryRow.ByColumn<String> = [:]
    var positions: GlossaryRow.ByColumn<TextPosition> = [:]
    var others: [String: String] = [:]
    for (index, cell) in record.enumerated() {
      guard let column = columns[index], cells[column] == nil else {
        if columns[index] == nil, !cell.text.isEmpty { others[names[index]] = cell.text }
        continue
      }
      cells[column] = cell.text
      positions[column] = cell.position
    }
    let start = record.first?.position ?? TextPosition(line: 1, column: 1)
    return GlossaryRow(cells: cells, positions: positions, position: start, others: others)
  }

  /// Whether the first line names a column for the German term.
  static func hasHeader(_ text: SourceText) -> Bool {
    var reader = CSVReader(text)
    let names = (try? reader.next())?.map { headers[trimmed($0.text).lowercased()] } ?? []
    return names.contains(.source)
  }

  /// The glossary as CSV (RFC 4180, UTF-8, CRLF, every field quoted): the columns that hold
  /// something, then the others by name.
  public static func write(_ table: GlossaryTable) -> [UInt8] {
    var writer = CSVWriter()
    records(of: table).forEach { writer.write($0) }
    return writer.bytes
  }

  /// The glossary with tabs between cells. A tab or a line end in a cell becomes a space, for
  /// nothing can be quoted.
  public static func writeTabs(_ table: GlossaryTable, note: (String) -> Void) -> [UInt8] {
    let records = records(of: table)
    let changed = records.count { $0.contains { TabSeparated.cell($0) != $0 } }
    if changed > 0 { note("tabs and line ends in cells became spaces, in rows: \(changed)") }
    let lines = records.map { $0.map(TabSeparated.cell).joined(separator: "\t") + "\r\n" }
    return Array(lines.joined().utf8)
  }

  static func records(of table: GlossaryTable) -> [[String]] {
    let columns = GlossaryRow.Column.allCases.filter { column in
      column == .source || column == .target
        || table.rows.contains { !($0.cells[column] ?? "").isEmpty }
    }
    let others = table.otherColumns
    return [columns.map(\.name) + others]
      + table.rows.map { row in
        columns.map { row.cells[$0] ?? "" } + others.map { row.others[$0] ?? "" }
      }
  }

  private static func trimmed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
