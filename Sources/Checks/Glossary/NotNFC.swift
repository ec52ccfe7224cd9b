public import Terminology
internal import TextAnalysis
internal import TextModel

/// `not-nfc`: a term with letters and marks apart.
public struct NotNFC: GlossaryCheck {
  /// What the check says of itself.
  public static let description = GlossaryCheckDescription(
    id: "not-nfc", severity: .warning, summary: "a term that is not in Unicode normal form C",
    explanation: """
      An ä may be one character or two that look like one. Satzpaar finds both; a search in another
      program finds one of them.
      """,
    flagged: [["de": "Ru\u{308}stung", "en": "arms"]],
    clean: [["de": "R\u{FC}stung", "en": "arms"]], fix: .suggestion)

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in tables: [GlossaryTable]) -> [GlossaryFinding] {
    PlacedRow.all(in: tables).flatMap { placed -> [GlossaryFinding] in
      GlossaryRow.termColumns.compactMap { column in
        let term = placed.row[column]
        guard let normal = Normaliser.normalise(Array(term.utf8)) else { return nil }
        return Self.description.finding(
          "“\(term)” is not in normal form C", placed.row, placed.table, at: column,
          suggestion: String(decoding: normal.bytes, as: UTF8.self))
      }
    }
  }
}
