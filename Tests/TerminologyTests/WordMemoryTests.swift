import Testing
import TextModel

@testable import Terminology

/// What a recogniser remembers changes nothing of what it finds.
@Suite struct WordMemoryTests {
  private static let terms = ["Antrag", "Haus", "Rat", "Ukraine-Krise", "ausführen", "Produktion"]

  private static let texts = [
    "Die Hausproduktion und der Rathausantrag.", "Er führt den Antrag aus.", "Ukrainekrise",
    "HAUS Haus haus Häuser", "Haus- und Ratsanträge", "Antra\u{AD}g A\u{308}ntrag", "Bereich",
    "Direktorats-Antrag, Antrags-", "Straße 12.", "",
  ]

  @Test func aWarmRecogniserFindsWhatAFreshOneFinds() throws {
    let warm = try TermFixture(Self.terms, dictionary: false).recogniser
    for nested in [false, true] {
      for text in Self.texts + Self.texts.reversed() {
        let fresh = try TermFixture(Self.terms, dictionary: false).recogniser
        let bytes = Array(text.utf8)
        #expect(warm.matches(in: bytes, nested: nested) == fresh.matches(in: bytes, nested: nested))
      }
    }
  }

  @Test func theMemoryIsEmptiedBeforeItGrowsTooLarge() throws {
    let recogniser = try TermFixture(Self.terms, dictionary: false).recogniser
    let before = recogniser.matches(in: Array("Der Antrag im Haus".utf8))
    for part in 0..<4 {
      let words = (0..<20_000).map { "w\(part)x\($0)" }.joined(separator: " ")
      #expect(recogniser.matches(in: Array(words.utf8)).isEmpty)
    }
    #expect(recogniser.matches(in: Array("Der Antrag im Haus".utf8)) == before)
    #expect(before.count == 2)
  }

  /// The filter by first letters beside a search of all substrings.
  @Test(arguments: 0..<40)
  func noPartIsFilteredOut(seed: Int) throws {
    var state = UInt64(seed) &* 613 &+ 11
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces = ["haus", "rat", "s", "en", "antrag", "produktion", "ung", "x", "oel", "ha"]
    let key = Array((0..<6).map { _ in pieces[next(pieces.count)] }.joined().utf8)
    let store = try TermFixture(Self.terms + ["Öl", "Ung"]).index.store
    let found = key.withUnsafeBufferPointer { store.partCandidates($0) }
    var expected: Set<[Int]> = []
    for start in key.indices where start != 1 {
      for end in stride(from: start + 3, through: key.count, by: 1) where end - start < key.count {
        let form = store.forms.find(Array(key[start..<end]))
        guard form >= 0 else { continue }
        var next = store.heads[form]
        while next >= 0 {
          let posting = store.postings[Int(next)]
          let isPart = posting.use == .word || posting.use == .modifier && end < key.count
          if isPart, posting.rule != .feminine, posting.rule != .placeAdjective,
            store.patterns[Int(posting.pattern)].isNoun
          {
            expected.insert([start, end, Int(posting.pattern)])
          }
          next = posting.next
        }
      }
    }
    #expect(Set(found.map { [$0.start, $0.end, Int($0.pattern)] }) == expected)
  }

  /// Eight bytes at a time beside one character at a time, on text of letters, marks and umlauts.
  @Test(arguments: 0..<200)
  func aWordIsCutTheSameWherePartsAreReadTogether(seed: Int) throws {
    var state = UInt64(seed) &* 709 &+ 5
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces = [
      "a", "Z", "z", "0", "9", "ä", "Ü", "ß", "ÿ", "À", "rüstung", "produktion", "\u{AD}",
      "A\u{308}",
      "×", "÷", "Ā", "д", "𝒳", "ﬀ", "@", "[", "`", "{", "/", ":", " ", "-", ".", "\u{97}",
      "\u{200B}",
    ]
    let text = Array(("x" + (0..<12).map { _ in pieces[next(pieces.count)] }.joined()).utf8)
    var expected = 0
    text.withUnsafeBufferPointer { text in
      var i = 0
      while i < text.count {
        let (character, length) = CharacterClass.of(text, i)
        guard character.isWord || character == .invisible else { break }
        i += length
        if character != .invisible { expected = i }
      }
    }
    for room in ["", "        "] {
      let text = text + Array(room.utf8)
      text.withUnsafeBufferPointer { text in
        let run = WordRun(wordIn: text, at: 0)
        #expect(run.end == expected)
        #expect(run.hash == WordRun(text, 0, expected).hash)
        #expect(run.letters(in: text) == WordRun(text, 0, expected).letters(in: text))
      }
    }
  }

  @Test func wordsOfTheSameFirstLettersAreKeptApart() {
    let words = [
      "Rüstung", "Rüstungen", "Rüstungs", "Rüstungsgut", "Rüstungsgüter", "R", "\0", "Rüstunge",
    ]
    var table = WrittenWords()
    let text = Array(words.joined(separator: " ").utf8)
    text.withUnsafeBufferPointer { text in
      for round in 0..<2 {
        var start = 0
        for (number, word) in words.enumerated() {
          let run = WordRun(text, start, start + word.utf8.count)
          if round == 0 {
            #expect(table.find(run, text) == nil)
            table.add(run, text, traits: number % 2 == 0 ? .word : .capitalised)
          }
          #expect(table.find(run, text)?.number == Int32(number))
          #expect(table.find(run, text)?.traits == (number % 2 == 0 ? .word : .capitalised))
          start = run.end + 1
        }
      }
    }
  }
}
