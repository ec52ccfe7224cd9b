import Foundation
import Interchange
import Testing
import Terminology
import TextModel
import Worksheets

/// What is particular to XLIFF, TMX and PO, and how files of other tools are read.
@Suite struct BilingualFormatTests {
  private func read(_ text: String, _ format: WorksheetFormat = .xliff) throws -> [Row] {
    try format.read(SourceText(text)).rows
  }

  private func xliff(_ unit: String) -> String {
    """
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="s" xmlns:mq="m">
    <file original="a" source-language="de-DE" target-language="en-GB" datatype="x"><body>
    \(unit)</body></file></xliff>
    """
  }

  @Test(arguments: [
    ("", "", "open"), (" state=\"new\"", "", "open"), (" state=\"new\"", "Yes", "translated"),
    (" state=\"needs-review-translation\"", "Yes", "draft"),
    (" state=\"translated\"", "Yes", "translated"),
    (" state=\"signed-off\"", "Yes", "reviewed"), (" state=\"final\"", "Yes", "approved"),
    ("", "Yes", "translated"), (" state=\"needs-translation\"", "Ja", "open"),
    (" state=\"new\"", "Ja", "open"), (" state=\"needs-l10n\"", "Yes", "draft"),
  ])
  func `states of XLIFF 1_2 are understood`(state: String, target: String, status: String) throws {
    let unit =
      "<trans-unit id=\"1\"><source>Ja</source><target\(state)>\(target)</target></trans-unit>"
    let row = try #require(try read(xliff(unit)).first)
    #expect(row.status == status)
    #expect(row.english == (status == "open" ? "" : target))
  }

  @Test func `segments of Trados become rows`() throws {
    let unit = """
      <trans-unit id="u"><source>A. B.</source><seg-source><g id="1"><mrk mtype="seg" mid="1">A.</mrk> \
      <mrk mtype="seg" mid="2">B.</mrk></g></seg-source><target><g id="1"><mrk mtype="seg" mid="1">a.\
      </mrk> <mrk mtype="seg" mid="2"/></g></target><sdl:seg-defs><sdl:seg id="1" \
      conf="ApprovedTranslation"/><sdl:seg id="2"/></sdl:seg-defs></trans-unit>
      """
    let sheet = Worksheet(rows: try read(xliff(unit)))
    #expect(sheet.rows.map(\.german) == ["A.", "B."])
    #expect(sheet.rows.map(\.english) == ["a.", ""])
    #expect(sheet.rows.map(\.status) == ["reviewed", "open"])
    #expect(sheet.rows.map(\.id) == ["u/1", "u/2"])
    #expect(sheet.german == "⟨g id=\"1\"⟩A. B.⟨/g⟩")
  }

  @Test func `what a row has no column for is kept`() throws {
    let unit = """
      <trans-unit id="1" mq:status="Confirmed" maxwidth="9"><source>Ja</source><target>Yes</target>\
      <note>one</note><note from="x">two</note><alt-trans><target>Aye</target></alt-trans></trans-unit>
      """
    let row = try #require(try read(xliff(unit)).first)
    #expect(row.note == "one\nx: two")
    #expect(row.others["alt-trans"] == "⟨target⟩Aye⟨/target⟩")
    #expect(row.others["unit@maxwidth"] == "9")
    #expect(row.status == "translated")
  }

  @Test func `a target can be a copy of the source`() throws {
    var options = WorksheetWriting()
    options.xliffTarget = .copy
    let sheet = Worksheet(rows: [Row(no: "P1S1", german: "Ja.")])
    for format in [WorksheetFormat.xliff, .xliff2] {
      let bytes = try format.write(sheet, options)
      #expect(String(decoding: bytes, as: UTF8.self).contains(">Ja.</target>"))
      let row = try #require(try format.read(SourceText(wellFormed: bytes)).rows.first)
      #expect(row.english.isEmpty && row.status == "open")
    }
  }

  @Test func `a tool that fills the target in is believed`() throws {
    for (format, empty, full) in [
      (WorksheetFormat.xliff, "<target state=\"new\"/>", "<target state=\"new\">Yes.</target>"),
      (.xliff2, "</source>\n      </segment>", "</source><target>Yes.</target></segment>"),
      (.po, "msgstr \"\"\n", "msgstr \"Yes.\"\n"),
    ] {
      let sheet = Worksheet(rows: [Row(no: "P1S1", german: "Ja.")])
      let text = String(decoding: try format.write(sheet), as: UTF8.self)
      let place = try #require(text.range(of: empty, options: .backwards))
      let row = try #require(
        try read(text.replacingCharacters(in: place, with: full), format).first)
      #expect(row.english == "Yes." && row.status == "translated", "\(format)")
    }
  }

  @Test func `term hits stand in the glossary module and leave the text alone`() throws {
    let entry = ConceptEntry(
      id: "1", sources: [Term("Frist")],
      targets: [Term("period"), Term("deadline", status: .forbidden)])
    var row = Row(no: "P1S1", german: "Die Frist läuft.")
    row.matches = [TermMatch(entry: entry, term: "Frist", spans: [TextSpan(4, 9)], kind: .exact)]
    let bytes = try WorksheetFormat.xliff2.write(Worksheet(rows: [row]))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("<gls:translation id=\"g1t1\">period</gls:translation>"))
    #expect(text.contains("Die <mrk id=\"satzpaar-t1\" type=\"term\">Frist</mrk> läuft."))
    #expect(!text.contains(">deadline<"))
    #expect(try read(text, .xliff2).map(\.german) == ["Die Frist läuft."])
  }

  @Test func `XLIFF 2 has paragraphs of segments, notes and layout`() throws {
    let text = """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.2" version="2.2" srcLang="de" trgLang="en">
      <file id="f"><group id="g"><unit id="u"><notes><note id="n">Hint</note></notes>
      <segment id="a" state="final"><source>Eins.</source><target>One.</target></segment>
      <ignorable><source> </source></ignorable>
      <segment id="b"><source>
         Zwei <ph id="1"/><cp hex="0001"/>
         drei.</source></segment></unit></group></file></xliff>
      """
    let rows = try read(text, .xliff2)
    #expect(rows.map(\.german) == ["Eins.", "Zwei ⟨ph id=\"1\"/⟩\u{1} drei."])
    #expect(rows.map(\.status) == ["approved", "open"])
    #expect(rows.map(\.id) == ["u/a", "u/b"])
    #expect(rows[0].spaceAfter == " " && rows[0].note == "Hint")
  }

  @Test func `only the texts of XLIFF 2 hold every character`() throws {
    var row = Row(no: "P1S1", german: "a\u{1}b")
    #expect(throws: Failure.self) { try WorksheetFormat.xliff.write(Worksheet(rows: [row])) }
    let bytes = try WorksheetFormat.xliff2.write(Worksheet(rows: [row]))
    #expect(
      try WorksheetFormat.xliff2.read(SourceText(wellFormed: bytes)).rows[0].german == "a\u{1}b")
    row.note = "\u{1}"
    #expect {
      try WorksheetFormat.xliff2.write(Worksheet(rows: [row]))
    } throws: {
      ($0 as? Failure)?.message == "row P1S1 holds the character U+0001, which XML cannot hold"
    }
  }

  @Test func `a unit of a translation memory is a bead`() throws {
    var rows = [Row(no: "P1S1", german: "Eins."), Row(no: "P1S2", german: "Zwei.")]
    for index in rows.indices { rows[index].bead = "P1S1 + P1S2 = 1" }
    rows[0].english = "One, two."
    rows[0].spaceAfter = "  "
    rows.append(Row(no: "P2S1", german: "Drei."))
    var notes: [String] = []
    let bytes = try WorksheetFormat.tmx.write(Worksheet(rows: rows)) { notes.append($0) }
    let read = try WorksheetFormat.tmx.read(SourceText(wellFormed: bytes)).rows
    #expect(read.map(\.german) == ["Eins.  Zwei."])
    #expect(read.map(\.english) == ["One, two."])
    #expect(notes.count == 2)
  }

  @Test(arguments: ["xml:lang", "lang"]) func `languages of a memory are chosen`(
    attribute: String
  ) throws {
    func tuv(_ language: String, _ text: String) -> String {
      "<tuv \(attribute)=\"\(language)\"><seg>\(text)</seg></tuv>"
    }
    let text = """
      <tmx version="1.1"><header srclang="en"/><body>
      <tu tuid="a">\(tuv("EN-us", "colour"))\(tuv("en", "color"))\(tuv("fr", "couleur"))\(tuv("DE-AT", "Farbe"))
      <prop type="x">p</prop></tu><tu>\(tuv("de", "nur"))</tu><tu>\(tuv("en", "only"))</tu></body></tmx>
      """
    var notes: [String] = []
    let rows = try WorksheetFormat.tmx.read(SourceText(text)) { notes.append($0) }.rows
    #expect(rows.map(\.german) == ["Farbe", "nur"])
    #expect(rows.map(\.english) == ["color", ""])
    #expect(rows[0].others == ["EN-us": "colour", "fr": "couleur", "prop x": "p"])
    #expect(notes.contains { $0.contains("without German are left out: 1") })
  }

  @Test func `a catalogue of another tool is read`() throws {
    let text = """
      # note
      #. hint
      #: a.c:1
      #, fuzzy, c-format
      #| msgid "old"
      msgctxt "menu"
      msgid "Datei"
      "\\tauf\\n"
      msgstr "File"

      msgid "%d Blatt"
      msgid_plural "%d Blätter"
      msgstr[0] "%d leaf"
      msgstr[1] "%d leaves"
      #~ msgid "alt"
      #~ msgstr "old"
      """
    let rows = try read(text.replacing("\n", with: "\r\n"), .po)
    #expect(rows.map(\.german) == ["Datei\tauf\n", "%d Blatt", "%d Blätter", "alt"])
    #expect(rows.map(\.english) == ["File", "%d leaf", "%d leaves", "old"])
    #expect(rows[0].status == "draft" && rows[0].note == "note")
    #expect(rows[0].others["msgctxt"] == "menu" && rows[0].others["flags"] == "c-format")
    #expect(rows[0].others["previous"] == "msgid \"old\"" && rows[0].others["comment"] == "hint")
    #expect(rows[3].others["obsolete"] == "yes")
  }

  @Test(arguments: [("msgid x\n", 1), ("\n\"a\"\n", 2), ("msgid \"a\"\nmsgfoo \"b\"\n", 2)])
  func `a broken catalogue is refused with its line`(text: String, line: Int) {
    #expect {
      try read(text, .po)
    } throws: {
      ($0 as? Failure)?.id == "po-syntax" && ($0 as? Failure)?.position?.line == line
    }
  }

  @Test(arguments: [
    (WorksheetFormat.xliff, "<ph id=\"c"), (.xliff2, "subType=\"satzpaar:code\""),
    (.tmx, "<ph type=\"x-satzpaar\">"),
  ])
  func `codes of another format are placeholders`(format: WorksheetFormat, code: String) throws {
    let foreign =
      format == .tmx
      ? "Zum ⟨g id=\"1\"⟩Text⟨x id=\"2\"/⟩⟨/g⟩."
      : "Zum ⟨bpt i=\"1\"⟩<b>⟨/bpt⟩Text⟨ept i=\"1\"⟩</b>⟨/ept⟩."
    var row = Row(no: "P1S1", german: foreign)
    row.english = foreign
    let text = String(decoding: try format.write(Worksheet(rows: [row])), as: UTF8.self)
    #expect(text.contains(code) && text.contains("Text<"))
    let read = try #require(try read(text, format).first)
    #expect(read.german == foreign && read.english == foreign)
  }

  @Test func `a unit without source is refused with its line`() {
    #expect {
      try read(xliff("<trans-unit id=\"7\"><target/></trans-unit>"))
    } throws: {
      ($0 as? Failure)?.id == "xliff-unit" && ($0 as? Failure)?.position?.line == 3
    }
  }
}
