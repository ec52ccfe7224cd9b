@testable import Interchange
import TestSupport
import Testing
import TextModel
import Worksheets

/// What is text in a document, and where its codes go.
@Suite struct DocumentTests {
  @Test(arguments: [
    ("# Titel\n\nErster Satz. Zweiter Satz.\n", ["Titel", "Erster Satz.", "Zweiter Satz."]),
    ("## **Fetter Titel** {#anker}\n", ["Fetter Titel"]),
    ("Titel *kursiv*\n======\n\nAbsatz\n", ["Titel ⟨1⟩kursiv⟨/1⟩", "Absatz"]),
    ("Die *Rüstungs*produktion\n", ["Die ⟨1⟩Rüstungs⟨/1⟩produktion"]),
    ("**Eins. Zwei.** Drei.\n", ["⟨1⟩Eins.", "Zwei.⟨/1⟩", "Drei."]),
    ("***a** b* c\n", ["⟨1⟩⟨2⟩a⟨/2⟩ b⟨/1⟩ c"]),
    (
      "Der [Bericht](https://a.de/x_(1) \"Titel\") und [der][1] [2].\n\n[1]: http://b\n[2]: http://c\n",
      ["Der ⟨1⟩Bericht⟨/1⟩ und ⟨2⟩der⟨/2⟩ ⟨3⟩2⟨/3⟩."]
    ),
    ("Im Bild ![die Werft](w.png) links.\n", ["Im Bild ⟨1⟩die Werft⟨/1⟩ links."]),
    ("Eins.[^1] Zwei.\n\n[^1]: Ebd.\n", ["Eins.⟨1/⟩", "Zwei.", "Ebd."]),
    ("Mit `make run` baut man.\n", ["Mit ⟨1⟩make run⟨/1⟩ baut man."]),
    ("Weich\numbrochen   \nund hart.\n", ["Weich umbrochen⟨1/⟩ und hart."]),
    ("> Ein Zitat\n> über *zwei\n> Zeilen*\n", ["Ein Zitat über ⟨1⟩zwei Zeilen⟨/1⟩"]),
    ("- eins\n- zwei\n  weiter\n\n  Absatz\n", ["eins", "zwei weiter", "Absatz"]),
    ("| A | B |\n|---|---|\n| x \\| y | **z** |\n", ["A", "B", "x | y", "z"]),
    ("  | A | B |\n  |---|---|\nÄrger | y\n| x |\n", ["A", "B", "Ärger", "y", "x"]),
    (">  | A |\n>  |---|\n> Öl\n>> B\n", ["A", "Öl", "B"]),
    ("- | A |\n  |---|\n  | ß |\n", ["A", "ß"]),
    ("Über\n*der* \\| Tafel\n| A |\n|---|\n| B |\n", ["Über ⟨1⟩der⟨/1⟩ | Tafel", "A", "B"]),
    ("> x | y\n>:-: | :-:\n>1\n", ["x", "y", "1"]),
    ("---\ntitle: Nein\n---\n\nText\n", ["Text"]),
    ("```\nCode\n```\n\n    auch Code\n\nText\n", ["Text"]),
    ("A \\* B &amp; C &auml; < D\n", ["A * B & C ä < D"]),
    ("Ein <b>Wort</b> und <br> H~~2~~O\n", ["Ein ⟨1⟩Wort⟨/1⟩ und ⟨2/⟩  H⟨3⟩2⟨/3⟩O"]),
    ("<div>\nIm <i>Block</i>\n</div>\n\nText\n", ["Im ⟨1⟩Block⟨/1⟩", "Text"]),
    ("<https://a.de/b> und https://c.de/d_e_f\n", ["⟨1⟩https://a.de/b⟨/1⟩ und https://c.de/d_e_f"]),
    ("<!-- nein -->\n\nEins *zwei*\n", ["Eins ⟨1⟩zwei⟨/1⟩"]),
    ("<https://a.de/b>\n\nText\n", ["Text"]),
    ("Titel\n-----\nAbsatz über *zwei\nZeilen*\n", ["Titel", "Absatz über ⟨1⟩zwei Zeilen⟨/1⟩"]),
    ("Zeichen ⟨1⟩ hier\n", ["Zeichen ⟨1/⟩1⟩ hier"]),
    ("1. eins\r\n2. zwei *x*\r\n", ["eins", "zwei ⟨1⟩x⟨/1⟩"]),
  ])
  func `Markdown gives its text`(source: String, rows: [String]) throws {
    #expect(try DocumentFixture(source, name: "a.md").german == rows)
  }

  @Test func `footnotes that nothing refers to are named`() throws {
    let fixture = try DocumentFixture("Text\n\n[^x]: Verwaist\n", name: "a.md")
    #expect(fixture.notes == ["footnotes that nothing refers to are left out, line 3"])
  }

  @Test(arguments: [
    ("<p>Erster Satz. <b>Zweiter</b> Satz.</p>", ["Erster Satz.", "⟨1⟩Zweiter⟨/1⟩ Satz."]),
    ("<p>A\n  B&nbsp;C &lt; D &auml;</p>", ["A B\u{A0}C < D ä"]),
    ("<title>Titel</title><h1><b>Kopf</b></h1>", ["Titel", "Kopf"]),
    ("<ul><li>eins<li>zwei</ul>", ["eins", "zwei"]),
    ("<p>Eins.<br>Zwei.<br/>drei</p>", ["Eins.", "Zwei.⟨2/⟩ drei"]),
    (
      "<p>Ein <img src=\"b.png\" alt='Bild &amp; Rahmen'> Bild</p>",
      ["Ein ⟨1/⟩ Bild", "Bild & Rahmen"]
    ),
    ("<p>x <script>if (a < b) \"</p>\"</script> y</p><style>p {}</style>", ["x y"]),
    ("<p>Bild <img title=\"Boot auf dem Rhein — Café", ["Bild", "Boot auf dem Rhein — Café"]),
    ("<p>a <Ö b <1 c < d</p>", ["a <Ö b <1 c < d"]),
    ("<input placeholder=\"Suche\" value=\"x\"><a aria-label='Menü'></a>", ["Suche", "Menü"]),
    ("<pre>Code</pre><p translate=\"no\">Name</p><p>Text</p>", ["Text"]),
    ("<p>offen <i>schräg<p>zwei</b></p>", ["offen ⟨1/⟩schräg", "zwei"]),
    ("<td>3<td>&foo; a & b < c", ["3", "a & b < c"]),
    ("<!-- <p>nein</p> --><p>ja<!-- nein --> doch</p>", ["ja doch"]),
  ])
  func `HTML gives its text`(source: String, rows: [String]) throws {
    #expect(try DocumentFixture(source, name: "a.html").german == rows)
  }

  private static func run(_ text: String, _ letters: String = "") -> String {
    let properties = letters.isEmpty ? "" : "<w:rPr>\(letters)</w:rPr>"
    return "<w:r>\(properties)<w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  @Test(arguments: [
    (
      "<w:p><w:pPr><w:b/></w:pPr>\(run("Die "))\(run("Rüstung", "<w:b/>"))\(run(" wächst. Ende.", "<w:lang w:val=\"de\"/>"))</w:p>",
      ["Die ⟨1⟩Rüstung⟨/1⟩ wächst.", "Ende."]
    ),
    ("<w:p>\(run("Alles ", "<w:b/>"))\(run("fett", "<w:b/><w:noProof/>"))</w:p>", ["Alles fett"]),
    (
      "<w:p>\(run("Siehe "))<w:hyperlink w:id=\"r\">\(run("den Link", "<w:u/>"))</w:hyperlink>\(run("."))</w:p>",
      ["Siehe ⟨1⟩den Link⟨/1⟩."]
    ),
    (
      "<w:p>\(run("Satz."))<w:r><w:footnoteReference w:id=\"1\"/></w:r>\(run(" Noch &amp; einer."))</w:p>",
      ["Satz.⟨1/⟩", "Noch & einer."]
    ),
    (
      "<w:p>\(run("Seite "))<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(run("3"))<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
      ["Seite ⟨1⟩3⟨/1⟩"]
    ),
    (
      "<w:p>\(run("a"))<w:del><w:r><w:delText>weg</w:delText></w:r></w:del><w:bookmarkStart w:id=\"1\"/>\(run("b"))</w:p>",
      ["ab"]
    ),
    (
      "<w:tbl><w:tr><w:tc><w:p>\(run("Zelle"))</w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>x</w:t><w:tab/><w:t>y</w:t></w:r></w:p>",
      ["Zelle", "x⟨1/⟩ y"]
    ),
    (
      "<w:p><w:r><w:drawing><w:txbxContent><w:p>\(run("Kasten"))</w:p></w:txbxContent></w:drawing></w:r>\(run("Außen"))</w:p>",
      ["Außen", "Kasten"]
    ),
  ])
  func `Word documents give their text`(body: String, rows: [String]) throws {
    #expect(try DocumentFixture(StoredArchive.word(body), name: "a.docx").german == rows)
  }

  @Test(arguments: [
    (
      "<text:h>Titel</text:h><text:p>Ein <text:span text:style-name=\"T1\">fettes</text:span> Wort.</text:p>",
      ["Titel", "Ein ⟨1⟩fettes⟨/1⟩ Wort."]
    ),
    ("<text:p>Ein <text:span text:style-name=\"T2\">Wort</text:span></text:p>", ["Ein Wort"]),
    (
      "<text:p>Satz.<text:note><text:note-body><text:p>Fußnote</text:p></text:note-body></text:note> Ende.</text:p>",
      ["Satz.⟨1/⟩", "Ende.", "Fußnote"]
    ),
    ("<text:p>a<text:s text:c=\"2\"/>b\n  c<text:tab/>d</text:p>", ["a  b c⟨1/⟩ d"]),
  ])
  func `OpenDocument gives its text`(body: String, rows: [String]) throws {
    let styles = """
      <style:style style:name="T1" style:family="text"><style:text-properties bold="1"/></style:style>
      <style:style style:name="T2" style:family="text"><style:text-properties officeooo:rsid="1"/></style:style>
      """
    let file = StoredArchive.openDocument(body, styles: styles)
    #expect(try DocumentFixture(file, name: "a.odt").german == rows)
  }

  @Test func `places of terms move with the codes`() throws {
    let document = try DocumentFixture("Der *Deutsche* **Bundestag** tagt.\n", name: "a.md")
      .document
    var row = Row(no: "P1S1", german: document.text.string)
    row.german.removeLast()
    row.spaceAfter = "\n"
    row.findings = [
      Finding(check: "x", severity: .notice, message: "", source: [TextSpan(4, 22)])
    ]
    var sheet = Worksheet(rows: [row])
    document.addCodes(to: &sheet)
    let german = Array(sheet.rows[0].german.utf8)
    let place = try #require(sheet.rows[0].findings.first?.source.first)
    #expect(
      String(decoding: german[place.range], as: UTF8.self) == "Deutsche⟨/1⟩ ⟨2⟩Bundestag")
  }
}
