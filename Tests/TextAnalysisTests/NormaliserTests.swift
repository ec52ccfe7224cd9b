import TestSupport
import Testing
import TextAnalysis
import TextModel

@Suite struct NormaliserTests {
  @Test func `text in NFC needs nothing`() {
    #expect(Normaliser.normalise(Array("Rüstung".utf8)) == nil)
  }

  @Test func `a span in the normal form leads back to the text as written`() throws {
    let written = Array("Die Ru\u{308}stung wa\u{308}chst".utf8)
    let result = try #require(Normaliser.normalise(written))
    #expect(String(decoding: result.bytes, as: UTF8.self) == "Die R\u{FC}stung w\u{E4}chst")
    let span = result.original(of: TextSpan(4, 12))
    #expect(Array(written[span.range]) == Array("Ru\u{308}stung".utf8))
  }

  @Test func `a span inside a composed character is widened to all of it`() throws {
    let result = try #require(Normaliser.normalise(Array("u\u{308}".utf8)))
    #expect(result.original(of: TextSpan(0, 1)) == TextSpan(0, 3))
  }

  @Test func `spans of whole scalars keep their words`() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<300 {
      let written = Array(String.random(length: 30, using: &generator).utf8)
      guard let result = Normaliser.normalise(written) else { continue }
      let whole = TextSpan(0, result.bytes.count)
      #expect(result.original(of: whole) == TextSpan(0, written.count))
      var end = 0
      for i in 0...result.bytes.count {
        let span = result.original(of: TextSpan(0, i))
        #expect(span.end >= end, "the way back never runs backwards")
        end = span.end
      }
    }
  }
}
