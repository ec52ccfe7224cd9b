public import TextModel
public import Worksheets

/// Worksheets as tab-separated values, for pasting into a table: UTF-8, one row a line, no quotes;
/// tabs and line ends inside cells are written `\t`, `\n`, `\r`.
public enum WorksheetTSV {
  /// The worksheet as a file.
  public static func write(_ sheet: Worksheet) -> [UInt8] {
    let table = WorksheetTable(sheet, encoding: .escaped)
    var bytes: [UInt8] = []
    for row in [table.header] + table.rows {
      bytes += row.joined(separator: "\t").utf8
      bytes.append(0x0A)
    }
    return bytes
  }

  /// Reads a worksheet.
  ///
  /// - Throws: `Failure` as `WorksheetCSV.read` does.
  public static func read(_ text: SourceText) throws(Failure) -> Worksheet {
    try WorksheetCSV.read(text)
  }
}
