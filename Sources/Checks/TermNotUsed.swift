internal import Terminology
public import TextModel

/// `term-not-used`: a German glossary term whose English is not in the translation.
public struct TermNotUsed: PairCheck {
  /// What the check says of itself.
  public static let description = CheckDescription(
    id: "term-not-used", severity: .error,
    summary: "a German glossary term whose English is not in the translation",
    explanation: """
      Every English wording of the concept that is not forbidden counts, in any form it takes in a
      sentence. Nothing is said of terms without English, nor of a pair without a translation.
      """,
    example: .init(
      source: "Die Sanktionen bleiben.", flagged: "The penalties remain.",
      clean: "The sanctions remain.", terms: [["Sanktionen", "sanctions", "preferred"]]))

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in pair: Pair, _ context: PairContext) -> [Finding] {
    guard !pair.target.isEmpty else { return [] }
    let text = context.targetTerms.prepare(pair.target)
    var reported: Set<String> = []
    return pair.matches.compactMap { match in
      let entry = match.entry
      let accepted = entry.targets.filter { $0.status != .forbidden }
      guard !accepted.isEmpty, reported.insert(match.entry.id).inserted,
        accepted.allSatisfy({ context.targetTerms.occurrences(of: $0, german: match.term, in: text).isEmpty })
      else { return nil }
      let wanted = accepted.map { "“\($0.text)”" }.joined(separator: " or ")
      return Finding(
        check: Self.description.id, severity: Self.description.severity,
        message: "“\(match.term)” should be \(wanted) here", source: match.spans,
        target: [TextSpan(0, pair.target.count)], entry: entry.id)
    }
  }
}
