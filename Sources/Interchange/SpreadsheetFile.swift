public import TextModel

/// What a spreadsheet file is.
public enum SpreadsheetFile {
  /// Whether a file begins as a ZIP archive does (PKWARE APPNOTE.TXT, 4.3.7).
  public static func isSpreadsheet(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
  }

  /// Whether a sheet of the file is a worksheet; a glossary otherwise.
  ///
  /// - Throws: `Failure` where the file cannot be read.
  public static func isWorksheet(_ bytes: [UInt8], name: String) throws(Failure) -> Bool {
    let book = try Spreadsheet(bytes, name: name)
    for part in book.sheets {
      let header = try book.rows(of: part) { _ in }.first?.cells ?? []
      if TableKind(header: header) == .worksheet { return true }
    }
    return false
  }
}
