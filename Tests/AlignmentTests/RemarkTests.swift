import LanguageData
import Testing
import TextModel

@testable import Alignment

/// Texts that are not what an aligner is made for: each is aligned, and what is odd is said.
@Suite struct RemarkTests {
  private static let german = [
    "Der alte Mann sitzt unter dem Baum.", "Er hat keine Zeit für seine Kinder.",
    "Die Kinder spielen im Garten.", "Morgen kommt der Sommer.",
  ]
  private static let english = [
    "The old man is sitting under the tree.", "He has no time for his children.",
    "The children are playing in the garden.", "Summer is coming tomorrow.",
  ]
  private static let french = [
    "Le vieil homme est assis sous l’arbre.", "Il n’a pas de temps pour ses enfants.",
    "Les enfants jouent dans le jardin.", "Demain vient l’été.",
  ]

  private func ladder(_ source: [String], _ target: [String]) -> Ladder {
    Aligner(knowledge: .bare).align(source: AlignmentSide(source), target: AlignmentSide(target))
  }

  private func isOneToOne(_ ladder: Ladder) -> Bool {
    ladder.beads.allSatisfy { $0.source.count == 1 && $0.target.count == 1 }
  }

  @Test func ordinaryTextsNeedNoRemark() {
    let pairs = ladder(Self.german, Self.english)
    #expect(pairs.remarks.isEmpty)
    #expect(isOneToOne(pairs))
  }

  @Test func emptySidesAreSaid() {
    #expect(ladder([], Self.english).remarks == [.empty(.source)])
    #expect(ladder(Self.german, []).remarks == [.empty(.target)])
    #expect(ladder([], []).remarks == [.empty(.source), .empty(.target)])
  }

  @Test func theSameTextOnBothSidesIsSaid() {
    let pairs = ladder(Self.german, Self.german)
    #expect(pairs.remarks == [.sameTexts, .wrongLanguage(.target, seemsToBe: nil)])
    #expect(isOneToOne(pairs))
    let english = ladder(Self.english, Self.english)
    #expect(english.remarks == [.sameTexts, .wrongLanguage(.source, seemsToBe: .english)])
    #expect(isOneToOne(english))
  }

  @Test func swappedTextsAreSaid() {
    let pairs = ladder(Self.english, Self.german)
    #expect(
      pairs.remarks == [
        .wrongLanguage(.source, seemsToBe: .english), .wrongLanguage(.target, seemsToBe: nil),
      ])
  }

  @Test func anotherLanguageWhereGermanShouldBeIsSaid() {
    #expect(
      ladder(Self.french, Self.english).remarks.contains(
        .wrongLanguage(.source, seemsToBe: .french)))
  }

  @Test func languagesThatNobodyKnowsAreSaid() {
    let czech = ["Starý muž sedí pod stromem.", "Nemá čas na své děti."]
    #expect(ladder(Self.german, czech).remarks.first == .unknownLanguage)
  }

  @Test func aTextThatStandsThereTwiceIsSaid() {
    let pairs = ladder(Self.german + Self.german, Self.english)
    #expect(pairs.remarks == [.mostlyUnpaired(.source, unpaired: 4, of: 8)])
    #expect(pairs.beads.count { !$0.source.isEmpty && !$0.target.isEmpty } == 4)
    let both = ladder(Self.german + Self.german, Self.english + Self.english)
    #expect(both.remarks.isEmpty)
    #expect(isOneToOne(both))
  }

  /// A whole text without a full stop lost its translation.
  @Test func aHugeSentenceIsPairedAndSaid() {
    func huge(_ sentences: [String]) -> String {
      Array(repeating: sentences.joined(separator: " "), count: 1000).joined(separator: " ")
        .replacing(".", with: ",")
    }
    let (german, english) = (huge(Self.german), huge(Self.english))
    let alone = ladder([german], [english])
    #expect(isOneToOne(alone))
    #expect(
      alone.remarks == [
        .hugeSentence(.source, sentence: 0, characters: german.count),
        .hugeSentence(.target, sentence: 0, characters: english.count),
      ])
    let more = [
      "Das Schiff fährt heute nach Norden.": "The ship is going north today.",
      "Wir trinken Kaffee mit viel Milch.": "We drink coffee with much milk.",
    ].sorted { $0.key < $1.key }
    #expect(isOneToOne(ladder([german] + more.map(\.key), [english] + more.map(\.value))))
    #expect(isOneToOne(ladder([german], [german])))
  }

  @Test func aMissingDictionaryIsSaidWhereOneWasWanted() {
    let (source, target) = (AlignmentSide(Self.german), AlignmentSide(Self.french))
    let core = Lexicon.core(.french)
    let left = SideWords(source.sentences, stemmer: Stemmer(.german))
    let right = SideWords(target.sentences, stemmer: core.stemmer)
    for isWithout in [false, true] {
      let remarks = RemarkFinder(source, target).remarks(
        on: [], left, right, core, isWithoutDictionary: isWithout)
      #expect(remarks.contains(.noDictionary(.french)) == !isWithout)
    }
  }

  /// A dictionary knows so many words that it covers texts in any language.
  @Test func swappedTextsAreSaidAlsoWithADictionary() throws {
    let pairs = zip(Self.english + Self.german, Self.german + Self.english)
    let words = pairs.flatMap { a, b in a.split(separator: " ").map { "\($0) :: \(b.prefix(3))" } }
    let dictionary = try #require(BilingualDictionary(ding: words.joined(separator: "\n")))
    let aligner = Aligner(knowledge: LexicalKnowledge(DictionaryShelf([.english: dictionary])))
    let ladder = aligner.align(
      source: AlignmentSide(Self.english), target: AlignmentSide(Self.german))
    #expect(ladder.remarks.contains(.wrongLanguage(.source, seemsToBe: .english)))
  }
}
