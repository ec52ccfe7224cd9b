import LanguageData
import Testing

@testable import Terminology

/// What a finder of open terms remembers of words changes nothing of what it finds.
@Suite struct OpenTermMemoryTests {
  private static let texts = [
    "Die Nordsee-Pipeline und der Eon-Vorstand kommen nicht voran.",
    "Es gab Schiffs-, Bahn- und Flugverkehr, z. B. mit der Rüs\u{AD}tung.",
    "Er räumte den Fehler am Montag vor dem Ausschuss ein.",
    "„Rule of Law“, sagte J. Kästner von der Weser GmbH & Co. KG.",
    "NORDSEE-PIPELINE Nordsee-pipeline A\u{308}nderung Änderung 20-Punkte-Plan", "",
  ]

  @Test func aWarmFinderFindsWhatAFreshOneFinds() throws {
    let warm = try OpenTermFinder()
    for text in Self.texts + Self.texts.reversed() {
      let bytes = Array(text.utf8)
      let found = warm.openTerms(in: bytes, beside: [])
      #expect(found == (try OpenTermFinder().openTerms(in: bytes, beside: [])), "\(text)")
    }
  }

  @Test func theMemoryOfAFinderIsEmptiedBeforeItGrowsTooLarge() throws {
    let finder = try OpenTermFinder()
    let text = Array(Self.texts[0].utf8)
    let before = finder.openTerms(in: text, beside: [])
    for part in 0..<4 {
      let words = (0..<20_000).map { "w\(part)x\($0)" }.joined(separator: " ")
      _ = finder.openTerms(in: Array(words.utf8), beside: [])
    }
    #expect(finder.openTerms(in: text, beside: []) == before)
    #expect(!before.isEmpty)
  }

  /// Every table's answer beside that of the facts made of the same key.
  @Test func factsSayWhatTheTablesSay() {
    let lexicon = OpenTermLexicon.german
    let grammar = WordGrammar(lexicon)
    let words = [
      "der", "und", "zu", "wird", "bauen", "gebaut", "eingebaut", "bauten", "großer", "rasche",
      "europäische", "Freiheit", "Minister", "Außenminister", "GmbH", "of", "an", "xiv", "z.b",
      "20", "Öl", "e", "", "Nationen", "Weltgesundheitsorganisation",
    ]
    for word in words {
      let key = OpenTermLexicon.key(word)
      let facts = grammar.facts(of: key, scalar: 0)
      let answers: [(WordFacts.Traits, Bool)] = [
        (.everydayNoun, lexicon.everydayNouns.contains(key)),
        (.everydayVerb, lexicon.everydayVerbs.contains(key)),
        (.everydayOther, lexicon.everydayOthers.contains(key)),
        (.abbreviation, lexicon.abbreviations.contains(key)),
        (.separable, lexicon.separable.contains(key)),
        (.foreign, lexicon.foreignWords.contains(key)),
        (.title, lexicon.isTitle(key)), (.nounEnding, lexicon.hasEnding(key, .noun)),
        (.adjectiveEnding, lexicon.hasEnding(key, .adjective)),
        (.adverbEnding, lexicon.hasEnding(key, .adverb)),
        (.foreignEnding, lexicon.hasEnding(key, .foreign)),
      ]
      for (trait, answer) in answers {
        #expect(facts.traits.contains(trait) == answer, "\(word) \(trait.rawValue)")
      }
      #expect(facts.functionClass == lexicon.functionWords[key])
      #expect(facts.nameClass == lexicon.nameWords[key])
      #expect(Int(facts.length) == key.count)
    }
  }

  @Test(
    "endings of grammar",
    arguments: [
      ("wichtige", 1, true), ("rascher", 2, false), ("europäischen", 2, true), ("rasch", 0, false),
      ("gebauten", 2, true), ("eingebauter", 2, true), ("e", 1, false),
    ])
  func inflection(word: String, ending: Int32, isAdjective: Bool) {
    let facts = WordGrammar(.german).facts(of: OpenTermLexicon.key(word), scalar: 0)
    #expect(facts.length - facts.stemLength == ending)
    #expect(facts.traits.contains(.inflectedAdjective) == isAdjective)
  }

  /// More than there are slots at first, so that the table grows, then begins anew.
  @Test func matchesOfOneKindHaveOneNumber() throws {
    let entries = (0..<700).map {
      ConceptEntry(id: "\($0)", sources: [Term("Ausdruck\($0)wort")], targets: [])
    }
    let recogniser = try TermRecogniser([TermIndex(Glossary(entries: entries))])
    let text = entries.map { $0.sources[0].text }.joined(separator: ", ")
    let matches = recogniser.matches(in: Array(text.utf8))
    #expect(matches.count == entries.count)
    var numbers = MatchNumbers()
    numbers.startText(matches)
    for index in matches.indices {
      let number = numbers.number(of: index, in: matches)
      #expect(number == (index, true))
    }
    for index in matches.indices {
      numbers.startText(matches)
      let number = numbers.number(of: index, in: matches)
      #expect(number == (index, false))
    }
  }

  /// Records of a stream may each come with a glossary: that of one long gone is not kept.
  @Test func indexesOfEarlierTextsAreLetGo() throws {
    weak var first: TermIndex?
    var numbers = MatchNumbers()
    for text in 0..<600 {
      let entry = ConceptEntry(id: "\(text)", sources: [Term("Rat")], targets: [])
      let recogniser = try TermRecogniser([TermIndex(Glossary(entries: [entry]))])
      let matches = recogniser.matches(in: Array("Der Rat.".utf8))
      if text == 0 { first = matches.indexes[0] }
      numbers.startText(matches)
      for match in matches.indices { _ = numbers.number(of: match, in: matches) }
      if text == 0 { #expect(first != nil) }
    }
    #expect(first == nil)
  }
}
