public import TextModel
public import Worksheets

/// Worksheets as bilingual CSV (RFC 4180, UTF-8, CRLF).
public enum WorksheetCSV {
  /// The worksheet as a file.
  public static func write(_ sheet: Worksheet, profile: CSVProfile = .plain) -> [UInt8] {
    var writer = CSVWriter(profile)
    let table = WorksheetTable(sheet, encoding: profile.encoding)
    writer.write(table.header)
    table.rows.forEach { writer.write($0) }
    return writer.bytes
  }

  /// Reads a worksheet in any of the profiles, or as TSV.
  ///
  /// - Throws: `Failure` with id `csv-quote`, `worksheet-header`, `worksheet-row` or
  ///   `worksheet-encoding`.
  public static func read(_ text: SourceText) throws(Failure) -> Worksheet {
    var reader = CSVReader(text)
    let header = (try reader.next() ?? []).map(\.text)
    let table = try WorksheetTableReader(header: header, name: text.name)
    var sheet = Worksheet(rows: [])
    sheet.absentColumns = table.absentColumns
    while let record = try reader.next() {
      sheet.rows.append(
        try table.row(record.map(\.text), at: record.first?.position, of: text.name))
    }
    return sheet
  }
}
