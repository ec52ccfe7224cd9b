public import TextModel
public import Worksheets

/// Worksheets as bilingual CSV (RFC 4180, UTF-8, CRLF).
public enum WorksheetCSV {
  /// The worksheet as a file. White space columns are escaped: `\n`, `\t`, `\r`, `\\`, `\s` for a
  /// space, because spreadsheets trim what they hold.
  public static func write(_ sheet: Worksheet) -> [UInt8] {
    var writer = CSVWriter()
    let others = Set(sheet.rows.flatMap(\.others.keys)).sorted()
    writer.write(WorksheetColumn.allCases.map(\.rawValue) + others)
    for row in sheet.rows {
      let cells = WorksheetColumn.allCases.map { column in
        isSpace(column) ? escaped(column.cell(of: row)) : column.cell(of: row)
      }
      writer.write(cells + others.map { row.others[$0] ?? "" })
    }
    return writer.bytes
  }

  /// Reads a worksheet; columns may stand in any order, and unknown ones are kept.
  ///
  /// - Throws: `Failure` with id `csv-quote`, `worksheet-header` or `worksheet-row`.
  public static func read(_ text: SourceText) throws(Failure) -> Worksheet {
    var reader = CSVReader(text)
    let header = try reader.next() ?? []
    let columns = header.map { WorksheetColumn(rawValue: $0.text) }
    guard columns.contains(.german), columns.contains(.english) else {
      throw Failure(
        "worksheet-header", "this is no worksheet: the columns german and english are missing",
        file: text.name, position: TextPosition(line: 1, column: 1),
        help: "make one with: satzpaar prepare SOURCE -o sheet.csv")
    }
    var rows: [Row] = []
    while let record = try reader.next() {
      guard record.count == header.count else {
        throw Failure(
          "worksheet-row", "this row has \(record.count) cells, the header has \(header.count)",
          file: text.name, position: record.first?.position,
          help: "compare the row with the header line; a quotation mark may be missing")
      }
      var row = Row(no: "", german: "")
      row.position = record.first?.position
      for (index, cell) in record.enumerated() {
        if let column = columns[index] {
          column.set(isSpace(column) ? unescaped(cell.text) : cell.text, in: &row)
        } else {
          row.others[header[index].text] = cell.text
        }
      }
      rows.append(row)
    }
    return Worksheet(rows: rows)
  }

  private static func isSpace(_ column: WorksheetColumn) -> Bool {
    column == .spaceBefore || column == .spaceAfter
  }

  private static let escapes: [(space: Unicode.Scalar, letter: Unicode.Scalar)] = [
    ("\\", "\\"), ("\n", "n"), ("\r", "r"), ("\t", "t"), (" ", "s"),
  ]

  /// Scalar by scalar, for a line end of two is one character to Swift.
  static func escaped(_ space: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in space.unicodeScalars {
      let letter = escapes.first { $0.space == scalar }?.letter
      if letter != nil { result.append("\\") }
      result.append(letter ?? scalar)
    }
    return String(result)
  }

  static func unescaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isEscape = false
    for scalar in text.unicodeScalars {
      if !isEscape && scalar == "\\" {
        isEscape = true
        continue
      }
      result.append(isEscape ? escapes.first { $0.letter == scalar }?.space ?? scalar : scalar)
      isEscape = false
    }
    return String(result)
  }
}
