import LanguageData
import Testing
import TextModel

@testable import Alignment

private func words(_ text: String) -> [String] {
  var scanner = WordScanner()
  var words: [String] = []
  Array(text.utf8).withUnsafeBufferPointer { bytes in
    scanner.forEachWord(in: bytes) { words.append(String(decoding: $0, as: UTF8.self)) }
  }
  return words
}

private func side(_ sentences: String..., language: Language = .german) -> SideWords {
  SideWords(sentences.map { Array($0.utf8) }, stemmer: Stemmer(language))
}

@Suite struct WordScannerTests {
  @Test(arguments: [
    ("Die Straße führt.", ["die", "strasse", "führt"]),
    ("ÜBER U\u{308}ber über", ["über", "über", "über"]),
    ("1.250,5 und 1,250.5", ["12505", "und", "12505"]),
    ("Um 18:30 Uhr: los!", ["um", "1830", "uhr", ":", "los", "!"]),
    ("„Ja“, «nein»", ["\"", "ja", "\"", "\"", "nein", "\""]),
    ("Rüs\u{AD}tung A4", ["rüstung", "a", "4"]), ("", []), (" – … ", []),
    ("l’été, l'an", ["l", "été", "l", "an"]),
  ])
  func cuts(text: String, expected: [String]) { #expect(words(text) == expected) }
}

@Suite struct StemmerTests {
  @Test(arguments: [
    (Language.german, ["machen", "machte"]),
    (.german, ["kleines", "kleinen", "kleiner"]), (.german, ["Lehrerinnen", "Lehrerin"]),
    (.english, ["walks", "walked", "walking"]), (.english, ["city", "cities"]),
  ])
  func formsFallTogether(language: Language, forms: [String]) {
    let stemmer = Stemmer(language)
    let stems = forms.map { form in
      Array(form.lowercased().utf8).withUnsafeBufferPointer {
        String(decoding: $0[..<stemmer.stemLength(of: $0)], as: UTF8.self)
      }
    }
    #expect(Set(stems).count == 1, "\(stems)")
  }
}

@Suite struct WordTableTests {
  @Test func givesTheSameNumberToTheSameWord() {
    var table = WordTable()
    var numbers: [Int] = []
    for k in 0..<5000 {
      Array("w\(k % 2500)".utf8).withUnsafeBufferPointer { numbers.append(table.intern($0)) }
    }
    #expect(table.count == 2500)
    #expect(Array(numbers.prefix(2500)) == Array(numbers.suffix(2500)))
    #expect(table.find(Array("w77".utf8)) == 77)
    #expect(table.find(Array("x".utf8)) == -1)
  }
}

@Suite struct CognateTests {
  @Test(arguments: [
    ("Konferenz", "conference", true), ("Akademie", "academy", true), ("1.000", "1,000", true),
    ("München", "Munchen", true), ("Hund", "Hand", false), ("Bericht", "Berlin", false),
  ])
  func likeness(german: String, english: String, alike: Bool) {
    let (left, right) = (side(german), side(english, language: .english))
    var found = false
    Cognates.forEach(left.types, right.types) { _, _, _ in found = true }
    #expect(found == alike)
  }
}

@Suite struct LengthModelTests {
  @Test func prefersEqualLengthsAndForgivesShortOnes() {
    let model = LengthModel(sourceTotal: 1000, targetTotal: 1000)
    #expect(model.score(source: 100, target: 100) > model.score(source: 100, target: 140))
    #expect(model.score(source: 100, target: 140) > model.score(source: 100, target: 220))
    let short = model.score(source: 10, target: 10) - model.score(source: 10, target: 14)
    let long = model.score(source: 100, target: 100) - model.score(source: 100, target: 140)
    #expect(short < long)
  }

  @Test func followsTheRatioOfTheTexts() {
    let model = LengthModel(sourceTotal: 10_000, targetTotal: 13_000)
    #expect(model.score(source: 100, target: 130) > model.score(source: 100, target: 100))
  }
}

@Suite struct FastMathTests {
  @Test func agreesWithKnownValues() {
    #expect(abs(FastMath.log(Float(10)) - 2.302_585) < 1e-5)
    #expect(abs(FastMath.log(1e-20) + 46.051_70) < 1e-3)
    #expect(abs(FastMath.exp(1) - 2.718_282) < 1e-5)
    #expect(FastMath.exp(-100) == 0)
    for x in stride(from: Float(-60), to: 60, by: 0.37) {
      #expect(abs(FastMath.log(FastMath.exp(x)) - x) < 1e-4)
    }
  }
}

@Suite struct DictionaryTests {
  private static let text = """
    # a comment
    Haus {n}; Gebäude {n} (Bau) | Häuser {pl} :: house; building | houses
    Garten {m} :: garden
    Hausgarten {m} :: house garden; home garden
    jdn. lieben {vt} :: to love sb.
    ich :: I
    no pair here
    """

  private static func dictionary() -> BilingualDictionary? { BilingualDictionary(ding: text) }

  private func probability(_ german: String, _ english: String) throws -> Float {
    try #require(Self.dictionary()).probability(german, english, .english)
  }

  @Test func readsSectionsAndAlternatives() throws {
    #expect(try probability("haus", "house") > 0.2)
    #expect(try probability("gebäude", "building") > 0.2)
    #expect(try probability("häuser", "houses") > 0.9)
    #expect(try probability("häuser", "building") == 0)
    #expect(try probability("ich", "i") > 0.9)
  }

  @Test func dropsPlaceholdersAndAnnotations() throws {
    #expect(try probability("lieben", "love") > 0.9)
    #expect(try probability("lieben", "to") == 0)
    #expect(try probability("bau", "house") == 0)
  }

  @Test func rivalsInAPhraseAreSettledByTheRest() throws {
    #expect(try probability("garten", "garden") > 0.9)
  }

  @Test func compoundsAreCut() throws {
    let dictionary = try #require(Self.dictionary())
    let splitter = CompoundSplitter(dictionary: dictionary, stemmer: Stemmer(.german))
    let parts = try #require(
      Array("gartenhaus".utf8).withUnsafeBufferPointer { splitter.parts(of: $0) })
    #expect(dictionary.sourceStems[parts.left].elementsEqual("gart".utf8))
    #expect(dictionary.sourceStems[parts.right].elementsEqual("hau".utf8))
  }

  @Test func missingFilesAreNoError() {
    for language in TargetLanguage.allCases {
      let files = DictionaryFiles(of: language, paths: ["/nonexistent", "/nonexistent"])
      #expect(!files.areInstalled)
      #expect(files.dictionary(nil) == nil)
    }
    #expect(BilingualDictionary(ding: "") == nil)
  }

  @Test func theCoreLexiconKnowsCommonWords() {
    for language in TargetLanguage.allCases {
      #expect(LexicalResources.installed(for: language).coreWords > 500)
    }
  }

  @Test(arguments: [
    ("time", ["The old man is sitting under a tree.", "He has no time for his children."]),
    (
      "temps", ["Le vieil homme est assis sous un arbre.", "Il n'a pas de temps pour ses enfants."]
    ),
    (nil, ["Starý muž sedí pod stromem.", "Nemá čas na své děti."]),
  ])
  func theCoreLexiconOfTheTargetsLanguageIsTaken(_ time: String?, _ target: [String]) {
    let knowledge = LexicalKnowledge.bare
    let source = ["Der alte Mann sitzt unter einem Baum.", "Er hat keine Zeit für seine Kinder."]
    let left = SideWords(source.map { Array($0.utf8) }, stemmer: knowledge.sourceStemmer)
    let (right, lexicon) = knowledge.read(target.map { Array($0.utf8) }, for: left)
    let links = knowledge.links(left, right, lexicon: lexicon, glossary: [])
    #expect(links.hasLexicon == (time != nil))
    let pairs = zip(links.sources, links.targets).map { source, target in
      String(decoding: left.types[Int(source)], as: UTF8.self) + " "
        + String(decoding: right.types[Int(target)], as: UTF8.self)
    }
    if let time { #expect(pairs.contains { $0.hasPrefix("zeit \(time.prefix(3))") }) }
  }
}

@Suite struct WordModelTests {
  @Test func learnsWhatKeepsMeeting() {
    var model = WordModel(sourceTypes: 4, targetTypes: 4)
    for _ in 0..<3 {
      model.add(source: [0, 1], target: [0, 1])
      model.add(source: [0, 2], target: [0, 2])
    }
    var learned: [[Int]: Float] = [:]
    model.learn { s, t, p, _ in learned[[s, t]] = p }
    #expect(learned[[0, 0], default: 0] > 0.4)
    #expect(learned[[1, 1], default: 0] > 0.4)
    #expect(learned[[1, 0], default: 0] < learned[[1, 1], default: 0])
  }

  @Test func ignoresWhatMetOnce() {
    var model = WordModel(sourceTypes: 2, targetTypes: 2)
    model.add(source: [0], target: [1])
    model.learn { _, _, _, _ in Issue.record("nothing to learn here") }
  }
}

@Suite struct ConfidenceTests {
  @Test func risesWithThePosterior() {
    let values = stride(from: Float(0), through: 1, by: 0.01).map { Confidence.calibrated($0) }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
    #expect(values.allSatisfy { (0...1).contains($0) })
  }
}

@Suite struct SentenceMarksTests {
  private func marks(_ text: String) -> SentenceMarks {
    Array(text.utf8).withUnsafeBufferPointer { SentenceMarks($0) }
  }

  @Test(arguments: [
    ("„Kommst du?“", SentenceMarks.Ending.question, true, true), ("Ja.", .stop, false, false),
    ("«Nein!»", .exclamation, true, true), ("Er sagte:", .colon, false, false),
    ("(So war es.)", .stop, false, false), ("", .none, false, false), ("“", .none, true, true),
  ])
  func readsEnds(text: String, ending: SentenceMarks.Ending, opens: Bool, closes: Bool) {
    let marks = marks(text)
    #expect(marks.ending == ending)
    #expect(marks.opensQuoted == opens)
    #expect(marks.closesQuoted == closes)
  }
}
