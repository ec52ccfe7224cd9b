internal import TextModel

/// A word as a reader sees it: hyphens joined, abbreviations whole, coordinated halves together.
struct WordUnit {
  /// What a unit is in its sentence.
  enum WordClass {
    case function
    case number
    case punctuation
    /// An abbreviation that everybody knows.
    case everydayAbbreviation
    /// Another abbreviation.
    case abbreviation
    /// An everyday noun; others are `everyday`.
    case everydayNoun
    case everyday
    case noun
    case acronym
    case verb
    case adjective
    case adverb
  }

  /// Where the unit stands, in UTF-8 bytes of the text.
  var span: TextSpan

  /// The number of the word among `KnownWords`: of the parts together where it has several.
  let word: Int32

  /// What there is to say of the word alone.
  let facts: WordFacts

  var wordClass: WordClass

  /// Whether the word, or the last part of a hyphenated one, begins with a capital.
  var isCapitalised: Bool

  /// Whether it has two capitals or more and is short: "EU", "EuGH".
  var isAcronym = false

  /// Whether the parts of the unit are joined by hyphens.
  var isHyphenated = false

  /// Whether a capital says nothing here, as at the start of a sentence.
  var isInitial = false

  /// Whether a glossary match covers a part of it.
  var isKnown = false

  /// An adjective or participle before its noun.
  var isAttribute = false

  /// The first scalar of a punctuation unit; 0 in others.
  var scalar: UInt32 { facts.scalar }

  var isPunctuation: Bool { wordClass == .punctuation }

  /// Whether there is an answer of yes to a question about the word alone.
  func `is`(_ trait: WordFacts.Traits) -> Bool { !facts.traits.isDisjoint(with: trait) }

  /// Whether it is a noun that is hyphenated or too long to be simple.
  var isCompound: Bool { isHyphenated || self.is(.long) }

  /// Whether it is one letter, possibly with a full stop: a part of a name at most.
  var isLetter: Bool { facts.length == 1 || facts.length == 2 && facts.last == 0x2E }

  /// Whether it can be a name, or a part of one.
  var isNounLike: Bool { wordClass == .noun || wordClass == .acronym }

  /// Whether it is a word with a meaning of its own that no table calls everyday.
  var isContent: Bool {
    switch wordClass {
    case .noun, .acronym, .verb, .adjective, .adverb, .abbreviation: true
    case .function, .number, .punctuation, .everydayAbbreviation, .everydayNoun, .everyday: false
    }
  }
}
