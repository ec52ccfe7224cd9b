public import Terminology
internal import TextModel

/// `edge-space`: white space at the ends of a term, or twice inside.
public struct EdgeSpace: GlossaryCheck {
  /// What the check says of itself.
  public static let description = GlossaryCheckDescription(
    id: "edge-space", severity: .warning,
    summary: "white space at the ends of a term, or twice in a row inside",
    explanation: """
      Satzpaar does not mind it, but other programs do: they look for a term with a space behind it.
      """,
    flagged: [["de": "Abkommen ", "en": "agreement"]],
    clean: [["de": "Abkommen", "en": "agreement"]], fix: .suggestion)

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in tables: [GlossaryTable]) -> [GlossaryFinding] {
    PlacedRow.all(in: tables).flatMap { placed -> [GlossaryFinding] in
      GlossaryRow.termColumns.compactMap { column in
        guard let cell = placed.row.cells[column] else { return nil }
        let term = placed.row[column]
        let single = term.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if cell.unicodeScalars.count != term.unicodeScalars.count {
          return Self.description.finding(
            "“\(cell)” has white space at its ends", placed.row, placed.table, at: column,
            suggestion: single)
        }
        guard term.contains("  ") || term.contains(where: \.isNewline) else { return nil }
        return Self.description.finding(
          "“\(term)” has more than one space in a row", placed.row, placed.table, at: column,
          suggestion: single)
      }
    }
  }
}
