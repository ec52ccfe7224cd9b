public import TextModel

/// What is known of one language, read once from the data files and then shared.
public struct LanguageProfile: Sendable {
  /// The language that this is about.
  public let language: Language

  /// Abbreviations without their last full stop, as written, to their class.
  public let abbreviations: [String: AbbreviationClass]

  /// German, read at first use.
  public static let german = LanguageProfile(.german)

  /// English, read at first use.
  public static let english = LanguageProfile(.english)

  /// The profile of a language, read at first use.
  public static func of(_ language: Language) -> LanguageProfile {
    switch language {
    case .german: german
    case .english: english
    }
  }

  private init(_ language: Language) {
    self.language = language
    let table = DataTable(named: "\(language.rawValue)/abbreviations")
    self.abbreviations = Dictionary(
      table.rows.compactMap { row in
        AbbreviationClass(rawValue: row["class"]).map { (row["abbreviation"], $0) }
      }, uniquingKeysWith: { first, _ in first })
  }
}

/// What the full stop after an abbreviation can mean.
public enum AbbreviationClass: String, Sendable, CaseIterable {
  /// Something always follows: `Dr.`, `z. B.`
  case never
  /// A number always follows: `Nr.`, `Abs.`
  case number
  /// Can stand at the end of a sentence: `usw.`, `Mio.`
  case mayBeFinal = "final"
}
