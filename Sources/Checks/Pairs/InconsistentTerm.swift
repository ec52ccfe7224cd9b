internal import Terminology
public import TextModel

/// `inconsistent-term`: one German term rendered in several ways in one document.
public struct InconsistentTerm: DocumentCheck {
  /// What the check says of itself.
  public static let description = CheckDescription(
    id: "inconsistent-term", severity: .notice,
    summary: "one German term rendered by different accepted wordings in a document",
    explanation: """
      Each wording is accepted by the glossary, so no pair is wrong by itself; but a reader may take
      two words for two things. The wording of the first pair with the term is taken as the rule.
      """,
    example: .init(
      source: "Das Abkommen gilt.", flagged: "The accord is in force.",
      clean: "The agreement is in force.",
      terms: [["Abkommen", "agreement", "preferred"], ["Abkommen", "accord", "admitted"]],
      before: ["Das Abkommen steht.", "The agreement is complete."]))

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in document: [PreparedPair]) -> [(pair: Int, finding: Finding)] {
    var rule: [String: String] = [:]
    var findings: [(pair: Int, finding: Finding)] = []
    for (index, pair) in document.enumerated() {
      for usage in pair.usages {
        guard let first = usage.accepted.min(by: { $0.span < $1.span }) else { continue }
        let wording = rule[usage.entry.id] ?? first.term.text
        rule[usage.entry.id] = wording
        guard !usage.accepted.contains(where: { $0.term.text == wording }) else { continue }
        let message =
          "“\(usage.german)” is “\(pair.english(first.span))” here and “\(wording)” before"
        findings.append(
          (
            index,
            Self.description.finding(
              message, source: usage.sourceSpans, target: [first.span], entry: usage.entry.id,
              suggestion: wording)
          ))
      }
    }
    return findings
  }
}
