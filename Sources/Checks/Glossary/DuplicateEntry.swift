public import Terminology
internal import TextModel

/// `duplicate-entry`: the same German, English, subject field and status twice.
public struct DuplicateEntry: GlossaryCheck {
  /// What the check says of itself.
  public static let description = GlossaryCheckDescription(
    id: "duplicate-entry", severity: .warning,
    summary: "the same German with the same English and status, twice",
    explanation: """
      Two equal rows do no harm until somebody mends one of them. Rows that differ in part of
      speech or subject field are not equal.
      """,
    flagged: [["de": "Abkommen", "en": "agreement"], ["de": "Abkommen", "en": "agreement"]],
    clean: [["de": "Abkommen", "en": "agreement"], ["de": "Vertrag", "en": "treaty"]], fix: .removal
  )

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in tables: [GlossaryTable]) -> [GlossaryFinding] {
    var first: [[String]: PlacedRow] = [:]
    return PlacedRow.all(in: tables).compactMap { placed in
      let row = placed.row
      let key = [
        row.source, row.target, row.subjectField, row.status?.rawValue ?? row[.status],
        row.partOfSpeech,
      ]
      guard let earlier = first[key] else {
        first[key] = placed
        return nil
      }
      return Self.description.finding(
        "“\(row.source)” = “\(row.target)” stands in \(earlier.place) already", row, placed.table)
    }
  }
}
