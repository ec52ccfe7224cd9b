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
      holds that term. It is not reported inside a longer wording that is accepted, nor where
      another term of the same pair asks for just these words.
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
  public func findings(in pair: PreparedPair) -> [Finding] {
    pair.usages.flatMap { usage in
      let preferred = usage.entry.targets(.preferred).first?.text
      let better = preferred.map { ", say “\($0)”" } ?? ""
      return usage.forbidden.map { use in
        Self.description.finding(
          "“\(pair.english(use.span))” is forbidden for “\(usage.german)”\(better)",
          source: usage.sourceSpans, target: [use.span], entry: usage.entry.id,
          suggestion: preferred)
      }
    }
  }
}
