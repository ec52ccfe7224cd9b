import Interchange
import TestSupport
import Testing
import TextModel
import Worksheets

/// The contract that formats keep which are tables, beside that of all formats.
@Suite struct TableFormatTests {
  static let tables: [WorksheetFormat] = [.csv, .tsv, .xlsx, .jsonl]

  @Test(arguments: tables)
  func `import of export is the same worksheet`(format: WorksheetFormat) throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<100 {
      let sheet = Worksheet(rows: (1...4).map { randomRow($0, using: &generator) })
      let bytes = try format.write(sheet)
      try expectSame(try read(bytes, format), sheet)
      #expect(try format.write(sheet) == bytes)
    }
  }

  /// Not through the decoder, which refuses the zero bytes that are among the strings.
  private func read(_ bytes: [UInt8], _ format: WorksheetFormat) throws -> Worksheet {
    guard format != .xlsx else { return try format.read(bytes, name: "sheet") }
    return try format.read(SourceText(wellFormed: bytes, name: "sheet"))
  }

  private func expectSame(_ read: Worksheet, _ sheet: Worksheet) throws {
    #expect(read.rows.count == sheet.rows.count && read.absentColumns.isEmpty)
    for (a, b) in zip(sheet.rows, read.rows) {
      for column in WorksheetColumn.allCases {
        #expect(
          Array(column.cell(of: a).utf8) == Array(column.cell(of: b).utf8), "\(column.rawValue)")
      }
      #expect(a.others == b.others)
    }
  }

  @Test(arguments: ["1e300", "-1", "2", "nan", "inf", "-0.9999"])
  func `a confidence that cannot be one is left out`(number: String) throws {
    let table = "german,english,confidence\nJa.,Yes.,\(number)\n"
    var sheets = [try WorksheetFormat.csv.read(SourceText(table, name: "sheet"))]
    if Double(number)?.isFinite ?? false {
      let line = "{\"german\":\"Ja.\",\"english\":\"Yes.\",\"confidence\":\(number)}\n"
      sheets.append(try WorksheetFormat.jsonl.read(SourceText(line, name: "sheet")))
    }
    for sheet in sheets {
      #expect(sheet.rows[0].confidence == nil)
      #expect(try !WorksheetFormat.csv.write(sheet).isEmpty)
    }
  }

  @Test(arguments: tables) func `known nasty texts survive`(format: WorksheetFormat) throws {
    let texts = [
      "=1+1", "'=1", "''-x", "- Punkt", "-5 °C", "@x", "＝x", "'n Haus", "00123", "3/4", "1-2",
      "12E5", "TRUE", "_x0041_", "_x005F_x000D_", "a\u{FFFE}b", "\r\n", " vorn und hinten ", "\t",
      "#N/A", "{=1}", "http://example.org", "mailto:a@example.org", "sep=;", "\\n", "\\",
      "a\u{308}", "😀", "</t>", "&amp;", "<b>", "]]>", "\u{1}\u{1F}\u{7F}", "\u{85}\u{2028}",
      String(repeating: "ü", count: 32_767),
    ]
    var sheet = Worksheet(rows: [])
    for (index, text) in texts.enumerated() {
      var row = Row(no: "P1S\(index + 1)", german: text)
      row.english = text
      row.note = text
      row.others["Kunde"] = text
      sheet.rows.append(row)
    }
    try expectSame(try read(try format.write(sheet), format), sheet)
  }

  @Test(arguments: CSVProfile.allCases, ["=1+1", "'=1", "''", "-5 °C", "a;b,c", "'n Haus", "\t"])
  func `a CSV profile comes off exactly`(profile: CSVProfile, text: String) throws {
    var row = Row(no: "P1S1", german: text)
    row.english = text
    row.others["=Kunde"] = text
    var options = WorksheetWriting()
    options.csv = profile
    let bytes = try WorksheetFormat.csv.write(Worksheet(rows: [row, row]), options)
    let read = try WorksheetFormat.csv.read(bytes, name: "sheet")
    try expectSame(read, Worksheet(rows: [row, row]))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]) == (profile != .plain))
    let words = String(decoding: bytes, as: UTF8.self)
    #expect(words.contains("\"'=1+1\"") == (profile != .plain && text.hasSuffix("=1+1")))
  }

  @Test func `apostrophes of others are left alone`() throws {
    let sheet = try WorksheetFormat.csv.read(SourceText("german,english\n'=1,'-x\n"))
    #expect(sheet.rows[0].german == "'=1" && sheet.rows[0].english == "'-x")
    #expect(sheet.absentColumns.contains("note"))
  }

  @Test(arguments: tables) func `a truncated file does no harm`(format: WorksheetFormat) throws {
    var generator = SeededGenerator(seed: 5)
    let sheet = Worksheet(rows: (1...4).map { randomRow($0, using: &generator) })
    let bytes = try format.write(sheet)
    for length in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 97)) {
      let read = try? format.read(Array(bytes[..<length]), name: "sheet")
      #expect((read?.rows.count ?? 0) <= sheet.rows.count)
    }
  }

  @Test(arguments: tables) func `a damaged file does no harm`(format: WorksheetFormat) throws {
    var generator = SeededGenerator(seed: 6)
    let sheet = Worksheet(rows: (1...4).map { randomRow($0, using: &generator) })
    let bytes = try format.write(sheet)
    for _ in 0..<500 {
      var damaged = bytes
      for _ in 0..<3 {
        damaged[Int.random(in: 0..<damaged.count, using: &generator)] =
          UInt8.random(in: 0...255, using: &generator)
      }
      _ = try? format.read(damaged, name: "sheet")
    }
  }

  private func randomRow(
    _ number: Int, using generator: inout SeededGenerator
  ) -> Row {
    var row = Row(no: "P1S\(number)", german: "")
    for column in WorksheetColumn.allCases where column != .confidence && column != .no {
      column.set(String.random(length: 10, using: &generator), in: &row)
    }
    row.others["Kunde"] = String.random(length: 10, using: &generator)
    row.confidence = [nil, 0, 0.5, 0.973, 1].randomElement(using: &generator) ?? nil
    return row
  }
}
