internal import CXLSXWriter
internal import Terminology
internal import TextModel
internal import Worksheets

/// The one sheet of a worksheet while it is written.
struct SpreadsheetPage: ~Copyable {
  /// Points that a line takes, and the most that a row can have (Excel specifications and limits).
  private static let lineHeight = 15.0
  private static let maximumHeight = 409.0

  /// The most rows of a sheet, with the header (Excel specifications and limits).
  static let maximumRows = 1_048_576

  /// The width of columns of the user's own, in characters.
  private static let ownWidth = 20.0

  private let book: OpaquePointer
  private let table: WorksheetTable
  private var isOpen = true

  init(_ table: WorksheetTable) throws(Failure) {
    guard table.rows.count < Self.maximumRows else {
      throw Failure(
        "xlsx-rows", "a spreadsheet holds at most \(Self.maximumRows - 1) rows",
        help: "write --to csv or --to jsonl")
    }
    guard let book = cxlsx_open("Worksheet") else {
      throw Failure(
        "xlsx", "the spreadsheet cannot be written: no temporary file can be made",
        help: "look at the free space of the temporary folder")
    }
    self.book = book
    self.table = table
  }

  deinit {
    guard isOpen else { return }
    var length = 0
    cxlsx_release(cxlsx_close(book, &length))
  }

  func writeHeader() {
    for (index, name) in table.header.enumerated() {
      let layout = WorksheetXLSX.layout.indices.contains(index) ? WorksheetXLSX.layout[index] : nil
      cxlsx_column(
        book, UInt16(index), layout?.width ?? Self.ownWidth, layout?.isTechnical ?? false)
      _ = cxlsx_text(book, 0, UInt16(index), CXLSX_HEADER, SpreadsheetText.encode(name))
    }
  }

  /// Writes a row of the worksheet, of which the cells are in the table.
  func write(_ row: Row, at index: Int) throws(Failure) {
    let line = UInt32(index + 1)
    var lines = 1
    for (column, cell) in table.rows[index].enumerated() {
      let name = WorksheetColumn(rawValue: table.header[column])
      let isLocked = name.map { !WorksheetXLSX.editable.contains($0) } ?? false
      let style = isLocked ? CXLSX_LOCKED : CXLSX_EDITABLE
      let text = SpreadsheetText.encode(cell)
      guard text.utf16.count <= SpreadsheetText.maximumLength else {
        throw Failure(
          "xlsx-cell",
          "\(row.no), column \(table.header[column]): the text is longer than the "
            + "\(SpreadsheetText.maximumLength) characters that a cell holds",
          help: "write --to csv or --to jsonl")
      }
      if name != .german || !writeRuns(of: row, at: line, UInt16(column)) {
        _ = cxlsx_text(book, line, UInt16(column), style, text)
      }
      lines = max(lines, lineCount(cell, column))
    }
    cxlsx_height(book, line, min(Double(lines) * Self.lineHeight, Self.maximumHeight))
  }

  /// Writes the German with its terms underlined; false where there is no term or nothing else.
  private func writeRuns(of row: Row, at line: UInt32, _ column: UInt16) -> Bool {
    let bytes = Array(row.german.utf8)
    let spans = row.matches.flatMap(\.spans).sorted()
    var runs: [(text: String, isTerm: Bool)] = []
    var i = 0
    for span in spans where span.end > i && span.end <= bytes.count {
      let start = max(span.start, i)
      if start > i { runs.append((String(decoding: bytes[i..<start], as: UTF8.self), false)) }
      runs.append((String(decoding: bytes[start..<span.end], as: UTF8.self), true))
      i = span.end
    }
    if i < bytes.count { runs.append((String(decoding: bytes[i...], as: UTF8.self), false)) }
    guard runs.count > 1 else { return false }
    return Self.withCStrings(runs.map { SpreadsheetText.encode($0.text) }) { texts in
      cxlsx_runs(book, line, column, CXLSX_LOCKED, texts, runs.map(\.isTerm), runs.count)
    }
  }

  /// How many lines a text takes when it is wrapped in its column; hidden columns do not count.
  private func lineCount(_ text: String, _ column: Int) -> Int {
    let layout = WorksheetXLSX.layout.indices.contains(column) ? WorksheetXLSX.layout[column] : nil
    guard layout?.isTechnical != true else { return 1 }
    let width = Int(layout?.width ?? Self.ownWidth)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { max(1, ($0.unicodeScalars.count + width - 1) / width) }.reduce(0, +)
  }

  mutating func finish(rows: Int) throws(Failure) -> [UInt8] {
    let last = UInt32(max(1, rows))
    addRules(last: last)
    let visible = WorksheetXLSX.layout.indices.filter { !WorksheetXLSX.layout[$0].isTechnical }
    _ = cxlsx_finish(
      book, last, UInt16(table.header.count - 1), 2, UInt16(visible.first ?? 0),
      UInt16(visible.last ?? 0), true)
    var length = 0
    isOpen = false
    guard let bytes = cxlsx_close(book, &length) else {
      throw Failure(
        "xlsx", "the spreadsheet cannot be written", help: "look at the free space of the disk")
    }
    defer { cxlsx_release(bytes) }
    return Array(UnsafeBufferPointer(start: bytes, count: length))
  }

  /// The status can be chosen from a list; English that is missing though the status says otherwise
  /// is tinted red, the status of approved rows green.
  private func addRules(last: UInt32) {
    guard let english = table.header.firstIndex(of: WorksheetColumn.english.rawValue),
      let status = table.header.firstIndex(of: WorksheetColumn.status.rawValue)
    else { return }
    _ = Self.withCStrings(Worksheets.Row.Status.allCases.map(\.rawValue)) {
      cxlsx_choices(book, 1, last, UInt16(status), $0.map { $0 } + [nil])
    }
    let (e, s) = (Self.letter(english), Self.letter(status))
    let open = Worksheets.Row.Status.open.rawValue
    let approved = Worksheets.Row.Status.approved.rawValue
    _ = cxlsx_tint(
      book, 1, last, UInt16(english),
      "=AND(LEN($\(e)2)=0,$\(s)2<>\"\(open)\",LEN($\(s)2)>0)", 0xFFC7CE)
    _ = cxlsx_tint(book, 1, last, UInt16(status), "=$\(s)2=\"\(approved)\"", 0xC6EFCE)
  }

  /// The letter of one of the first 26 columns.
  private static func letter(_ column: Int) -> String {
    String(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8(column % 26))))
  }

  /// Strings as C has them, for the time of a call.
  static func withCStrings(
    _ strings: [String], _ body: ([UnsafePointer<CChar>]) -> Bool
  ) -> Bool {
    var bytes: [CChar] = []
    var starts: [Int] = []
    for string in strings {
      starts.append(bytes.count)
      bytes += string.utf8CString
    }
    return bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return false }
      return body(starts.map { base + $0 })
    }
  }
}
