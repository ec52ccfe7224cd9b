import TestSupport
import TextAnalysis
import Testing
import TextModel

@testable import Terminology

/// The short way to a word beside the rules that it stands for.
@Suite struct PlainWordsTests {
  private typealias Piece = (text: String, kind: TextAnalysis.Token.Kind)

  /// The tokens of a text in an alphabet, with or without the short way.
  private func tokens(_ text: String, short: Bool) -> [Piece] {
    var tokens: [Piece] = []
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      guard var cursor = TokenCursor(bytes) else { return }
      while cursor.place < bytes.count {
        let start = cursor.place
        if short, let run = PlainWords.word(in: bytes, at: start) {
          #expect(run.hash == WordRun(bytes, run.start, run.end).hash)
          tokens.append((String(decoding: bytes[run.start..<run.end], as: UTF8.self), .word))
          cursor.place = PlainWords.afterSpace(in: bytes, run.end)
        } else if case (let end, let kind?) = cursor.take() {
          tokens.append((String(decoding: bytes[start..<end], as: UTF8.self), kind))
        }
      }
    }
    return tokens
  }

  @Test(arguments: [
    "Die Ein- und Ausfuhr wuchs um 1.234,56 Mio. Euro – z.B. am 3.10.", "Putin’s U-Bahn_4 A4 3D",
    "a:b a.b a1.2 a1,2 a1;2 a'b 'a' a1'000 a_ __a a_1", "x\u{AD}y e\u{301}x a \u{301}b Ä×Ö ÷ß",
    "Čapek Škoda čČä naïve Größe „Haus“ a\u{200B}b", "",
  ])
  func `the same tokens`(text: String) {
    #expect(
      tokens(text, short: true).map(\.text) == tokens(text, short: false).map(\.text))
  }

  @Test func `the same tokens in random text`() {
    var generator = SeededGenerator(seed: 15)
    let alphabet = Array(
      "abÄß12.,:;'’_-  \u{AD}\u{301}\u{A0}\u{2009}\r\n\"„–½²·жč×÷\u{85}\u{200B}\u{202F}"
    ).flatMap(\.unicodeScalars)
    for _ in 0..<5000 {
      var scalars = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...14, using: &generator) {
        scalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
      }
      let text = String(scalars)
      let (ours, theirs) = (tokens(text, short: true), tokens(text, short: false))
      let areSame = ours.elementsEqual(theirs) { $0.text == $1.text && $0.kind == $1.kind }
      #expect(areSame, "\(scalars.map { String($0.value, radix: 16) })")
      if !areSame { break }
    }
  }
}
