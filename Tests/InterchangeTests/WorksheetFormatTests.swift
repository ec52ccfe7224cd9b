import Interchange
import TestSupport
import Testing
import TextModel
import Worksheets

/// The contract that every worksheet format keeps.
@Suite struct WorksheetFormatTests {
  /// Columns beside the two texts that a format may refuse to write a character in.
  private static let refusals: Set<String> = ["xml-character", "po-character"]

  @Test(arguments: WorksheetFormat.allCases)
  func `import of export is the same worksheet`(format: WorksheetFormat) throws {
    var generator = SeededGenerator(seed: 3)
    var written = 0
    for _ in 0..<300 {
      let sheet = Worksheet(
        rows: (1...4).map { randomRow($0, format.isLimited ? 3 : 10, using: &generator) })
      let bytes: [UInt8]
      do {
        bytes = try format.write(sheet)
      } catch {
        #expect(Self.refusals.contains(error.id) && holdsControl(sheet), "\(error)")
        continue
      }
      written += 1
      let read = try format.read(SourceText(wellFormed: bytes, name: "sheet"))
      let kept = sheet.rows.filter { format != .tmx || !$0.english.isEmpty }
      #expect(read.rows.count == kept.count)
      for (a, b) in zip(kept, read.rows) {
        for column in WorksheetColumn.allCases {
          #expect(
            Array(column.cell(of: a).utf8) == Array(column.cell(of: b).utf8), "\(column.rawValue)")
        }
      }
      #expect(try format.write(read) == bytes)
    }
    #expect(written > 20)
  }

  private func holdsControl(_ sheet: Worksheet) -> Bool {
    sheet.rows.contains { row in
      WorksheetColumn.allCases.contains { $0.cell(of: row).unicodeScalars.contains("\u{0}") }
    }
  }

  private func randomRow(
    _ number: Int, _ length: Int, using generator: inout SeededGenerator
  ) -> Row {
    var row = Row(no: "P1S\(number)", german: "")
    for column in WorksheetColumn.allCases where column != .confidence && column != .no {
      column.set(String.random(length: length, using: &generator), in: &row)
    }
    if !row.bead.isEmpty { row.bead += String(number) }  // equal beads are one unit in TMX
    if Bool.random(using: &generator) {
      row.status = Row.Status.allCases.randomElement(using: &generator)?.rawValue ?? ""
    }
    row.confidence = [nil, 0, 0.5, 0.973, 1].randomElement(using: &generator) ?? nil
    return row
  }

  /// Whatever a cell may hold that looks like something else.
  @Test(
    arguments: WorksheetFormat.allCases,
    [
      "⟨g id=\"1\"⟩Text⟨/g⟩", "⟨x id=\"1\"/⟩", "⟨g id=\"1\"⟩", "⟨/g⟩", "⟨x⟩ ⟨",
      "⟨x id=\"1\" id=\"2\"/⟩",
      "⟨bpt i=\"1\" x=\"2\"⟩<b>⟨/bpt⟩a⟨ept i=\"1\"⟩</b>⟨/ept⟩",
      "⟨ph id=\"1\" equiv=\"&lang;&amp;\"/⟩",
      "⟨ph id=\"1\" dataRef=\"d1\"/⟩", "⟨cp hex=\"0001\"/⟩", "⟨g id=\"a&b\"⟩x⟨/g⟩", "<b>&amp;</b>",
      "]]>",
      "#. no: P9S9", "\\", "\\n", "\"", " a ", "\r\n", "a\r", "\u{85}\u{2028}", "e\u{301}é", "𝄞😀",
      "=1+1", "\u{FEFF}", "satzpaar", "⟨mrk id=\"satzpaar-t1\" type=\"term\"⟩a⟨/mrk⟩",
    ])
  func `a string in any column comes back`(format: WorksheetFormat, text: String) throws {
    var row = Row(no: "P1S1", german: text)
    row.english = text
    row.glossary = text
    row.check = text
    row.note = text
    row.id = text
    row.spaceAfter = text
    row.others = ["Kunde": text, "a: b": text]
    row.status = Row.Status.reviewed.rawValue
    let bytes = try format.write(Worksheet(rows: [row]))
    let read = try #require(try format.read(SourceText(wellFormed: bytes)).rows.first)
    for column in WorksheetColumn.allCases {
      #expect(
        Array(column.cell(of: row).utf8) == Array(column.cell(of: read).utf8), "\(column.rawValue)")
    }
    guard format != .jsonl else { return }  // other columns are written, and not read
    #expect(read.others.mapValues { Array($0.utf8) } == row.others.mapValues { Array($0.utf8) })
  }

  @Test(arguments: WorksheetFormat.allCases)
  func `every status comes back, with English and without`(format: WorksheetFormat) throws {
    for status in Row.Status.allCases.map(\.rawValue) + ["rejected", ""] {
      for english in ["", "Yes.", "Ja."] where format != .tmx || !english.isEmpty {
        var row = Row(no: "P1S1", german: "Ja.")
        row.english = english
        row.status = status
        row.id = "u1"
        let bytes = try format.write(Worksheet(rows: [row]))
        let read = try format.read(SourceText(wellFormed: bytes))
        #expect(read.rows.first?.status == status, "\(status) with “\(english)”")
        #expect(read.rows.first?.english == english, "\(status) with “\(english)”")
      }
    }
  }

  @Test(arguments: WorksheetFormat.allCases)
  func `a file cut off is refused or has fewer rows, and nothing hangs`(
    format: WorksheetFormat
  ) throws {
    let sheet = Worksheet(
      rows: (1...3).map { number in
        var row = Row(no: "P1S\(number)", german: "Satz \(number) — „ja“.")
        row.english = "Sentence \(number)."
        row.id = "u\(number)"
        return row
      })
    let bytes = try format.write(sheet)
    for length in stride(from: 0, to: bytes.count - 2, by: 7) {
      let text = SourceText(String(decoding: bytes[..<length], as: UTF8.self))
      guard let read = try? format.read(text) else { continue }
      #expect(!format.isXML && read.rows.count <= 3)
    }
  }

  @Test(arguments: WorksheetFormat.allCases) func `ids stay apart`(format: WorksheetFormat) throws {
    var row = Row(no: "P1S1", german: "Ja.")
    row.english = "Yes."
    row.id = "u1"
    let bytes = try format.write(Worksheet(rows: [row, row, row]))
    #expect(try format.read(SourceText(wellFormed: bytes)).rows.map(\.id) == ["u1", "u1", "u1"])
  }

  @Test func `unknown columns of a CSV worksheet are kept`() throws {
    let text = "no,german,english,Kunde\r\nP1S1,Ja.,Yes.,Müller\r\n"
    let sheet = try WorksheetFormat.csv.read(SourceText(text))
    #expect(sheet.rows[0].others == ["Kunde": "Müller"])
    let written = String(decoding: try WorksheetFormat.csv.write(sheet), as: UTF8.self)
    #expect(written.contains("Müller"))
  }

  @Test(arguments: ["", "a,b\n1,2\n", "no,german\nP1S1,Ja.\n"])
  func `what is no worksheet is refused`(text: String) {
    #expect(throws: Failure.self) { try WorksheetFormat.csv.read(SourceText(text)) }
  }

  @Test(arguments: [
    ("a.xlf", WorksheetFormat.xliff), ("a.XLIFF", .xliff), ("a.sdlxliff", .xliff), ("a.tmx", .tmx),
    ("a.po", .po), ("b/a.csv", .csv),
  ])
  func `the extension tells the format`(path: String, format: WorksheetFormat) {
    #expect(WorksheetFormat(path: path) == format)
  }
}

extension WorksheetFormat {
  /// Whether the format refuses control characters, so that shorter strings are worth more.
  fileprivate var isLimited: Bool { isXML || self == .po }
}
