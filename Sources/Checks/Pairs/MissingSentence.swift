public import TextModel

/// `missing-sentence`: German without English.
public struct MissingSentence: PairCheck {
  /// What the check says of itself.
  public static let description = CheckDescription(
    id: "missing-sentence", severity: .error, summary: "German without English",
    explanation: """
      The bead has German sentences and no English one. Where a part of a sentence is missing, the
      lengths, figures and terms tell.
      """,
    example: .init(
      source: "Die Sanktionen bleiben.", flagged: "", clean: "The sanctions remain."))

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in pair: PreparedPair) -> [Finding] {
    guard pair.pair.target.isEmpty, !pair.pair.source.isEmpty else { return [] }
    return [
      Self.description.finding(
        "this sentence has no English", source: [TextSpan(0, pair.pair.source.count)])
    ]
  }
}
