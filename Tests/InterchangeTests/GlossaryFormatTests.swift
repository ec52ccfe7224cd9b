@testable import Interchange
import TestSupport
import Testing
import Terminology
import TextModel

/// The contract that every glossary format keeps, and what is particular to each.
@Suite struct GlossaryFormatTests {
  /// A glossary with everything that a termbase can carry.
  static let rich = """
    id,de,en,pos,domain,status,note,definition,definition source,context,gender,en termType,de note,Kunde
    c1,Kündigungsfrist,notice period,noun,Recht,preferred,usual,"Zeit bis zum Ende",BGB,"The notice period ends.",feminine,fullForm,amtlich,Müller
    c1,Kündigungsfrist,cancellation time,noun,Recht,forbidden,,,,,,,,
    c2,Berlin,Berlin,name,Orte,preferred,,,,,,,,
    ,ausbauen,expand,verb,,admitted,"with ""quotes"", a comma",,,,,,,
    ,ausbauen,extend,verb,,preferred,,,,,,,,
    7,auf Sicht,for now,phrase,,,,,,,,,,

    """

  private let shared: [GlossaryRow.Column] = [.source, .target]

  private func rows(_ table: GlossaryTable, _ columns: [GlossaryRow.Column]) -> [[String]] {
    table.rows.map { row in columns.map { row[$0] } }
  }

  private func table(_ text: String, _ format: GlossaryFormat = .csv) throws -> GlossaryTable {
    try format.read(SourceText(text, name: "g.\(format.extensions.first ?? "tbx")")) { _ in }
  }

  private func table(_ bytes: [UInt8], _ format: GlossaryFormat) throws -> GlossaryTable {
    guard format != .xlsx else { return try GlossaryXLSX.read(bytes, name: "g.xlsx") { _ in } }
    return try table(String(decoding: bytes, as: UTF8.self), format)
  }

  @Test(arguments: [
    (GlossaryFormat.csv, GlossaryRow.Column.allCases), (.tsv, GlossaryRow.Column.allCases),
    (.xlsx, GlossaryRow.Column.allCases),
    (.utx, [.id, .source, .target, .partOfSpeech, .status, .note]),
  ])
  func `a table comes back row by row`(
    format: GlossaryFormat, columns: [GlossaryRow.Column]
  ) throws {
    let original = try table(Self.rich)
    let read = try table(try format.write(original) { _ in }, format)
    #expect(rows(read, columns) == rows(original, columns))
    if format != .utx { #expect(read.rows.map(\.others) == original.rows.map(\.others)) }
  }

  @Test(arguments: [GlossaryFormat.tbx2, .tbx3, .tbx3Tags])
  func `a termbase comes back`(format: GlossaryFormat) throws {
    let original = try table(Self.rich)
    let bytes = try format.write(original) { _ in }
    let read = try GlossaryTBX.read(.bytes(bytes, name: "g.tbx")) { _ in }
    let columns: [GlossaryRow.Column] = [.source, .target, .partOfSpeech, .subjectField]
    #expect(rows(read, columns) == rows(original, columns))
    #expect(rows(read, [.note]) == rows(original, [.note]))
    #expect(read.rows.map(\.status) == original.rows.map(\.status))
    #expect(read.rows[0].id == "c1" && read.rows[1].id == "c1")
    let others = read.rows[0].others
    for (name, value) in original.rows[0].others where name != "Kunde" {
      #expect(others[name] == value, "\(name)")
    }
    #expect(others["concept note"] == "Kunde: Müller")
    #expect(try format.write(read) { _ in }.count > 0)
  }

  @Test(arguments: [GlossaryFormat.tbx2, .tbx3, .tbx3Tags])
  func `writing what was read is the same again`(format: GlossaryFormat) throws {
    let first = try format.write(try table(Self.rich)) { _ in }
    let second = try format.write(try GlossaryTBX.read(.bytes(first, name: "-")) { _ in }) { _ in }
    let third = try format.write(try GlossaryTBX.read(.bytes(second, name: "-")) { _ in }) { _ in }
    #expect(String(decoding: second, as: UTF8.self) == String(decoding: third, as: UTF8.self))
  }

  @Test(arguments: GlossaryFormat.allCases)
  func `a term of any characters comes back, or is refused`(format: GlossaryFormat) throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let term = "x" + String.random(length: 6, using: &generator) + "x"
      guard !term.contains(where: { $0.isWhitespace || $0 == "\r\n" }) else { continue }
      let row = GlossaryRow(cells: [.source: term, .target: term])
      let original = GlossaryTable(name: "-", rows: [row])
      guard let bytes = try? format.write(original, note: { _ in }) else {
        #expect(term.unicodeScalars.contains("\u{0}"))
        continue
      }
      // Nothing can be quoted between tabs, and the reader of CSV guesses the separator.
      guard !term.contains("\""), ![GlossaryFormat.tsv, .csv].contains(format) else { continue }
      let read = try table(bytes, format)
      #expect(read.rows.map { Array($0.source.utf8) } == [Array(term.utf8)])
      #expect(read.rows.map { Array($0.target.utf8) } == [Array(term.utf8)])
    }
  }

  @Test(arguments: [
    ("preferredTerm-admn-sts", AdministrativeStatus.preferred), ("admitted", .admitted),
    ("admittedTerm-admn-sts", .admitted), ("deprecatedTerm-admn-sts", .forbidden),
    ("supersededTerm-admn-sts", .forbidden), ("standardizedTerm-admn-sts", .preferred),
    ("obsolete", .forbidden), ("Deprecated", .forbidden),
  ])
  func `statuses of termbases are understood, and kept`(
    value: String, status: AdministrativeStatus
  ) throws {
    let text = """
      <martif type="TBX"><text><body><termEntry id="IATE-1"><langSet xml:lang="DE-de"><ntig><termGrp>
      <term id="1">Wert </term></termGrp></ntig></langSet><langSet xml:lang="en-GB"><tig>
      <term>value</term><termNote type="administrativeStatus">\(value)</termNote></tig></langSet>
      </termEntry></body></text></martif>
      """
    let read = try table(text, .tbx2)
    #expect(read.rows.map(\.status) == [status])
    #expect(read.rows.map(\.source) == ["Wert"])
    #expect(read.rows[0].id == "IATE-1")
    let written = String(decoding: try GlossaryFormat.tbx3.write(read) { _ in }, as: UTF8.self)
    if value.hasSuffix("-sts"), !value.hasPrefix("standard") { #expect(written.contains(value)) }
  }

  @Test func `a concept with several terms keeps all of them`() throws {
    let text = """
      <tbx type="TBX-Basic" style="dct" xmlns="urn:iso:std:iso:30042:ed-2"
        xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
      <text><body><conceptEntry id="c"><min:subjectField>Technik</min:subjectField>
      <basic:xGraphic target="a.jpg">Bild</basic:xGraphic>
      <langSec xml:lang="de"><basic:definition>Ein <hi>Ding</hi></basic:definition>
      <termSec><term>A</term></termSec><termSec><term>B</term><note>selten</note></termSec></langSec>
      <langSec xml:lang="en"><termSec><term>x</term></termSec></langSec>
      <langSec xml:lang="fr"><termSec><term>f</term><min:partOfSpeech>noun</min:partOfSpeech></termSec>
      </langSec></conceptEntry></body></text></tbx>
      """
    let read = try table(text, .tbx3)
    #expect(rows(read, shared) == [["A", "x"], ["B", ""]])
    #expect(read.rows[0].others["de definition"] == "Ein Ding")
    #expect(read.rows[0].others["concept xGraphic"] == "Bild [a.jpg]")
    #expect(read.rows[0].others["fr"] == "f [partOfSpeech: noun]")
    #expect(read.rows[1].others["de note"] == "selten")
    #expect(read.rows[0].subjectField == "Technik")
  }

  @Test func `other languages are named`() throws {
    let text = """
      <martif xml:lang="en"><text><body><termEntry><langSet xml:lang="en"><tig><term>a</term></tig>
      </langSet><langSet xml:lang="hu"><tig><term>b</term></tig></langSet></termEntry></body></text>
      </martif>
      """
    var notes: [String] = []
    let read = try GlossaryTBX.read(.text(SourceText(text))) { notes.append($0) }
    #expect(rows(read, shared) == [["a", "b"]])
    #expect(notes.count == 1 && notes[0].contains("“en” to “hu”"))
  }

  @Test func `OmegaT never offers what is forbidden`() throws {
    var notes: [String] = []
    let bytes = GlossaryOmegaT.write(try table(Self.rich)) { notes.append($0) }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(
      lines[0] == "Kündigungsfrist\tnotice period\tpreferred; NOT: cancellation time; usual")
    #expect(!lines.contains { $0.hasPrefix("Kündigungsfrist\tcancellation time") })
    #expect(notes.contains { $0.contains("domain") && $0.contains("definition") })
  }

  @Test func `lines of OmegaT are read`() throws {
    let text = "# comment\nFrist\tperiod\tnote\tmore\r\n\nohne\n"
    let read = GlossaryOmegaT.read(SourceText(text))
    #expect(
      rows(read, [.source, .target, .note]) == [["Frist", "period", "note"], ["ohne", "", ""]])
    #expect(read.rows[0].others == ["column 4": "more"])
    #expect(read.rows[0].position.line == 2)
  }

  @Test(arguments: ["de/en", "de-AT/en-GB"]) func `UTX is read`(languages: String) throws {
    let text =
      "#UTX 1.11; \(languages); x\r\n#src\ttgt\tsrc:pos\tterm status\tx\r\nA\tb\tnoun\tforbidden\t1\r\n"
    let read = try table(text, .utx)
    #expect(rows(read, [.source, .target, .status]) == [["A", "b", "forbidden"]])
    #expect(read.rows[0].others == ["x": "1"])
  }

  @Test func `UTX from English to German is turned round`() throws {
    let read = try table("#UTX 1.11; en/de;\n#src\ttgt\ta\nb\tA\t1\n", .utx)
    #expect(rows(read, shared) == [["A", "b"]])
  }

  @Test func `no German term is no termbase`() {
    let table = GlossaryTable(name: "x", rows: [GlossaryRow(cells: [.target: "a"])])
    #expect(throws: Failure.self) { try GlossaryFormat.tbx3.write(table) { _ in } }
  }
}
