import TestSupport
import Testing
import TextAnalysis
import TextModel

@Suite struct TokenizerTests {
  private func words(_ text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    return try Tokenizer(language: .german).tokens(of: bytes).tokens.map {
      String(decoding: bytes[$0.span.range], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("Die Ukraine-Krise.", ["Die", "Ukraine", "-", "Krise", "."]),
    ("Putins 1,15 Mrd. Euro", ["Putins", "1,15", "Mrd", ".", "Euro"]),
    ("„Rüs\u{AD}tung“", ["„", "Rüs\u{AD}tung", "“"]),
    ("Ru\u{308}stung", ["Ru\u{308}stung"]),
    ("", []), (" \n\t", []),
  ])
  func `words, numbers and marks`(text: String, expected: [String]) throws {
    #expect(try words(text) == expected)
  }

  @Test(arguments: [
    ("RÜSTUNG", "ruestung"), ("Rüs\u{AD}tung", "ruestung"), ("Ru\u{308}stung", "ruestung"),
    ("Maßnahme", "massnahme"), ("Putin’s", "putin's"), ("ÉLAN", "élan"), ("ẞ", "ss"),
    ("Čapek", "čapek"),
  ])
  func `one key for many ways to write a word`(word: String, key: String) {
    #expect(Folding.key(of: word) == key)
  }

  @Test func `tokens are in order, apart, and leave only white space out`() throws {
    var generator = SeededGenerator(seed: 5)
    let tokenizer = try Tokenizer(language: .german)
    for _ in 0..<300 {
      let bytes = Array(String.random(length: 40, using: &generator).utf8)
      var end = 0
      for token in tokenizer.tokens(of: bytes).tokens {
        #expect(token.span.start >= end && !token.span.isEmpty)
        expectWhiteSpace(bytes[end..<token.span.start])
        end = token.span.end
      }
      expectWhiteSpace(bytes[end...])
    }
  }

  /// White space, with the marks and invisible characters that cling to it (UAX #29, rule WB4).
  private func expectWhiteSpace(_ bytes: ArraySlice<UInt8>) {
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    let allowed: CharacterProperties = [.whiteSpace, .combiningMark, .ignorable]
    #expect(scalars.allSatisfy { !CharacterProperties($0.value).isDisjoint(with: allowed) })
  }
}
