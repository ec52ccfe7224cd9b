import Foundation
import Interchange
import TestSupport
import Testing
import TextModel
import Worksheets

@Suite struct WorksheetXLSXTests {
  private func sheet() -> Worksheet {
    var first = Row(no: "P1S1", german: "Der Zug hielt.")
    first.id = "u1"
    first.english = "The train stopped."
    var second = Row(no: "P1S2", german: "-5 °C")
    second.id = "u2"
    second.english = "=1+1"
    second.spaceAfter = "\n"
    return Worksheet(rows: [first, second])
  }

  @Test func `the position of a row is its number in the sheet`() throws {
    let bytes = try WorksheetFormat.xlsx.write(sheet())
    let read = try WorksheetFormat.xlsx.read(bytes, name: "sheet.xlsx")
    #expect(read.rows.map(\.position?.line) == [2, 3])
  }

  @Test func `a cell that is too long is refused by name`() throws {
    var long = sheet()
    long.rows[1].note = String(repeating: "x", count: 32_768)
    #expect {
      try WorksheetFormat.xlsx.write(long)
    } throws: { error in
      guard let failure = error as? Failure else { return false }
      return failure.id == "xlsx-cell" && failure.message.contains("P1S2, column note")
    }
  }

  @Test(arguments: ["", "PK", "PK\u{3}\u{4}", "german,english\n"])
  func `what is no spreadsheet is refused`(text: String) {
    #expect(throws: Failure.self) {
      try WorksheetFormat.xlsx.read(Array(text.utf8), name: "sheet.xlsx")
    }
  }

  @Test func `a row number that cannot be counted on from is no row number`() throws {
    let workbook = """
      <workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>
      """
    let links = "<Relationships><Relationship Id=\"r1\" Target=\"a.xml\"/></Relationships>"
    func cell(_ text: String) -> String { "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }
    let sheet = """
      <worksheet><sheetData><row>\(cell("german"))\(cell("english"))</row>
      <row r="9223372036854775807">\(cell("Ja."))</row><row>\(cell("Nein."))</row></sheetData></worksheet>
      """
    let file = StoredArchive.bytes([
      ("xl/workbook.xml", Array(workbook.utf8)),
      ("xl/_rels/workbook.xml.rels", Array(links.utf8)), ("xl/a.xml", Array(sheet.utf8)),
    ])
    let read = try WorksheetFormat.xlsx.read(file, name: "sheet.xlsx")
    #expect(read.rows.map(\.german) == ["Ja.", "Nein."])
    #expect(read.rows.map(\.position?.line) == [2, 3])
  }

  /// Needs LibreOffice; says so where there is none.
  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice"),
      "LibreOffice is not installed"))
  func `a worksheet through LibreOffice and back loses nothing`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "satzpaar-office-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let given = folder.appending(path: "sheet.xlsx")
    try Data(try WorksheetFormat.xlsx.write(sheet())).write(to: given)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/soffice")
    process.arguments = [
      "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "xlsx",
      "--outdir", folder.appending(path: "out").path, given.path,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let bytes = Array(try Data(contentsOf: folder.appending(path: "out/sheet.xlsx")))
    var read = try WorksheetFormat.xlsx.read(bytes, name: "sheet.xlsx")
    for index in read.rows.indices { read.rows[index].position = nil }
    #expect(read == sheet())
  }
}
