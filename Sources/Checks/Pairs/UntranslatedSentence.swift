public import TextModel

/// `untranslated-sentence`: a German sentence in the place of its translation.
public struct UntranslatedSentence: PairCheck {
  /// What the check says of itself.
  public static let description = CheckDescription(
    id: "untranslated-sentence", severity: .error,
    summary: "a German sentence where its English should be",
    explanation: """
      A sentence counts as German if German function words outnumber the English ones and most of
      its words stand in the German text. Names and numbers alone are left alone.
      """,
    example: .init(
      source: "Das Ministerium wies die Vorwürfe am Abend zurück.",
      flagged: "Das Ministerium wies die Vorwürfe am Abend zurück.",
      clean: "The ministry rejected the accusations in the evening."))

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in pair: PreparedPair) -> [Finding] {
    pair.leftovers.sentences.map { span in
      Self.description.finding(
        "this sentence is still German: “\(pair.english(span))”",
        source: [TextSpan(0, pair.pair.source.count)], target: [span])
    }
  }
}
