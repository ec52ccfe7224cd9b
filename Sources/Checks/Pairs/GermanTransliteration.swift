public import TextModel

/// `german-transliteration`: a name left in its German spelling.
public struct GermanTransliteration: PairCheck {
  /// What the check says of itself.
  public static let description = CheckDescription(
    id: "german-transliteration", severity: .error,
    summary: "a name left in its German spelling",
    explanation: """
      German writes Jerewan, Tschernyschow and Peking where English has Yerevan, Chernyshov and
      Beijing. Found are names that the glossary has, and countries and cities that every reader
      knows.
      """,
    example: .init(
      source: "Die Delegation flog nach Jerewan.", flagged: "The delegation flew to Jerewan.",
      clean: "The delegation flew to Yerevan.", terms: [["Jerewan", "Yerevan", "preferred"]]))

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in pair: PreparedPair) -> [Finding] {
    guard !pair.leftovers.isUntranslated else { return [] }
    return pair.namesLeft.filter(\.isName).map { left in
      let english = left.suggestion.map { ", English has “\($0)”" } ?? ""
      return Self.description.finding(
        "“\(pair.english(left.span))” is the German spelling\(english)", source: left.source,
        target: [left.span], entry: left.entry, suggestion: left.suggestion)
    }
  }
}
