internal import LanguageData
internal import TextAnalysis

/// The vocabulary folded and expanded into keys that tokens are looked up by.
final class OpenTermLexicon: Sendable {
  typealias Key = ArraySlice<UInt8>

  let functionWords: KeyTable<OpenTermVocabulary.FunctionClass>
  let everydayNouns: KeySet
  let everydayVerbs: KeySet
  let everydayOthers: KeySet
  let abbreviations: KeySet
  let irregularFinite: KeySet
  let irregularParticiples: KeySet
  let separable: KeySet
  let foreignWords: KeySet
  let nameWords: KeyTable<OpenTermVocabulary.NameWordClass>
  private let adjectiveEndings: EndingSet
  private let adverbEndings: EndingSet
  private let nounEndings: EndingSet
  private let foreignEndings: EndingSet
  /// Titles that compounds end in.
  private let titleEndings: EndingSet
  let collocations: KeyTable<[Collocation]>
  let inseparable: [Key]
  private let particleLengths: ClosedRange<Int>

  /// A noun's verb: its forms, and the preposition before the noun (empty for none).
  struct Collocation: Sendable {
    let verbForms: KeySet
    let preposition: Key
  }

  /// The German lexicon, made at first use.
  static let german = OpenTermLexicon(.german)

  private init(_ vocabulary: OpenTermVocabulary) {
    let verbs = VerbForms(vocabulary)
    self.functionWords = KeyTable(
      vocabulary.functionWords.map { ($0.word, $0.wordClass) })
    func everyday(_ wordClass: OpenTermVocabulary.EverydayClass) -> [OpenTermVocabulary
      .EverydayWord]
    {
      vocabulary.everydayWords.filter { $0.wordClass == wordClass }
    }
    self.everydayNouns = KeySet(
      stems: everyday(.noun).flatMap { Self.stems($0, Self.nounEndings) })
    self.everydayVerbs = KeySet(stems: everyday(.verb).flatMap { verbs.stems(of: $0.word) })
    self.everydayOthers = KeySet(
      stems: everyday(.adjective).flatMap { Self.stems($0, Self.adjectiveEndings) }
        + everyday(.adverb).map { WordStem(letters: $0.word, endings: [""]) })
    self.abbreviations = KeySet(
      everyday(.abbreviation).map { $0.word.filter { $0 != "." } })
    self.irregularFinite = KeySet(stems: verbs.irregularFiniteStems())
    self.irregularParticiples = KeySet(vocabulary.irregularVerbs.map(\.participle))
    self.separable = KeySet(vocabulary.separableParticles)
    self.particleLengths = 2...max(2, separable.longest)
    self.inseparable = vocabulary.inseparablePrefixes.map(Self.key)
    self.foreignWords = KeySet(vocabulary.foreignWords)
    self.nameWords = KeyTable(vocabulary.nameWords.map { ($0.word, $0.wordClass) })
    func endings(_ endingClass: OpenTermVocabulary.EndingClass) -> EndingSet {
      EndingSet(
        vocabulary.endings.filter { $0.endingClass == endingClass }.map(\.ending))
    }
    self.adjectiveEndings = endings(.adjective)
    self.adverbEndings = endings(.adverb)
    self.nounEndings = endings(.noun)
    self.foreignEndings = endings(.foreign)
    self.titleEndings = EndingSet(
      vocabulary.nameWords.filter {
        $0.wordClass == .title && Self.titleLengths.contains(Self.key($0.word).count)
      }.map(\.word))
    var formsOfVerbs: [String: KeySet] = [:]
    func forms(ofVerb verb: String) -> KeySet {
      let forms = formsOfVerbs[verb] ?? KeySet(stems: verbs.stems(of: verb))
      formsOfVerbs[verb] = forms
      return forms
    }
    let collocations = Dictionary(
      grouping: vocabulary.collocations, by: { Folding.key(of: $0.noun) })
    self.collocations = KeyTable(
      collocations.map { noun, rows in
        let verbs = rows.map {
          Collocation(
            verbForms: forms(ofVerb: $0.verb), preposition: Self.key($0.preposition))
        }
        return (noun, verbs)
      })
  }

  /// Whether something is true of what is left of a key behind a separable particle that it begins
  /// with.
  func hasRest(of key: Key, where isTrue: (Key) -> Bool) -> Bool {
    particleLengths.contains { length in
      key.count > length + 3 && separable.contains(key.prefix(length))
        && isTrue(key.dropFirst(length))
    }
  }

  /// Whether a key is a title, or a compound that ends in one: Außenminister.
  func isTitle(_ key: Key) -> Bool {
    if let nameWord = nameWords[key] { return nameWord == .title }
    let length = titleEndings.length(in: key)
    return length > 0 && key.count >= length + 3
  }

  /// The lengths of titles that compounds end in, in bytes of the folded key.
  private static let titleLengths = 4...14

  /// Whether a key is a function word's.
  func isFunctionWord(_ key: Key) -> Bool { functionWords[key] != nil }

  /// Whether a key ends in one of the endings of a class and has two bytes or more before it.
  func hasEnding(_ key: Key, _ endingClass: OpenTermVocabulary.EndingClass) -> Bool {
    endingLength(key, endingClass) > 0
  }

  /// The length of the shortest ending of a class that a key has, in bytes; 0 for none.
  func endingLength(_ key: Key, _ endingClass: OpenTermVocabulary.EndingClass) -> Int {
    switch endingClass {
    case .adjective: adjectiveEndings.length(in: key)
    case .adverb: adverbEndings.length(in: key)
    case .noun: nounEndings.length(in: key)
    case .foreign: foreignEndings.length(in: key)
    }
  }

  /// The key of a word.
  static func key(_ word: String) -> Key { Folding.key(of: Array(word.utf8))[...] }

  private static func stems(
    _ word: OpenTermVocabulary.EverydayWord, _ endings: [String]
  ) -> [WordStem] {
    ([word.word] + word.stems).map { WordStem(letters: $0, endings: endings) }
  }

  private static let nounEndings = ["", "e", "en", "er", "ern", "es", "n", "nen", "s"]

  private static let adjectiveEndings = ["", "er", "st", "est"].flatMap { degree in
    ["", "e", "em", "en", "er", "es"].map { degree + $0 }
  }
}
