import Testing
import TextAnalysis
import TextModel

@testable import Terminology

/// The matcher against a slow one that tries every form of every term at every word.
@Suite struct TwinTests {
  private static let nouns = ["Antrag", "Haus", "Zeuge", "Straße", "Museum", "Vertrag", "Öl"]

  private struct Generator {
    var state: UInt64
    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  @Test(arguments: 0..<60)
  func agreesOnRandomText(seed: Int) throws {
    var generator = Generator(state: UInt64(seed) &* 977 &+ 5)
    var known: Set<String> = []
    var words: [String] = []
    for noun in Self.nouns {
      NounInflection.shared.forEachForm(of: Folding.key(of: Array(noun.utf8))) { key, rule in
        guard rule == .citation || rule == .ending else { return }
        known.insert(String(decoding: key, as: UTF8.self))
      }
    }
    let pool = Array(known).sorted() + ["und", "die", "kam", "xyz", "blau"]
    for _ in 0..<40 {
      let word = pool[generator.next(pool.count)]
      words.append(generator.next(3) == 0 ? word : word.prefix(1).uppercased() + word.dropFirst())
    }
    let text = words.joined(separator: " ")
    var expected: [Int] = []
    var offset = 0
    for word in words {
      if known.contains(word.lowercased()), word.first?.isUppercase == true {
        expected.append(offset)
      }
      offset += word.utf8.count + 1
    }
    let fixture = try TermFixture(Self.nouns)
    let found = fixture.recogniser.matches(in: Array(text.utf8))
      .filter { $0.kind != .compound }
    #expect(Set(found.map { $0.spans[0].start }) == Set(expected))
  }

  @Test(arguments: 0..<40)
  func spansLieInTheText(seed: Int) throws {
    var generator = Generator(state: UInt64(seed) &* 131 &+ 7)
    let letters = [
      "Ein", "-", " ", "und", "Ausfuhr", "ü", "\u{308}", "\u{AD}", "’", ".", "1", "ß", "„", "A",
    ]
    let text = (0..<60).map { _ in letters[generator.next(letters.count)] }.joined()
    let bytes = Array(text.utf8)
    let fixture = try TermFixture(["Einfuhr", "Ausfuhr", "ausführen", "Ein-Ausfuhr"])
    for match in fixture.recogniser.matches(in: bytes, nested: true) {
      for span in match.spans {
        #expect(span.start < span.end && span.end <= bytes.count)
        #expect(bytes[span.start] & 0xC0 != 0x80)
      }
    }
    let again = fixture.recogniser.matches(in: bytes, nested: true)
    #expect(again == fixture.recogniser.matches(in: bytes, nested: true))
  }
}
