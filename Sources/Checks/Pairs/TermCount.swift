internal import Terminology
public import TextModel

/// `term-count`: a glossary term that stands more often in the German than in the English.
public struct TermCount: PairCheck {
  /// What the check says of itself.
  public static let description = CheckDescription(
    id: "term-count", severity: .notice,
    summary: "a glossary term rendered fewer times than it occurs",
    explanation: """
      The term is rendered, but not every time. A second mention is often left out or becomes a
      pronoun, so this is a notice. All accepted wordings are counted together. Parts of compounds
      do not count.
      """,
    example: .init(
      source: "Sanktionen folgen auf Sanktionen.",
      flagged: "Sanctions follow on from penalties.",
      clean: "Sanctions follow on from sanctions.",
      terms: [["Sanktionen", "sanctions", "preferred"]]))

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in pair: PreparedPair) -> [Finding] {
    guard !pair.pair.target.isEmpty else { return [] }
    return pair.usages.compactMap { usage in
      let wanted = usage.matches.count { $0.kind != .compound }
      let used = Set(usage.accepted.map(\.span)).count
      guard used > 0, wanted > used + usage.forbidden.count else { return nil }
      return Self.description.finding(
        "“\(usage.german)” stands here \(wanted) times, \(usage.wanted) \(used)",
        source: usage.sourceSpans, target: usage.accepted.map(\.span), entry: usage.entry.id)
    }
  }
}
