import Interchange
import TestSupport
import Testing
import TextModel
import Worksheets

/// The contract that every worksheet format keeps.
@Suite struct WorksheetFormatTests {
  @Test(arguments: WorksheetFormat.allCases)
  func `import of export is the same worksheet`(format: WorksheetFormat) throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<100 {
      let sheet = Worksheet(rows: (1...4).map { randomRow($0, using: &generator) })
      let bytes = format.write(sheet)
      let read = try format.read(SourceText(wellFormed: bytes, name: "sheet"))
      #expect(read.rows.count == sheet.rows.count)
      for (a, b) in zip(sheet.rows, read.rows) {
        for column in WorksheetColumn.allCases {
          #expect(
            Array(column.cell(of: a).utf8) == Array(column.cell(of: b).utf8), "\(column.rawValue)")
        }
      }
      #expect(format.write(read) == bytes)
    }
  }

  private func randomRow(
    _ number: Int, using generator: inout SeededGenerator
  ) -> Row {
    var row = Row(no: "P1S\(number)", german: "")
    for column in WorksheetColumn.allCases where column != .confidence && column != .no {
      column.set(String.random(length: 10, using: &generator), in: &row)
    }
    row.confidence = [nil, 0, 0.5, 0.973, 1].randomElement(using: &generator) ?? nil
    return row
  }

  @Test func `unknown columns of a CSV worksheet are kept`() throws {
    let text = "no,german,english,Kunde\r\nP1S1,Ja.,Yes.,Müller\r\n"
    let sheet = try WorksheetFormat.csv.read(SourceText(text))
    #expect(sheet.rows[0].others == ["Kunde": "Müller"])
    #expect(String(decoding: WorksheetFormat.csv.write(sheet), as: UTF8.self).contains("Müller"))
  }

  @Test(arguments: ["", "a,b\n1,2\n", "no,german\nP1S1,Ja.\n"])
  func `what is no worksheet is refused`(text: String) {
    #expect(throws: Failure.self) { try WorksheetFormat.csv.read(SourceText(text)) }
  }
}
