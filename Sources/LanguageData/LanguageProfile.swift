public import TextModel

/// What is known of one language, read once from the data files and then shared.
public struct LanguageProfile: Sendable {
  /// The language that this is about.
  public let language: Language

  /// What tells where sentences end.
  public let sentences: SentenceKnowledge

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
    self.sentences = SentenceKnowledge(language: language.rawValue)
  }
}
