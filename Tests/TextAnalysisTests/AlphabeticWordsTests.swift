import TestSupport
import Testing
import TextAnalysis
import TextModel

/// Our word boundaries beside ICU's.
@Suite struct AlphabeticWordsTests {
  private func pieces(_ text: String, alwaysICU: Bool) throws -> [String] {
    let breaks = try BreakIterator(.words, language: .german, alwaysICU: alwaysICU)
    var pieces: [String] = []
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { buffer in
      breaks.forEach(in: buffer) { start, end, _ in
        pieces.append(String(decoding: buffer[start..<end], as: UTF8.self))
      }
    }
    return pieces
  }

  @Test(arguments: [
    "Die Ein- und Ausfuhr wuchs um 1.234,56 Mio. Euro – z.B. am 3.10.", "Putin’s U-Bahn_4 A4 3D",
    "a:b a.b 1.2 1,2 1;2 a'b 'a' 1'000 _ __a a_1", "\r\n\n\r  \u{AD}x \u{301}y\u{AD}z e\u{301}x",
    "Москва Ελλάδα Čapek ©2020 ™ §5 €3 ½ ²", "", "日本語 und ไทย", "👨‍👩‍👧 a",
  ])
  func `boundaries are ICU's`(text: String) throws {
    #expect(try pieces(text, alwaysICU: false) == pieces(text, alwaysICU: true))
  }

  @Test func `boundaries are ICU's in random text`() throws {
    var generator = SeededGenerator(seed: 6)
    let alphabet = Array(
      "abÄß12.,:;'’_- \u{AD}\u{301}\u{A0}\u{2009}\r\n\"„–€½²©·\u{2027}жΩ\u{85}\u{200B}"
    )
    .flatMap(\.unicodeScalars)
    for _ in 0..<3000 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        scalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
      }
      let text = String(scalars)
      let ours = try pieces(text, alwaysICU: false)
      let icu = try pieces(text, alwaysICU: true)
      #expect(ours == icu, "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
      if ours != icu { break }
    }
  }

  @Test func `a narrow no-break space parts words and numbers`() throws {
    let tokens = try Tokenizer(language: .german).tokens(of: "z.\u{202F}B. 10\u{202F}Euro").tokens
    #expect(tokens.map(\.span.count) == [1, 1, 1, 1, 2, 4])
  }

  @Test func `a narrow no-break space parts words in text left to ICU as well`() throws {
    let tokens = try Tokenizer(language: .german).tokens(of: "日 10\u{202F}Euro").tokens
    #expect(tokens.map(\.span.count) == [3, 2, 4])
  }
}
