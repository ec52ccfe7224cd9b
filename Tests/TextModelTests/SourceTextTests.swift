import Testing
import TestSupport
import TextModel

@Suite struct SourceTextTests {
  @Test func `a place counts lines and scalars from 1`() {
    let marked = MarkedText("Erste Zeile\nZweite ⟦für⟧ alle")
    let text = SourceText(marked.text)
    #expect(text.position(of: marked.spans[0][0].start) == TextPosition(line: 2, column: 8))
    #expect(text[marked.spans[0][0]] == "für")
  }

  @Test(arguments: ["", "a", "ä\n\nß", "eins\nzwei\n", "\n"])
  func `offsets and places are each other's way back`(string: String) {
    let text = SourceText(string)
    let index = LineIndex(text)
    for offset in 0...text.bytes.count {
      let isInside = offset < text.bytes.count && text.bytes[offset] & 0xC0 == 0x80
      if !isInside { #expect(index.offset(of: text.position(of: offset)) == offset) }
    }
  }

  @Test(arguments: [(1, 9, 4), (2, 9, 6), (3, 1, 6), (9, 9, 6), (2, 1, 5), (2, 2, 6)])
  func `a place beyond its line is the line's end, one beyond the text the text's`(
    line: Int, column: Int, offset: Int
  ) {
    let index = LineIndex(SourceText("aäb\nc"))
    #expect(index.offset(of: TextPosition(line: line, column: column)) == offset)
  }

  @Test func `a snippet is the line around the place, shortened`() {
    let marked = MarkedText("davor\n" + String(repeating: "x", count: 50) + "⟦hier⟧ und da\ndanach")
    let snippet = Snippet(SourceText(marked.text), at: marked.spans[0][0])
    #expect(snippet.before == "…" + String(repeating: "x", count: 40))
    #expect(snippet.marked == "hier")
    #expect(snippet.after == " und da")
  }

  @Test func `an index of lines finds the places that walking finds`() {
    var generator = SeededGenerator(seed: 7)
    let long = (0..<300).map { _ in String.random(length: 30, using: &generator) }.joined()
    let text = SourceText(long)
    let index = LineIndex(text)
    for _ in 0..<500 {
      let offset = Int.random(in: 0...text.bytes.count, using: &generator)
      let position = text.position(of: offset)
      #expect(index.position(of: offset) == position)
      let isInside = offset < text.bytes.count && text.bytes[offset] & 0xC0 == 0x80
      if !isInside { #expect(index.offset(of: position) == offset) }
    }
    #expect(LineIndex(SourceText("")).position(of: 0) == TextPosition(line: 1, column: 1))
  }

  @Test func `a long place is shortened, and nothing follows it`() {
    let marked = MarkedText("da ⟦" + String(repeating: "ä", count: 100) + "⟧ dort")
    let snippet = Snippet(SourceText(marked.text), at: marked.spans[0][0])
    #expect(snippet.before == "da ")
    #expect(snippet.marked == String(repeating: "ä", count: 80) + "…")
    #expect(snippet.after == "")
  }

  @Test(arguments: [
    ("de", Language.german), ("de-CH", .german), ("de_AT", .german), ("EN-gb", .english),
  ])
  func `language tags with a region are understood`(tag: String, language: Language) {
    #expect(Language(tag: tag) == language)
  }

  @Test func `other languages are not`() { #expect(Language(tag: "fr") == nil) }
}

@Suite struct MarkedTextTests {
  @Test func `marks become spans in bytes`() {
    let marked = MarkedText("Er ⟦1:hob⟧ das ⟦Öl⟧ ⟦1:hervor⟧.")
    #expect(marked.text == "Er hob das Öl hervor.")
    #expect(marked.spans == [[TextSpan(3, 6), TextSpan(15, 21)], [TextSpan(11, 14)]])
  }
}
