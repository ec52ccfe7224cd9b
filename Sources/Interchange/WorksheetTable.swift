internal import TextModel
internal import Worksheets

/// A worksheet as a header and rows of text: what CSV, TSV and XLSX have in common.
///
/// White space columns are escaped, for spreadsheets trim what they hold.
struct WorksheetTable {
  let header: [String]
  let rows: [[String]]

  /// Lays a worksheet out.
  ///
  /// - Parameters:
  ///   - sheet: the worksheet.
  ///   - columns: the known columns in the order of the file; unknown ones follow by name.
  ///   - encoding: how cells are encoded.
  init(
    _ sheet: Worksheet, columns: [WorksheetColumn] = WorksheetColumn.allCases,
    encoding: CellEncoding = .none
  ) {
    let others = Set(sheet.rows.flatMap(\.others.keys)).sorted()
    let mark = encoding == .none ? [] : [CellEncoding.column]
    header = columns.map(\.rawValue) + others.map(encoding.encode) + mark
    rows = sheet.rows.map { row in
      let cells = columns.map { column in
        column.isSpace
          ? BackslashEscapes.space.escaped(column.cell(of: row)) : column.cell(of: row)
      }
      let all = cells + others.map { row.others[$0] ?? "" }
      return all.map(encoding.encode) + mark.map { _ in encoding.rawValue }
    }
  }
}

/// Turns the cells of a table into rows of a worksheet; columns may stand in any order, and unknown
/// ones are kept.
struct WorksheetTableReader {
  private let header: [String]
  private let columns: [WorksheetColumn?]
  private let encodingColumn: Int?

  /// Names of known columns that the table does not have.
  var absentColumns: Set<String> {
    Set(WorksheetColumn.allCases.filter { !columns.contains($0) }.map(\.rawValue))
  }

  /// Takes the header line.
  ///
  /// - Throws: `Failure` with id `worksheet-header` where this is no worksheet.
  init(header: [String], name: String) throws(Failure) {
    self.header = header
    self.columns = header.map { WorksheetColumn(rawValue: $0) }
    self.encodingColumn = header.firstIndex(of: CellEncoding.column)
    guard columns.contains(.german), columns.contains(.english) else {
      throw Failure(
        "worksheet-header", "this is no worksheet: the columns german and english are missing",
        file: name, position: TextPosition(line: 1, column: 1),
        help: "make one with: satzpaar prepare SOURCE -o sheet.csv")
    }
  }

  /// Takes a row of the table.
  ///
  /// - Throws: `Failure` with id `worksheet-row` where the number of cells is not that of the
  ///   header, and `worksheet-encoding` where the row is encoded in a way that is not known.
  func row(_ cells: [String], at position: TextPosition?, of name: String) throws(Failure) -> Row {
    guard cells.count == header.count else {
      throw Failure(
        "worksheet-row", "this row has \(cells.count) cells, the header has \(header.count)",
        file: name, position: position,
        help: "compare the row with the header line; a quotation mark may be missing")
    }
    let mark = encodingColumn.map { cells[$0] } ?? ""
    guard let encoding = CellEncoding(rawValue: mark) else {
      throw Failure(
        "worksheet-encoding", "the column \(CellEncoding.column) says “\(mark)”, which is unknown",
        file: name, position: position, help: "make the worksheet anew, or empty that column")
    }
    var row = Row(no: "", german: "")
    row.position = position
    for (index, cell) in cells.enumerated() where index != encodingColumn {
      let text = encoding.decode(cell)
      if header[index].isEmpty && text.isEmpty { continue }
      if let column = columns[index] {
        column.set(column.isSpace ? BackslashEscapes.space.unescaped(text) : text, in: &row)
      } else {
        row.others[encodingColumn == nil ? header[index] : encoding.decode(header[index])] = text
      }
    }
    if !columns.contains(.fingerprint) { row.fingerprint = Fingerprint.of(row.german) }
    return row
  }
}

extension WorksheetColumn {
  /// Whether the column holds white space alone.
  var isSpace: Bool { self == .spaceBefore || self == .spaceAfter }
}
