import LanguageData
import Testing
import TextAnalysis
import TextModel

@testable import Terminology

@Suite("Laws of open terms")
struct OpenTermLawTests {
  /// Knuth's MMIX generator: the same numbers in every run.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private static let pieces = [
    "der", "die", "Ein", "und", "oder", "nicht", "hat", "wird", "räumte", "ein", "ab", "vor",
    "Ursula", "von", "Straße", "Ölpreis", "größte", "europäische", "Minister", "Öl-", "-händler",
    "Aus-", "Aus-Öl",
    "z. B.", "a. D.", "Dr.", "J.", "GmbH", "&", "Co.", "KG", "„", "“", "\"", "»", "«", "(", ")",
    ",", ".", ":", "–", "-", "of", "the", "Kraft", "in", "tritt", "Rolle", "spielen", "25", "1,5",
    "EU", "X", "é", "e\u{301}", "Rüs\u{AD}tung", "👩‍🚀", "\u{200B}", "\n", "zu", "geplante",
    "lehnte",
  ]

  private static func text(_ numbers: inout Numbers) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...40, using: &numbers) {
      text += pieces.randomElement(using: &numbers) ?? ""
      text += Int.random(in: 0...3, using: &numbers) > 0 ? " " : ""
    }
    return text
  }

  @Test("spans are ordered, inside, whole, apart, and never a function word", arguments: 1...40)
  func spans(seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    let finder = try OpenTermFinder()
    for _ in 0..<25 {
      let text = Self.text(&numbers)
      let bytes = Array(text.utf8)
      let places = boundaries(of: text)
      var matches: TermMatches = []
      for _ in 0..<Int.random(in: 0...2, using: &numbers) {
        let a = places.randomElement(using: &numbers) ?? 0
        let b = places.randomElement(using: &numbers) ?? 0
        matches.append(OpenTermSentences.match("x", TextSpan(min(a, b), max(a, b))))
      }
      let terms = finder.openTerms(in: bytes, beside: matches)
      check(terms, beside: matches, in: bytes, places: Set(places))
      #expect(terms == finder.openTerms(in: bytes, beside: matches))
    }
  }

  private func boundaries(of text: String) -> [Int] {
    text.unicodeScalars.indices.map { text.utf8.distance(from: text.startIndex, to: $0) }
      + [text.utf8.count]
  }

  private func check(
    _ terms: [OpenTerm], beside matches: TermMatches, in bytes: [UInt8], places: Set<Int>
  ) {
    let all = terms.flatMap(\.spans).sorted()
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(terms.map(\.extent.start) == terms.map(\.extent.start).sorted())
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.end <= $1.start }, "\(text)")
    for term in terms {
      #expect(term.spans == term.spans.sorted())
      for span in term.spans {
        #expect(!span.isEmpty && span.end <= bytes.count)
        #expect(places.contains(span.start) && places.contains(span.end), "\(text)")
        let known = matches.flatMap(\.spans).filter { !$0.isEmpty }
        #expect(!known.contains { $0.overlaps(span) }, "\(text)")
      }
      if term.spans.count == 1 {
        let key = OpenTermLexicon.key(String(decoding: bytes[term.extent.range], as: UTF8.self))
        #expect(!OpenTermLexicon.german.isFunctionWord(key), "\(text)")
      }
    }
  }

  @Test("no function word is offered, in whatever case and place")
  func functionWords() throws {
    let finder = try OpenTermFinder()
    for (functionWord, _) in OpenTermVocabulary.german.functionWords {
      let word = Folding.key(of: functionWord)
      let capital = word.prefix(1).uppercased() + word.dropFirst()
      for text in [word, capital, "Das ist \(word).", "Da, \(capital), da"] {
        #expect(finder.openTerms(in: Array(text.utf8), beside: []).isEmpty, "\(text)")
      }
    }
  }

  @Test(
    "long runs of one thing stay whole",
    arguments: ["A-", "A-, ", "Ein ", "z.", "„", "ab ", "Rolle ", "alte ", "Öl ", "of "])
  func longRuns(piece: String) throws {
    let bytes = Array(String(repeating: piece, count: 5_000).utf8)
    let terms = try OpenTermFinder().openTerms(in: bytes, beside: [])
    #expect(terms.allSatisfy { $0.extent.end <= bytes.count })
  }
}
