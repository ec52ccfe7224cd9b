@testable import Interchange
import Testing
import TextModel

/// Documents that are hostile, broken or in other encodings.
@Suite struct XMLReaderTests {
  private func events(_ source: XMLSource) throws -> Int {
    let reader = try XMLReader(source)
    var count = 0
    while try reader.next() != nil { count += 1 }
    return count
  }

  private func failure(_ text: String) -> Failure? {
    do {
      _ = try events(.bytes(Array(text.utf8), name: "x.xml"))
      return nil
    } catch {
      return error as? Failure
    }
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY lol \"lol\">]><a/>",
    "<!DOCTYPE a [<!ENTITY lol \"lol\"><!ENTITY b \"&lol;&lol;\">]><a>&b;</a>",
    "<!DOCTYPE a [<!ENTITY lol \"lol\">]><a b=\"&lol;\"/>",
    "<!DOCTYPE a [<!ENTITY lol SYSTEM \"file:///etc/hostname\">]><a>&lol;</a>",
    "<!DOCTYPE a [<!ENTITY % lol SYSTEM \"http://127.0.0.1:9/x\"> %lol;]><a/>",
  ])
  func `a declared entity is refused by its name`(text: String) {
    let failure = failure(text)
    #expect(failure?.id == "xml-entity")
    #expect(failure?.message.contains("“lol”") == true)
  }

  @Test(arguments: [
    "<a>x&nbsp;y</a>", "<!DOCTYPE a SYSTEM \"a.dtd\"><a>x&nbsp;y</a>",
    "<!DOCTYPE a SYSTEM \"a.dtd\"><a b=\"x&nbsp;y\"/>",
  ])
  func `an unknown entity is refused by its name`(text: String) {
    let failure = failure(text)
    #expect(failure?.id == "xml-entity")
    #expect(failure?.message.contains("nbsp") == true)
  }

  @Test(arguments: [
    ("", 1), ("<a>", 1), ("<a>\n<b></a>", 2), ("<a/>\n<b/>", 2), ("<a>\n\u{1}</a>", 2), ("x", 1),
    ("<a>\n&#xD800;</a>", 2), ("<a b=1/>", 1),
  ])
  func `what is broken is refused with its line`(text: String, line: Int) {
    let failure = failure(text)
    #expect(failure?.id == "xml")
    #expect(failure?.file == "x.xml")
    #expect(failure?.position?.line == line)
  }

  @Test func `bytes that are not in the encoding are refused with their line`() {
    let bytes = Array("<a>\n".utf8) + [0xFC] + Array("</a>".utf8)
    #expect {
      try events(.bytes(bytes, name: "x.xml"))
    } throws: {
      ($0 as? Failure)?.position?.line == 2
    }
  }

  @Test func `nesting and texts have limits`() {
    #expect(failure(String(repeating: "<a>", count: 100_000))?.id == "xml")
    #expect(failure("<a>" + String(repeating: "x", count: 11_000_000) + "</a>")?.id == "xml")
  }

  @Test func `a document type is never loaded`() throws {
    let text = "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/x.dtd\"><a/>"
    #expect(try events(.bytes(Array(text.utf8), name: "x")) == 2)
  }

  private func text(_ source: XMLSource) throws -> String {
    let reader = try XMLReader(source)
    let root = try #require(try reader.root())
    return try reader.whole(root).text
  }

  @Test func `declared encodings are read`() throws {
    let head = "<?xml version=\"1.0\" encoding=\"windows-1252\"?><a>"
    let bytes = Array(head.utf8) + [0xFC, 0x80] + Array("</a>".utf8)
    #expect(try text(.bytes(bytes, name: "x")) == "ü€")
    let wide = "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>ü€</a>".utf16
    for isBig in [true, false] {
      let bytes = wide.flatMap { unit -> [UInt8] in
        isBig ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      }
      #expect(try text(.bytes(bytes, name: "x")) == "ü€")
    }
  }

  @Test func `a text already decoded is not decoded again`() throws {
    let text = "<?xml version=\"1.0\" encoding=\"windows-1252\"?><a>ü</a>"
    #expect(try self.text(.text(SourceText(text))) == "ü")
  }

  @Test func `white space, CDATA and references are kept`() throws {
    let text = "<a> \n<![CDATA[<b>]]>&#13;&amp;<!-- c --> <?d?> <b/></a>"
    #expect(try self.text(.text(SourceText(text))) == " \n<b>\r&  ")
  }

  @Test func `line numbers go beyond 65535`() throws {
    let text = "<a>" + String(repeating: "\n", count: 70_000) + "<b/>\u{0}</a>"
    #expect((failure(text)?.position?.line ?? 0) > 70_000)
  }

  @Test func `a missing file is a failure`() {
    #expect(throws: Failure.self) { try events(.file("/nonexistent/x.xml")) }
  }
}
