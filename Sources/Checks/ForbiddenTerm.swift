internal import Terminology
public import TextModel

/// `forbidden-term`: English that the glossary forbids for a German term of the pair.
public struct ForbiddenTerm: PairCheck {
  /// What the check says of itself.
  public static let description = CheckDescription(
    id: "forbidden-term", severity: .error,
    summary: "English that the glossary forbids for a German term of the pair",
    explanation: """
      A forbidden wording is tied to its German term: it is reported only in a pair whose German
      holds that term.
      """,
    example: .init(
      source: "Die Sanktionen bleiben.", flagged: "The punishments remain.",
      clean: "The sanctions remain.",
      terms: [
        ["Sanktionen", "sanctions", "preferred"], ["Sanktionen", "punishments", "forbidden"],
      ]))

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in pair: Pair, _ context: PairContext) -> [Finding] {
    let text = context.targetTerms.prepare(pair.target)
    var reported: Set<String> = []
    return pair.matches.filter { reported.insert($0.entry.id).inserted }.flatMap { match in
      let entry = match.entry
      let preferred = entry.targets(.preferred).first?.text
      let better = preferred.map { ", say “\($0)”" } ?? ""
      return entry.targets(.forbidden).flatMap { term in
        context.targetTerms.occurrences(of: term, german: match.term, in: text).map { span in
          let written = String(decoding: pair.target[span.range], as: UTF8.self)
          return Finding(
            check: Self.description.id, severity: Self.description.severity,
            message: "“\(written)” is forbidden for “\(match.term)”\(better)", source: match.spans,
            target: [span], entry: entry.id, suggestion: preferred)
        }
      }
    }
  }
}
