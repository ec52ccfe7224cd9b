public import LanguageData

/// What a person should know of two texts that were aligned: something about them is unusual, and
/// the pairs may not be what was wanted.
public enum AlignmentRemark: Hashable, Sendable {
  /// One of the two texts.
  public enum Side: String, Hashable, Sendable {
    case source, target
  }

  /// A text has no sentence.
  case empty(Side)

  /// Both texts are the same, sentence by sentence.
  case sameTexts

  /// A text seems to be in the other text's language; nil for German.
  case wrongLanguage(Side, seemsToBe: TargetLanguage?)

  /// No lexicon covers both texts, so that pairs rest on lengths, names, numbers and likeness.
  case unknownLanguage

  /// A dictionary of the target's language would help and is not installed.
  case noDictionary(TargetLanguage)

  /// A sentence, counted from 0, is far longer than any sentence: perhaps it is a whole text.
  case hugeSentence(Side, sentence: Int, characters: Int)

  /// So many of the sentences of a text have no counterpart: another text, a text that stands there
  /// twice, or a translation of a part.
  case mostlyUnpaired(Side, unpaired: Int, of: Int)
}
