internal import CXLSXWriter
public import Terminology
public import TextModel

/// Glossaries as spreadsheets: the first sheet that has a column for the German term.
public enum GlossaryXLSX {
  /// Reads a glossary.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: what messages call the file.
  ///   - note: takes remarks on columns that are not understood.
  /// - Returns: the rows; their places are rows and columns of the sheet.
  /// - Throws: `Failure` as `GlossaryCSV.read` does, or where the file is damaged.
  public static func read(
    _ bytes: [UInt8], name: String, note: (String) -> Void
  ) throws(Failure) -> GlossaryTable {
    let book = try Spreadsheet(bytes, name: name)
    var failure: Failure?
    for part in book.sheets {
      let records = try book.rows(of: part) { _ in }.map { row in
        row.cells.enumerated().map { column, text in
          CSVReader.Cell(text: text, position: TextPosition(line: row.number, column: column + 1))
        }
      }
      do throws(Failure) {
        var index = 0
        let result = try GlossaryCSV.read(name) {
          index += 1
          return index <= records.count ? records[index - 1] : nil
        }
        result.noteUnknownColumns(note)
        return result.table
      } catch {
        guard error.id == "glossary-header" || error.id == "glossary-empty" else { throw error }
        failure = failure ?? error
      }
    }
    throw failure
      ?? Failure("glossary-empty", "the file has no sheet", file: name)
  }

  /// The widths of columns in characters; of those not named, `otherWidth`.
  private static let widths: [GlossaryRow.Column: Double] = [
    .source: 36, .target: 36, .note: 50, .id: 10, .partOfSpeech: 8, .status: 11,
  ]
  private static let otherWidth = 18.0

  /// The glossary as a spreadsheet that can be edited freely; the status is chosen from a list. The
  /// same bytes every time, every cell text.
  ///
  /// - Throws: `Failure` with id `xlsx-cell` where a cell is too long, `xlsx-rows` where there are
  ///   too many rows, and `xlsx` where the temporary folder cannot be written.
  public static func write(_ table: GlossaryTable) throws(Failure) -> [UInt8] {
    let records = GlossaryCSV.records(of: table)
    guard records.count <= SpreadsheetPage.maximumRows else {
      throw Failure(
        "xlsx-rows", "a spreadsheet holds at most \(SpreadsheetPage.maximumRows - 1) rows",
        help: "write a .csv file")
    }
    guard let book = cxlsx_open("Glossary") else {
      throw Failure(
        "xlsx", "the spreadsheet cannot be written: no temporary file can be made",
        help: "look at the free space of the temporary folder")
    }
    let result = Result { () throws(Failure) in try fill(book, records) }
    var length = 0
    let bytes = cxlsx_close(book, &length)
    defer { cxlsx_release(bytes) }
    try result.get()
    guard let bytes else {
      throw Failure(
        "xlsx", "the spreadsheet cannot be written", help: "look at the free space of the disk")
    }
    return Array(UnsafeBufferPointer(start: bytes, count: length))
  }

  private static func fill(_ book: OpaquePointer, _ records: [[String]]) throws(Failure) {
    let header = records.first ?? []
    for (index, name) in header.enumerated() {
      let width = GlossaryRow.Column(name: name).flatMap { widths[$0] } ?? otherWidth
      cxlsx_column(book, UInt16(index), width, false)
    }
    for (line, record) in records.enumerated() {
      for (column, cell) in record.enumerated() {
        let text = SpreadsheetText.encode(cell)
        guard text.utf16.count <= SpreadsheetText.maximumLength else {
          throw Failure(
            "xlsx-cell",
            "row \(line + 1), column \(header[column]): the text is longer than the "
              + "\(SpreadsheetText.maximumLength) characters that a cell holds",
            help: "write a .csv file")
        }
        let style = line == 0 ? CXLSX_HEADER : CXLSX_EDITABLE
        _ = cxlsx_text(book, UInt32(line), UInt16(column), style, text)
      }
    }
    let last = UInt32(max(1, records.count - 1))
    if let status = header.firstIndex(of: GlossaryRow.Column.status.name) {
      _ = SpreadsheetPage.withCStrings(AdministrativeStatus.allCases.map(\.rawValue)) {
        cxlsx_choices(book, 1, last, UInt16(status), $0.map { $0 } + [nil])
      }
    }
    let end = UInt16(max(0, header.count - 1))
    _ = cxlsx_finish(book, last, end, 0, 0, end, false)
  }
}
