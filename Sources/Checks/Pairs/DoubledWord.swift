internal import TextAnalysis
public import TextModel

/// `doubled-word`: a word that stands twice in a row.
public struct DoubledWord: PairCheck {
  /// What the check says of itself.
  public static let description = CheckDescription(
    id: "doubled-word", severity: .error, summary: "a word that stands twice in a row",
    explanation: """
      Words that may rightly follow themselves, such as “that that” and “had had”, and words doubled
      in the German, too, are notices. Names such as Duran Duran are left alone.
      """,
    example: .init(
      source: "Die Preise würden steigen.", flagged: "Prices would would rise.",
      clean: "Prices would rise."))

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in pair: PreparedPair) -> [Finding] {
    guard !pair.leftovers.isUntranslated else { return [] }
    return pair.tokens.indices.dropLast().compactMap { index in
      let (first, second) = (pair.tokens[index], pair.tokens[index + 1])
      guard first.kind == .word, second.kind == .word, pair.key(index) == pair.key(index + 1),
        !second.isCapitalised, !pair.touches(index)
      else { return nil }
      let span = TextSpan(first.span.start, second.span.end)
      let mayBe =
        pair.context.words.repeatable.contains(pair.key(index))
        || pair.doubledInGerman.contains(pair.key(index))
      return Self.description.finding(
        "“\(pair.english(span))”: the word stands twice", severity: mayBe ? .notice : .error,
        target: [span], suggestion: mayBe ? nil : pair.english(first.span))
    }
  }
}
