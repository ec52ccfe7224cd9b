internal import LanguageData
internal import TextAnalysis

/// The vocabulary folded and expanded into keys that tokens are looked up by.
struct OpenTermLexicon: Sendable {
  typealias Key = ArraySlice<UInt8>

  let functionWords: [Key: OpenTermVocabulary.FunctionClass]
  let everydayNouns: Set<Key>
  let everydayVerbs: Set<Key>
  let everydayOthers: Set<Key>
  let abbreviations: Set<Key>
  let irregularFinite: Set<Key>
  let irregularParticiples: Set<Key>
  let separable: Set<Key>
  let foreignWords: Set<Key>
  let nameWords: [Key: OpenTermVocabulary.NameWordClass]
  let endings: [OpenTermVocabulary.EndingClass: Set<Key>]
  let collocations: [Key: [Collocation]]
  let inseparable: [Key]
  private let particleLengths: ClosedRange<Int>

  /// A noun's verb: its forms, and the preposition before the noun (empty for none).
  struct Collocation: Sendable {
    let verbForms: Set<Key>
    let preposition: Key
  }

  /// The German lexicon, made at first use.
  static let german = OpenTermLexicon(.german)

  /// The longest derivational ending, in bytes of the folded key.
  static let longestEnding = 12

  private init(_ vocabulary: OpenTermVocabulary) {
    func first<Value>(_ a: Value, _ b: Value) -> Value { a }
    let verbs = VerbForms(vocabulary)
    self.functionWords = Dictionary(
      vocabulary.functionWords.map { (Self.key($0.word), $0.wordClass) }, uniquingKeysWith: first)
    func everyday(_ wordClass: OpenTermVocabulary.EverydayClass) -> [OpenTermVocabulary
      .EverydayWord]
    {
      vocabulary.everydayWords.filter { $0.wordClass == wordClass }
    }
    self.everydayNouns = Self.keys(everyday(.noun).flatMap(Self.nounForms))
    self.everydayVerbs = Self.keys(everyday(.verb).flatMap { verbs.forms(of: $0.word) })
    self.everydayOthers = Self.keys(
      everyday(.adjective).flatMap(Self.adjectiveForms) + everyday(.adverb).map(\.word))
    self.abbreviations = Self.keys(
      everyday(.abbreviation).map { $0.word.filter { $0 != "." } })
    self.irregularFinite = Self.keys(verbs.irregularFiniteForms())
    self.irregularParticiples = Self.keys(vocabulary.irregularVerbs.map(\.participle))
    self.separable = Self.keys(vocabulary.separableParticles)
    self.particleLengths = 2...max(2, separable.map(\.count).max() ?? 0)
    self.inseparable = vocabulary.inseparablePrefixes.map(Self.key)
    self.foreignWords = Self.keys(vocabulary.foreignWords)
    self.nameWords = Dictionary(
      vocabulary.nameWords.map { (Self.key($0.word), $0.wordClass) }, uniquingKeysWith: first)
    self.endings = Dictionary(grouping: vocabulary.endings, by: \.endingClass)
      .mapValues { Self.keys($0.map(\.ending)) }
    self.collocations = Dictionary(
      grouping: vocabulary.collocations, by: { Self.key($0.noun) }
    ).mapValues { rows in
      rows.map {
        Collocation(
          verbForms: Self.keys(verbs.forms(of: $0.verb)), preposition: Self.key($0.preposition))
      }
    }
  }

  /// What is left of a key behind each separable particle that it begins with.
  func withoutParticle(_ key: Key) -> [Key] {
    particleLengths.compactMap { length in
      key.count > length + 3 && separable.contains(key.prefix(length))
        ? key.dropFirst(length) : nil
    }
  }

  /// Whether a key is a function word's.
  func isFunctionWord(_ key: Key) -> Bool { functionWords[key] != nil }

  /// Whether a key ends in one of the endings of a class and has two bytes or more before it.
  func hasEnding(_ key: Key, _ endingClass: OpenTermVocabulary.EndingClass) -> Bool {
    endingLength(key, endingClass) > 0
  }

  /// The length of the shortest ending of a class that a key has, in bytes; 0 for none.
  func endingLength(_ key: Key, _ endingClass: OpenTermVocabulary.EndingClass) -> Int {
    guard let set = endings[endingClass] else { return 0 }
    for length in 1...Self.longestEnding where key.count >= length + 2 {
      if set.contains(key.suffix(length)) { return length }
    }
    return 0
  }

  /// The key of a word.
  static func key(_ word: String) -> Key { Folding.key(of: Array(word.utf8))[...] }

  private static func keys(_ words: [String]) -> Set<Key> { Set(words.map(key)) }

  private static func nounForms(_ word: OpenTermVocabulary.EverydayWord) -> [String] {
    ([word.word] + word.stems).flatMap { stem in
      ["", "e", "en", "er", "ern", "es", "n", "nen", "s"].map { stem + $0 }
    }
  }

  private static func adjectiveForms(_ word: OpenTermVocabulary.EverydayWord) -> [String] {
    let endings = ["", "e", "em", "en", "er", "es"]
    let degrees = ["", "er", "st", "est"]
    return ([word.word] + word.stems).flatMap { stem in
      degrees.flatMap { degree in endings.map { stem + degree + $0 } }
    }
  }
}
