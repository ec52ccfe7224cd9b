internal import Testing
@testable internal import TextAnalysis

struct WhiteSpaceTests {
  @Test func `white space is what Unicode says`() {
    for scalar in (0...0x3100).compactMap(Unicode.Scalar.init) {
      let bytes = Array(String(Character(scalar)).utf8)
      let length = bytes.withUnsafeBufferPointer { TextBytes(buffer: $0).whiteSpace(at: 0) }
      #expect(
        (length > 0) == scalar.properties.isWhitespace, "U+\(String(scalar.value, radix: 16))")
      #expect(length == 0 || length == bytes.count)
    }
  }

  @Test(arguments: [
    ("", ""), (" \n", ""), ("a", "a"), ("\u{A0} a\u{2009}\r\n b\u{3000}", "a b"), ("ä  ß", "ä ß"),
  ])
  func `runs of white space become one space`(text: String, collapsed: String) {
    #expect(String(decoding: WhiteSpace.collapsed(Array(text.utf8)), as: UTF8.self) == collapsed)
  }
}
