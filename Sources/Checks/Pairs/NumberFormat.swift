public import TextModel

/// `number-format`: a number that is written the German way in the English.
public struct NumberFormat: PairCheck {
  /// What the check says of itself.
  public static let description = CheckDescription(
    id: "number-format", severity: .error,
    summary: "a number left in German format",
    explanation: """
      German has a comma before decimals and full stops between thousands; English has it the other
      way round. 1.043 left as it is becomes a little more than one. Reported where the digits are
      right and the signs are not; another value is a number-mismatch.
      """,
    example: .init(
      source: "Es kamen 1.043 Gäste, 34,9 % mehr.", flagged: "There were 1.043 guests, up 34.9%.",
      clean: "There were 1,043 guests, up 34.9%."))

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in pair: PreparedPair) -> [Finding] {
    guard !pair.leftovers.isUntranslated else { return [] }
    return pair.numbers.formats.compactMap { difference in
      guard let target = difference.target else { return nil }
      let written = pair.english(target.span)
      let english = converted(written)
      return Self.description.finding(
        "“\(written)” is written the German way, English has “\(english)”",
        source: difference.source.map { [$0.span] } ?? [], target: [target.span],
        suggestion: english)
    }
  }

  private func converted(_ written: String) -> String {
    String(written.map { $0 == "," ? "." : $0 == "." ? "," : $0 })
  }
}
