public import TextModel

/// An inflectional ending that the aligner cuts off to compare words.
public struct InflectionEnding: Sendable {
  /// The ending, in lower case.
  public let ending: String

  /// How many UTF-8 bytes of the word must remain before the ending.
  public let minimumStem: Int

  /// The endings of a language, from the table `alignment-endings`.
  public static func all(of language: Language) -> [InflectionEnding] {
    all(inTable: "\(language.rawValue)/alignment-endings")
  }

  fileprivate static func all(inTable name: String) -> [InflectionEnding] {
    DataTable(named: name).rows.compactMap { row in
      Int(row["minimum"]).map { InflectionEnding(ending: row["ending"], minimumStem: $0) }
    }
  }
}

/// What the aligner knows of the way bilingual dictionaries of German are written.
public enum DictionaryConventions {
  /// Words that only show the construction of an entry and are no part of the translation, in lower
  /// case, from the table `dictionary-placeholders`.
  public static func placeholders(of language: Language) -> [String] {
    DataTable(named: "\(language.rawValue)/dictionary-placeholders").rows.map { $0["word"] }
  }

  /// The linking elements of German compounds, from the table `de/compound-links`; the empty one
  /// is not listed.
  public static func compoundLinks() -> [String] {
    DataTable(named: "de/compound-links").rows.map { $0["link"] }
  }
}

/// The commonest German words with their plainest translations, for aligning without a dictionary.
///
/// French is there because Swiss and European texts come with a French side: a person who checks a
/// translation meets them, and the aligner does not care which language it pairs German with. No
/// other part of the program knows any French.
public enum CoreLexicon: String, Sendable, CaseIterable {
  /// The table `de/core-lexicon`.
  case english = "de/core-lexicon"

  /// The table `fr/core-lexicon`.
  case french = "fr/core-lexicon"

  /// The pairs, in lower case; a word can stand in several.
  public var pairs: [(german: String, translation: String)] {
    DataTable(named: rawValue).rows.map { ($0.fields[0], $0.fields[1]) }
  }

  /// The endings that the aligner cuts off the translations.
  public var endings: [InflectionEnding] {
    switch self {
    case .english: InflectionEnding.all(of: .english)
    case .french: InflectionEnding.all(inTable: "fr/alignment-endings")
    }
  }
}
