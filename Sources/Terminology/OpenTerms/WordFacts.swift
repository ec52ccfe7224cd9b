internal import LanguageData

/// What there is to say of a word or a symbol by its folded key alone.
///
/// Made once for each word that the texts hold, by `WordGrammar`, for the stages of the search ask
/// dozens of questions of every word, and nearly all words come back.
struct WordFacts {
  /// Yes or no to each question.
  struct Traits: OptionSet {
    let rawValue: UInt32
    private static func bit(_ number: UInt32) -> Traits { Traits(rawValue: 1 << number) }

    // What tables say
    static let everydayNoun = bit(0)
    static let everydayVerb = bit(1)
    static let everydayOther = bit(2)
    static let abbreviation = bit(3)
    static let irregularParticiple = bit(4)
    static let separable = bit(5)
    static let foreign = bit(6)
    /// A title, or a compound that ends in one.
    static let title = bit(7)

    // What endings say
    static let nounEnding = bit(8)
    static let adjectiveEnding = bit(9)
    static let adverbEnding = bit(10)
    static let foreignEnding = bit(11)
    /// The ending of a past tense.
    static let pastEnding = bit(12)
    /// The ending of adjectives made of places.
    static let placeEnding = bit(13)
    /// A participle without an adjective's ending.
    static let participle = bit(14)
    /// A participle or an infinitive.
    static let nonFinite = bit(15)
    /// An adjective with the ending it has before a noun.
    static let inflectedAdjective = bit(16)
    /// Too long to be simple, prefix and noun ending taken off.
    static let long = bit(17)

    // What letters say
    static let romanNumeral = bit(18)
    static let infinitiveMark = bit(19)
    static let fullStopInside = bit(20)
    static let digitFirst = bit(21)

    // What symbols say
    static let opensQuote = bit(22)
    static let closesQuote = bit(23)
    /// Ends a sentence or a part of one.
    static let sentenceMark = bit(24)
    /// After it a capital says nothing.
    static let startsAnew = bit(25)
    /// Stands between clauses that have nothing to do with each other.
    static let strongBoundary = bit(26)
    static let dash = bit(27)

    static let everydayLower: Traits = [.everydayVerb, .everydayOther]
  }

  var traits: Traits = []

  /// The class of a function word.
  var functionClass: OpenTermVocabulary.FunctionClass?

  /// What the word says of a name near it.
  var nameClass: OpenTermVocabulary.NameWordClass?

  /// What it is where it begins with a small letter and is no function word.
  var lowerCaseClass = WordUnit.WordClass.adjective

  /// The last letter of an adjective's ending (e, em, en, er, es); 0 where it has none.
  var inflection: UInt8 = 0

  /// The last byte of the key; 0 for an empty one.
  var last: UInt8 = 0

  /// The key's only byte; 0 where there are more.
  var mark: UInt8 = 0

  /// The length of the key in bytes.
  var length: Int32 = 0

  /// The number of the noun in the table of collocations; -1 for none.
  var collocation: Int32 = -1

  /// The first scalar of a symbol; 0 for words and numbers.
  var scalar: UInt32 = 0

  /// The length of the key without an adjective's ending, in bytes.
  var stemLength: Int32 {
    inflection == 0 ? length : inflection == UInt8(ascii: "e") ? length - 1 : length - 2
  }
}
