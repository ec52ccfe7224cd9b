internal import LanguageData

/// A lexicon of German and another language, with what it takes to use it.
struct Lexicon: Sendable {
  let words: BilingualDictionary

  /// The language that German is paired with.
  let language: TargetLanguage

  /// Whether it is the core lexicon, which is part of the program.
  let isCore: Bool

  /// Whether it lists base forms alone; Ding's has the irregular forms, too.
  var hasBaseFormsOnly: Bool { isCore || language != .english }

  /// Cuts the words of the other language as those of the lexicon were cut.
  let stemmer: Stemmer

  /// The constants for texts that it covers.
  let weights: BeadWeights

  /// The weight of its links in a link's probability.
  let trust: Float

  /// A dictionary of a language.
  init(dictionary: BilingualDictionary, of language: TargetLanguage) {
    self.init(dictionary, language, isCore: false)
  }

  private init(_ words: BilingualDictionary, _ language: TargetLanguage, isCore: Bool) {
    self.words = words
    self.language = language
    self.isCore = isCore
    stemmer = Stemmer(language.endings)
    weights = Self.weights(for: language)
    trust = isCore ? weights.core : weights.dictionary
  }

  private static func weights(for language: TargetLanguage) -> BeadWeights {
    switch language {
    case .english: .standard
    case .french: .french
    }
  }

  /// The core lexicon of a language, read at first use.
  static func core(_ language: TargetLanguage) -> Lexicon {
    switch language {
    case .english: english
    case .french: french
    }
  }

  private static let english = Lexicon(.init(core: .english), .english, isCore: true)
  private static let french = Lexicon(.init(core: .french), .french, isCore: true)
}
