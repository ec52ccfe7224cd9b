public import Terminology
internal import TextModel

/// `several-terms-in-cell`: two terms in one cell.
public struct SeveralTermsInCell: GlossaryCheck {
  /// What the check says of itself.
  public static let description = GlossaryCheckDescription(
    id: "several-terms-in-cell", severity: .warning, summary: "more than one term in a cell",
    explanation: """
      A semicolon, a bar, or a slash between spaces parts two terms; no text has them like that. Each
      term wants a row of its own. A comma is only a notice, for it may be part of a name.
      """,
    flagged: [["de": "Abkommen", "en": "agreement; accord"]],
    clean: [["de": "Bündnis 90/Die Grünen", "en": "Alliance 90/The Greens", "pos": "name"]])

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in tables: [GlossaryTable]) -> [GlossaryFinding] {
    PlacedRow.all(in: tables).flatMap { placed -> [GlossaryFinding] in
      GlossaryRow.termColumns.compactMap { column in
        let term = placed.row[column]
        if let sign = [";", "|", " / "].first(where: { term.contains($0) }) {
          return Self.description.finding(
            "“\(term)”: “\(sign)” parts two terms", placed.row, placed.table, at: column)
        }
        guard term.contains(", "), !placed.row.isName else { return nil }
        return Self.description.finding(
          "“\(term)”: the comma may part two terms", placed.row, placed.table, at: column,
          severity: .notice)
      }
    }
  }
}
