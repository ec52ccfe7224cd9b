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

/// What the aligner knows of the way German words are written in dictionaries and compounds.
public enum DictionaryConventions {
  /// Words that only show the construction of an entry and are no part of the translation, in lower
  /// case, from the table `de/dictionary-placeholders`.
  public static func placeholders() -> [String] { words(of: "de/dictionary-placeholders") }

  /// The linking elements of German compounds, from the table `de/compound-links`; the empty one
  /// is not listed.
  public static func compoundLinks() -> [String] {
    DataTable(named: "de/compound-links").rows.map { $0["link"] }
  }

  fileprivate static func words(of name: String) -> [String] {
    DataTable(named: name).rows.map { $0["word"] }
  }
}

/// A language that German is paired with.
///
/// French is there because Swiss and European texts come with a French side: a person who checks a
/// translation meets them, and the aligner does not care which language it pairs German with. No
/// other part of the program knows any French.
public enum TargetLanguage: String, Sendable, CaseIterable {
  case english = "en"
  case french = "fr"

  /// The commonest German words with their plainest translations, in lower case, from the table
  /// `core-lexicon`; a word can stand in several. They stand in for a dictionary.
  public var corePairs: [(german: String, translation: String)] {
    let table = self == .english ? "de/core-lexicon" : "fr/core-lexicon"
    return DataTable(named: table).rows.map { ($0.fields[0], $0.fields[1]) }
  }

  /// The endings that the aligner cuts off, from the table `alignment-endings`.
  public var endings: [InflectionEnding] {
    InflectionEnding.all(inTable: "\(rawValue)/alignment-endings")
  }

  /// Words that only show the construction of a dictionary's entry and are no part of it, in lower
  /// case, from the table `dictionary-placeholders`.
  public var placeholders: [String] {
    DictionaryConventions.words(of: "\(rawValue)/dictionary-placeholders")
  }
}
