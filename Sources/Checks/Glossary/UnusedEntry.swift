public import Terminology
internal import TextModel

/// `unused-entry`: a German term that stands in none of the texts that a glossary is set against.
/// Not one of the checks that always run, for it needs texts.
public struct UnusedEntry: GlossaryCheck {
  /// What the check says of itself.
  public static let description = GlossaryCheckDescription(
    id: "unused-entry", severity: .notice,
    summary: "an entry that occurs in none of the given texts (--against)",
    explanation: """
      Run only where texts are named with --against. A term counts as used in any of its forms,
      inside a compound and inside a longer term, too. What is not used need not be wrong: the
      glossary may be for more than these texts. The example is set against “Der Vertrag gilt.”
      """,
    flagged: [["de": "Abkommen", "en": "agreement"]],
    clean: [["de": "Vertrag", "en": "treaty"]])

  private let used: Set<String>

  /// Makes the check.
  ///
  /// - Parameter used: the German terms that were found, as the glossary has them.
  public init(used: Set<String>) { self.used = used }

  /// What it finds: each term once, at its first row.
  public func findings(in tables: [GlossaryTable]) -> [GlossaryFinding] {
    var seen = used
    return PlacedRow.all(in: tables).compactMap { placed in
      guard seen.insert(placed.row.source).inserted else { return nil }
      return Self.description.finding(
        "“\(placed.row.source)” occurs in none of the texts", placed.row, placed.table)
    }
  }
}
