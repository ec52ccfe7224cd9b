public import TextModel

/// `added-sentence`: English without German.
public struct AddedSentence: PairCheck {
  /// What the check says of itself.
  public static let description = CheckDescription(
    id: "added-sentence", severity: .warning, summary: "English without German",
    explanation: """
      The bead has English sentences and no German one. A translator may have added a sentence for
      readers who need it, or two texts are not quite each other's translation.
      """,
    example: .init(source: "", flagged: "Nobody was hurt.", clean: ""))

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in pair: PreparedPair) -> [Finding] {
    guard pair.pair.source.isEmpty, !pair.pair.target.isEmpty else { return [] }
    return [
      Self.description.finding(
        "this sentence has no German", target: [TextSpan(0, pair.pair.target.count)])
    ]
  }
}
