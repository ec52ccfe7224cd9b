public import Terminology
internal import TextModel

/// `only-forbidden`: a concept that says what not to write and not what to write.
public struct OnlyForbidden: GlossaryCheck {
  /// What the check says of itself.
  public static let description = GlossaryCheckDescription(
    id: "only-forbidden", severity: .warning,
    summary: "a German term with forbidden English alone",
    explanation: """
      The translator is told that the wording is wrong and is left alone with that. Add the wording
      that is right.
      """,
    flagged: [["de": "Handy", "en": "handy", "status": "forbidden"]],
    clean: [
      ["de": "Handy", "en": "handy", "status": "forbidden"], ["de": "Handy", "en": "mobile phone"],
    ])

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in tables: [GlossaryTable]) -> [GlossaryFinding] {
    PlacedRow.concepts(in: tables).compactMap { rows in
      guard let first = rows.first, rows.contains(where: { $0.row.status == .forbidden }),
        !rows.contains(where: { $0.row.status != .forbidden && !$0.row.target.isEmpty })
      else { return nil }
      return Self.description.finding(
        "“\(first.row.source)” has forbidden English alone", first.row, first.table)
    }
  }
}
