public import Terminology
internal import TextModel

/// `conflicting-preferred`: two English wordings preferred for one concept.
public struct ConflictingPreferred: GlossaryCheck {
  /// What the check says of itself.
  public static let description = GlossaryCheckDescription(
    id: "conflicting-preferred", severity: .warning,
    summary: "two English wordings preferred for one German term",
    explanation: """
      A translator needs one wording to prefer; others are admitted. Rows of different subject
      fields or parts of speech are different concepts. A row without a status is preferred.
      """,
    flagged: [["de": "Abkommen", "en": "agreement"], ["de": "Abkommen", "en": "accord"]],
    clean: [
      ["de": "Abkommen", "en": "agreement"],
      ["de": "Abkommen", "en": "accord", "status": "admitted"],
    ])

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in tables: [GlossaryTable]) -> [GlossaryFinding] {
    PlacedRow.concepts(in: tables).flatMap { rows -> [GlossaryFinding] in
      var first: [String: PlacedRow] = [:]
      return rows.compactMap { placed in
        let row = placed.row
        guard row.status == .preferred, !row.target.isEmpty else { return nil }
        guard let earlier = first[row.partOfSpeech] else {
          first[row.partOfSpeech] = placed
          return nil
        }
        guard earlier.row.target.lowercased() != row.target.lowercased() else { return nil }
        let message =
          "“\(row.target)” is preferred for “\(row.source)”, and so is “\(earlier.row.target)” in "
          + earlier.place
        return Self.description.finding(message, row, placed.table, at: .target)
      }
    }
  }
}
