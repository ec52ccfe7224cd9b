internal import LanguageData
internal import TextModel

/// A lexicon of German and another language, with what it takes to use it.
struct Lexicon: Sendable {
  let words: BilingualDictionary

  /// Cuts the words of the other language as those of the lexicon were cut.
  let stemmer: Stemmer

  /// The constants for texts that it covers.
  let weights: BeadWeights

  /// The weight of its links in a link's probability.
  let trust: Float

  /// The installed dictionary, which is one of English.
  init(dictionary: BilingualDictionary) {
    words = dictionary
    stemmer = Stemmer(.english)
    weights = BeadWeights.standard
    trust = weights.dictionary
  }

  private init(_ core: CoreLexicon, _ weights: BeadWeights) {
    words = BilingualDictionary(core)
    stemmer = Stemmer(core.endings)
    self.weights = weights
    trust = weights.core
  }

  /// A core lexicon, read at first use.
  static func core(_ core: CoreLexicon) -> Lexicon {
    switch core {
    case .english: english
    case .french: french
    }
  }

  private static let english = Lexicon(.english, BeadWeights.standard)
  private static let french = Lexicon(.french, BeadWeights.french)
}
