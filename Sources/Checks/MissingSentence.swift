public import TextModel

/// `missing-sentence`: German without English.
public struct MissingSentence: PairCheck {
  /// What the check says of itself.
  public static let description = CheckDescription(
    id: "missing-sentence", severity: .error, summary: "German without English",
    explanation: "The bead has German sentences and no English one.",
    example: .init(
      source: "Die Sanktionen bleiben.", flagged: "", clean: "The sanctions remain."))

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in pair: Pair, _ context: PairContext) -> [Finding] {
    guard pair.target.isEmpty, !pair.source.isEmpty else { return [] }
    return [
      Finding(
        check: Self.description.id, severity: Self.description.severity,
        message: "this sentence has no English", source: [TextSpan(0, pair.source.count)])
    ]
  }
}
