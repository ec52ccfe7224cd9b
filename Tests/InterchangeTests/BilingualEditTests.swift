@testable import Interchange
import TestSupport
import Testing
import TextModel
import Worksheets

/// English in the targets of another program's XLIFF or TMX.
@Suite struct BilingualEditTests {
  static let files: [String: String] = [
    "trados": """
    <?xml version='1.0' encoding="utf-8"?><!-- keep --><xliff xmlns:sdl="x" version="1.2"
      sdl:version="1.0" xmlns='urn:oasis:names:tc:xliff:document:1.2'><file original="a.docx"
      source-language="de-DE" target-language="en-GB" datatype="x"><body>
    <trans-unit id="a"><source>Eins. Zwei.</source><seg-source><mrk mtype="seg" mid="1">Eins.\
    </mrk> <mrk mtype="seg" mid="2"><g id='7'>Zwei</g>.</mrk></seg-source>
      <sdl:seg-defs><sdl:seg id="1" conf="Draft"/></sdl:seg-defs></trans-unit>
    <trans-unit id="b"  sdl:x="1"><source>Drei &amp; <x id="1" sdl:y="&quot;"/></source>\
    <target state="new"/><note>n</note></trans-unit>
    </body></file></xliff>
    """,
    "version2": """
    <?xml version="1.0"?>
    <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="de" trgLang="en">
     <file id="f"><unit id="u" x:y="z" xmlns:x="q"><segment id="s" state="initial">
       <source>Ein <pc id="1">Satz</pc>.</source>
     </segment><segment><source>Noch einer.</source><target>Alt.</target></segment></unit></file>
    </xliff>
    """,
    "memory": """
    <?xml version="1.0"?><tmx version="1.4"><header srclang="de" /><body>
      <tu tuid="1" changeid="x"><prop type="p">q</prop><tuv xml:lang="de-DE"><seg>Eins</seg></tuv>
        <tuv xml:lang="en-GB" creationid="y"><seg>Old <ph x='1'>&lt;br></ph></seg></tuv></tu>
      <tu><tuv xml:lang="de"><seg>Zwei</seg></tuv></tu>
    </body></tmx>
    """,
  ]

  private func read(_ file: [UInt8]) throws -> Worksheet {
    let source = XMLSource.bytes(file, name: "a")
    return try #require(try XMLKind(of: source).worksheet(from: source) { _ in })
  }

  private func edited(_ file: [UInt8], _ change: (inout Row) -> Void) throws -> (String, [String]) {
    var sheet = try read(file)
    for index in sheet.rows.indices { change(&sheet.rows[index]) }
    let edit = try BilingualEdit(.bytes(file, name: "a"), file, sheet)
    return (String(decoding: edit.bytes, as: UTF8.self), edit.remarks.map(\.message))
  }

  /// What is left of a file without its targets.
  private func frame(_ text: String) -> String {
    text.replacing(
      #/\s*<target[^>]*/>|\s*<target.*?</target>| state="[a-z]+"/#.dotMatchesNewlines(), with: ""
    )
    .replacing(#/<seg>(Old|New).*?</seg>/#, with: "")
    .replacing(#/\s*<tuv xml:lang="en"></tuv>/#, with: "")
  }

  @Test(arguments: files.keys.sorted()) func `nothing changes, nothing is touched`(
    name: String
  ) throws {
    let file = Array(try #require(Self.files[name]).utf8)
    #expect(try edited(file) { _ in }.0.utf8.elementsEqual(file))
    #expect(try edited(file) { $0.english = "" }.0.utf8.elementsEqual(file))
  }

  @Test(arguments: files.keys.sorted()) func `only targets change`(name: String) throws {
    let text = try #require(Self.files[name])
    let (result, remarks) = try edited(Array(text.utf8)) { row in
      row.english = "New " + row.german
    }
    #expect(remarks.isEmpty && result != text)
    #expect(frame(result) == frame(text))
    let rows = try read(Array(result.utf8)).rows
    #expect(rows.allSatisfy { $0.english == "New " + $0.german })
    #expect(rows.allSatisfy { $0.status == Row.Status.translated.rawValue || name == "trados" })
  }

  @Test func `a unit of segments gets a target like its source`() throws {
    let text = try #require(Self.files["trados"])
    let (result, _) = try edited(Array(text.utf8)) { row in
      if row.german.contains("Zwei") { row.english = "⟨g id=\"7\"⟩Two⟨/g⟩!" }
    }
    #expect(
      result.contains(
        """
        </seg-source><target><mrk mtype="seg" mid="1"></mrk> <mrk mtype="seg" mid="2">\
        <g id='7'>Two</g>!</mrk></target>
        """))
  }

  @Test func `codes are written as the file writes them`() throws {
    let text = try #require(Self.files["trados"])
    let (result, _) = try edited(Array(text.utf8)) { row in
      if row.german.hasPrefix("Drei") { row.english = "⟨x id=\"1\" sdl:y=\"&quot;\"/⟩ < three ⟨" }
    }
    #expect(
      result.contains(
        "<target state=\"translated\"><x id=\"1\" sdl:y=\"&quot;\"/> &lt; three ⟨</target>"))
  }

  @Test(arguments: [
    ("⟨g id=\"7\"⟩Two", "a code of its English has no end: g"),
    ("Two⟨/g⟩", "the codes of its English do not nest: ⟨/g⟩"),
    ("a\u{1}b", "its English holds U+1, which XML cannot hold"),
  ])
  func `English that would break the file is refused`(english: String, message: String) throws {
    let text = try #require(Self.files["trados"])
    let (result, remarks) = try edited(Array(text.utf8)) { row in
      if row.german.contains("Zwei") { row.english = english }
    }
    #expect(remarks == [message])
    #expect(frame(result) == frame(text))
  }

  @Test func `damage anywhere is refused or read, never a crash`() throws {
    var generator = SeededGenerator(seed: 9)
    for name in Self.files.keys.sorted() {
      let text = try #require(Self.files[name])
      for _ in 0..<500 {
        var file = Array(text.utf8)
        for _ in 0..<2 {
          let place = Int.random(in: 0..<file.count, using: &generator)
          file[place] = UInt8.random(in: 0...255, using: &generator)
        }
        guard let same = try? edited(file, { _ in }) else { continue }
        #expect(same.1.isEmpty)
        _ = try? edited(file) { $0.english = "Neu ⟨" + $0.german }
      }
    }
  }

  @Test func `another encoding stays`() throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?><tmx version=\"1.4\"><header/><body><tu>"
      + "<tuv xml:lang=\"de\"><seg>G?te</seg></tuv><tuv xml:lang=\"en\"><seg>x</seg></tuv></tu></body></tmx>"
    var bytes = Array(text.utf8)
    let place = try #require(text.utf8.firstIndex(of: 0x47)).utf16Offset(in: text) + 1
    bytes[place] = 0xFC
    var sheet = try read(bytes)
    #expect(sheet.rows[0].german == "Güte")
    sheet.rows[0].english = "Ω é"
    let edit = try BilingualEdit(.bytes(bytes, name: "a"), bytes, sheet)
    let parts = edit.bytes.split(separator: UInt8(ascii: ">"))
    #expect(parts.contains { $0.elementsEqual("&#937; &#233;</seg".utf8) })
    #expect(edit.bytes[place] == 0xFC)
  }
}
