internal import CXLSXWriter
public import TextModel
public import Worksheets

/// Worksheets as spreadsheets for Excel and LibreOffice.
///
/// The sheet is protected without a password: the German and what the tool says is locked, what is
/// the translator's is not. Every cell is text, so that nothing is taken for a formula or a date.
public enum WorksheetXLSX {
  /// The columns of the sheet, its widths in characters, and whether they are hidden. The id stands
  /// first and hidden, so that it stays with its row when a part of the columns is sorted.
  static let layout: [(column: WorksheetColumn, width: Double, isTechnical: Bool)] = [
    (.id, 8, true), (.german, 50, false), (.english, 50, false), (.no, 7, false),
    (.glossary, 36, false), (.namesFigures, 28, false), (.toDecide, 28, false),
    (.check, 30, false), (.status, 11, false), (.note, 24, false), (.fingerprint, 18, true),
    (.bead, 18, true), (.confidence, 10, true), (.spaceBefore, 10, true), (.spaceAfter, 10, true),
  ]

  /// The columns that can be edited on the protected sheet, besides those of the user's own.
  static let editable: Set<WorksheetColumn> = [.english, .toDecide, .status, .note]

  /// Reads a worksheet from the first sheet that is one.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: what messages call the file.
  ///   - note: takes remarks on cells that hold something else than text.
  /// - Returns: the worksheet; the position of a row is its number in the sheet.
  /// - Throws: `Failure` with id `zip`, `zip-limit`, `zip-path`, `xml`, `xlsx`, `worksheet-header`
  ///   or `worksheet-row`.
  public static func read(
    _ bytes: [UInt8], name: String, note: (String) -> Void
  ) throws(Failure) -> Worksheet {
    let book = try Spreadsheet(bytes, name: name)
    for part in book.sheets {
      var oddities: [Spreadsheet.Oddity] = []
      let rows = try book.rows(of: part) { oddities.append($0) }
      guard let header = rows.first,
        let table = try? WorksheetTableReader(header: header.cells, name: name)
      else { continue }
      var sheet = Worksheet(rows: [])
      sheet.absentColumns = table.absentColumns
      for row in rows.dropFirst() {
        let missing = max(0, header.cells.count - row.cells.count)
        let cells = row.cells + repeatElement("", count: missing)
        let position = TextPosition(line: row.number, column: 1)
        sheet.rows.append(try table.row(cells, at: position, of: name))
      }
      for oddity in oddities.prefix(3) {
        note("cell \(oddity.cell) holds \(oddity.kind) instead of text")
      }
      if oddities.count > 3 { note("and so do \(oddities.count - 3) more") }
      return sheet
    }
    throw Failure(
      "worksheet-header", "no sheet of this file has the columns german and english", file: name,
      help: "make a worksheet with: satzpaar prepare SOURCE -o sheet.xlsx")
  }

  /// The worksheet as a file. The same bytes every time.
  ///
  /// - Throws: `Failure` with id `xlsx-cell` where a cell is too long, `xlsx-rows` where there are
  ///   too many rows, and `xlsx` where the temporary folder cannot be written.
  public static func write(_ sheet: Worksheet) throws(Failure) -> [UInt8] {
    var page = try SpreadsheetPage(WorksheetTable(sheet, columns: layout.map(\.column)))
    page.writeHeader()
    for (index, row) in sheet.rows.enumerated() { try page.write(row, at: index) }
    return try page.finish(rows: sheet.rows.count)
  }
}
