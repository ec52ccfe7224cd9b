public import TextModel

/// An inflectional ending that the aligner cuts off to compare words.
public struct InflectionEnding: Sendable {
  /// The ending, in lower case.
  public let ending: String

  /// How many UTF-8 bytes of the word must remain before the ending.
  public let minimumStem: Int

  /// The endings of a language, from the table `alignment-endings`.
  public static func all(of language: Language) -> [InflectionEnding] {
    DataTable(named: "\(language.rawValue)/alignment-endings").rows.compactMap { row in
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

/// The commonest German words with their plainest English, for aligning without a dictionary.
public enum CoreLexicon {
  /// The pairs of the table `de/core-lexicon`, in lower case; a word can stand in several.
  public static func pairs() -> [(german: String, english: String)] {
    DataTable(named: "de/core-lexicon").rows.map { ($0["german"], $0["english"]) }
  }
}
