@testable import Interchange
import TestSupport
import Testing
import TextAnalysis
import TextModel
import Worksheets

/// English in the place of the German of a document.
@Suite struct DocumentEditTests {
  static let markdown = """
    ---
    title: Nein
    ---
    # Ein **Titel** {#a}

    Der *Erste* Satz
    läuft weiter. Ein [Link](https://a.de "T") folgt.[^1]
    **Zwei. Sätze.** Ende\\
    neu.

    > * Zitat \\* mit &amp; Zeichen
    > * `Code` hier

    | A | B \\| C |
    |---|---|
    | 1 | ![Bild](b.png) |

    ```
    Code
    ```
    <div><p>Im <i>Block</i></p></div>

    [^1]: Fußnote, ebd.

    """

  static let html = """
    <!doctype html><html><head><title>Titel &amp; mehr</title></head>
    <body><p class=a>Ein <b>fetter</b>
      Satz. <i>Noch</i> einer&hellip; <img alt="Bild" src=x> hier.<br>Neu.</p>
    <ul><li>eins<li>zwei <a href='#'>drei</a></ul><pre>nein</pre></body></html>
    """

  static let word = StoredArchive.word(
    """
    <w:p w:rsidR="1"><w:pPr><w:jc/></w:pPr><w:r w:rsidR="2"><w:t>Der</w:t></w:r><w:proofErr/>\
    <w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> fette </w:t></w:r><w:r><w:t>Satz. \
    Noch &lt; einer.</w:t></w:r><w:bookmarkStart w:id="1"/><w:hyperlink><w:r><w:t>Link</w:t></w:r>\
    </w:hyperlink><w:r><w:footnoteReference w:id="1"/><w:t> Ende.</w:t><w:br/><w:t>Neu.</w:t></w:r></w:p>
    <w:p><w:r><w:drawing><w:txbxContent><w:p><w:r><w:t>Im Kasten</w:t></w:r></w:p>\
    </w:txbxContent></w:drawing></w:r><w:r><w:t>Außen</w:t></w:r></w:p>
    """,
    notes:
      "<w:footnote><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Ebd.</w:t></w:r></w:p></w:footnote>")

  static let openDocument = StoredArchive.openDocument(
    """
    <text:h>Titel</text:h><text:p>Ein <text:span text:style-name="X">fetter</text:span> \
    Satz.<text:note><text:note-body><text:p>Fuß<text:span>note</text:span></text:p>\
    </text:note-body></text:note> Noch<text:s text:c="3"/>einer &amp; <text:a>Link</text:a>.\
    <text:line-break/>Neu.</text:p>
    """)

  static let documents: [String: [UInt8]] = [
    "a.md": Array(markdown.utf8), "crlf.md": Array(markdown.replacing("\n", with: "\r\n").utf8),
    "a.html": Array(html.utf8), "a.docx": word, "a.odt": openDocument,
    "bom.md": [0xEF, 0xBB, 0xBF] + Array(markdown.utf8),
  ]
  static let names = documents.keys.sorted()

  @Test(arguments: names)
  func `English that is the German gives the file back`(name: String) throws {
    let file = try #require(Self.documents[name])
    let fixture = try DocumentFixture(file, name: name)
    #expect(fixture.german.count > 4)
    let result = try fixture.edited { $0.german }
    #expect(result.bytes == file && result.remarks.isEmpty)
    #expect(try fixture.edited { _ in "" }.bytes == file)
  }

  /// The new document, read, has the English where the old one has its German.
  @Test(arguments: names, ["Neu ", "a < b & *c* [d] _e_ "])
  func `what is written is read again`(name: String, prefix: String) throws {
    let fixture = try DocumentFixture(try #require(Self.documents[name]), name: name)
    let result = try fixture.edited { prefix + $0.german }
    #expect(result.remarks.isEmpty)
    let again = try DocumentFixture(result.bytes, name: name)
    let expected = fixture.sheet.rows.map { prefix + $0.german + $0.spaceAfter }.joined()
    #expect(DocumentFixture.words(again.sheet.german) == DocumentFixture.words(expected))
  }

  /// One row alone changes, whichever it is: all others are as they were.
  @Test(arguments: names)
  func `one row changes alone`(name: String) throws {
    let fixture = try DocumentFixture(try #require(Self.documents[name]), name: name)
    for changed in fixture.sheet.rows {
      let result = try fixture.edited { $0.id == changed.id ? "Anders " + $0.german : "" }
      let again = try DocumentFixture(result.bytes, name: name)
      let expected = fixture.sheet.rows.map { row in
        (row.id == changed.id ? "Anders " : "") + row.german + row.spaceAfter
      }
      #expect(
        DocumentFixture.words(again.sheet.german) == DocumentFixture.words(expected.joined()),
        "\(changed.no)")
    }
  }

  @Test(arguments: [
    ("Ein *b* c.", "A c ⟨1⟩b⟨/1⟩.", "A c *b*.", []),
    ("Ein *b* c.", "A b c.", "A b c.", ["the English has no ⟨1⟩ ⟨/1⟩; it is left out"]),
    (
      "Ein *b* c.", "A ⟨2⟩b⟨/2⟩ c.", "Ein *b* c.",
      ["the English has the code ⟨2⟩, the German has not"]
    ),
    ("Ein *b* c.", "A ⟨1⟩b c.", "Ein *b* c.", ["the English has no ⟨/1⟩, which belongs to ⟨1⟩"]),
    (
      "Ein *b* c.", "A ⟨/1⟩b⟨1⟩ c.", "Ein *b* c.",
      ["the codes of the English do not nest as those of the German do"]
    ),
    ("Ein *b* c.", "⟨1⟩A⟨/1⟩ ⟨1⟩b⟨/1⟩ c.", "Ein *b* c.", ["the English has the code ⟨1⟩ twice"]),
    ("Ein [b](c) d.", "# 5 * ⟨1⟩[x]⟨/1⟩", "\\# 5 \\* [\\[x\\]](c)", []),
    (
      "Die [Werft][] und [Stadt].\n\n[werft]: a\n[Stadt]: b",
      "The ⟨1⟩shipyard⟨/1⟩ and ⟨2⟩city⟨/2⟩.",
      "The [shipyard][Werft] and [city][Stadt].\n\n[werft]: a\n[Stadt]: b", []
    ),
    ("Mit `a b` c.", "With ⟨1⟩a*b⟨/1⟩ c_d.", "With `a*b` c_d.", []),
  ])
  func `codes are followed`(
    german: String, english: String, expected: String, remarks: [String]
  ) throws {
    let result = try DocumentFixture(german + "\n", name: "a.md").edited { _ in english }
    #expect(String(decoding: result.bytes, as: UTF8.self) == expected + "\n")
    #expect(result.remarks == remarks)
  }

  @Test func `a bead of two sentences is written once`() throws {
    let fixture = try DocumentFixture("Eins. *Zwei.* Drei.\n", name: "a.md")
    var sheet = fixture.sheet
    (sheet.rows[0].bead, sheet.rows[1].bead) = ("P1S1 + P1S2 = 1", "P1S1 + P1S2 = 1")
    sheet.rows[0].english = "One and ⟨1⟩two⟨/1⟩."
    let edit = DocumentEdit(fixture.document, sheet)
    #expect(try String(decoding: edit.bytes(), as: UTF8.self) == "One and *two*. Drei.\n")
    #expect(edit.withoutEnglish == 1)
  }

  @Test func `rows that are gone leave their German, and others' rows are named`() throws {
    let fixture = try DocumentFixture("Eins. Zwei. Drei.\n", name: "a.md")
    var sheet = fixture.sheet
    sheet.rows.remove(at: 1)
    sheet.rows[1].english = "Three."
    var other = Row(no: "P9S1", german: "Anderswo.")
    other.english = "Elsewhere."
    sheet.rows.append(other)
    let edit = DocumentEdit(fixture.document, sheet)
    #expect(try String(decoding: edit.bytes(), as: UTF8.self) == "Eins. Zwei. Three.\n")
    #expect(edit.remarks.map(\.no) == ["P9S1"] && edit.remarks.allSatisfy(\.isLoss))
  }

  @Test func `a text in a tag of another one changes too`() throws {
    let source = "<h3><a title=\"Mehr\" href=\"#\">Titel</a></h3>"
    let result = try DocumentFixture(source, name: "a.html").edited { "x" + $0.german }
    let text = String(decoding: result.bytes, as: UTF8.self)
    #expect(text == "<h3><a title=\"xMehr\" href=\"#\">xTitel</a></h3>")
  }

  @Test func `the encoding of the file stays`() throws {
    let file: [UInt8] = Array("<p>Gr".utf8) + [0xFC, 0xDF] + Array("e</p>".utf8)
    let result = try DocumentFixture(file, name: "a.html").edited { _ in "„ü“ Ω" }
    #expect(result.bytes == Array("<p>".utf8) + [0x84, 0xFC, 0x93] + Array(" &#937;</p>".utf8))
  }

  @Test func `files in the archive that do not change are copied`() throws {
    let result = try DocumentFixture(Self.word, name: "a.docx").edited { row in
      row.german == "Ebd." ? "Ibid." : ""
    }
    let (before, after) = try (
      ZIPArchive(Self.word, name: "a") { _ in true }.files,
      ZIPArchive(result.bytes, name: "b") { _ in true }.files
    )
    #expect(before.keys == after.keys)
    for (name, content) in before where name != "word/footnotes.xml" {
      #expect(after[name] == content, "\(name)")
    }
    let notes = String(decoding: after["word/footnotes.xml"] ?? [], as: UTF8.self)
    #expect(notes.contains("<w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\">Ibid.</w:t>"))
  }

  @Test(arguments: [
    ("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "xml-entity"), ("<a><b></a>", "xml"),
    ("<a>", "xml"), ("", "xml"),
  ])
  func `a hostile part is refused`(part: String, id: String) throws {
    let file = StoredArchive.bytes([
      ("[Content_Types].xml", []), ("word/document.xml", Array(part.utf8)),
    ])
    let failure = #expect(throws: Failure.self) { try DocumentFixture(file, name: "a.docx") }
    #expect(failure?.id == id && failure?.file == "a.docx: word/document.xml")
  }

  @Test func `a document that breaks off anywhere is refused or read, never a crash`() throws {
    for (name, file) in Self.documents {
      for length in stride(from: 0, to: file.count, by: 7) {
        let head = Array(file[..<length])
        guard let format = try? DocumentFormat(of: head, name: name) else { continue }
        guard let document = try? format.read(head, name: name, note: { _ in }) else { continue }
        #expect(document.text.bytes.count <= length)
      }
    }
  }

  @Test func `damage anywhere is refused or read, never a crash`() throws {
    var generator = SeededGenerator(seed: 7)
    var read = 0
    for name in Self.names {
      for _ in 0..<400 {
        var file = try #require(Self.documents[name])
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
          let place = Int.random(in: 0..<file.count, using: &generator)
          file[place] = UInt8.random(in: 0...255, using: &generator)
        }
        guard (try? DocumentFormat(of: file, name: name)) != nil,
          let fixture = try? DocumentFixture(file, name: name)
        else { continue }
        read += 1
        let same = try fixture.edited { $0.german }
        #expect(same.bytes.elementsEqual(file), "\(name) \(fixture.german) \(same.remarks)")
        _ = try? fixture.edited { "Neu " + $0.german }
      }
    }
    #expect(read > 100)
  }

  /// Random Markdown made of pieces that interact.
  @Test func `random Markdown comes back`() throws {
    let pieces = [
      "*", "**", "_", "`", "[", "](x)", "![", "a", "Bär", " ", "\n", "\n\n", "- ", "> ", "# ", "|",
      "|--|", "\\", "&amp;", "<b>", "</b>", "<", "~~", "[^1]", "[^1]: ", "1. ", "    ", "Satz. ",
      "\r\n", "⟨1⟩", "```", "===", "---", "<!--", "-->", "[x]: y", "\"",
    ]
    var generator = SeededGenerator(seed: 42)
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 1...20, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      let fixture = try DocumentFixture(text, name: "a.md")
      let same = String(decoding: try fixture.edited { $0.german }.bytes, as: UTF8.self)
      #expect(same.utf8.elementsEqual(text.utf8), "\(text.debugDescription)")
      if fixture.sheet.rows.isEmpty { continue }
      let ranges = fixture.document.paragraphs.map(\.range)
      for (a, b) in zip(ranges, ranges.dropFirst()) {
        #expect(a.upperBound <= b.lowerBound, "\(text.debugDescription)")
      }
      let joined = CodedText.plain(fixture.sheet.german)
      #expect(joined == fixture.document.text.string, "\(text.debugDescription)")
    }
  }
}
