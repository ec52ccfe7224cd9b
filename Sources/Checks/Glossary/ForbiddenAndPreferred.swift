public import Terminology
internal import TextModel

/// `forbidden-and-preferred`: one wording both asked for and forbidden for one German term.
public struct ForbiddenAndPreferred: GlossaryCheck {
  /// What the check says of itself.
  public static let description = GlossaryCheckDescription(
    id: "forbidden-and-preferred", severity: .error,
    summary: "English that is both to be used and forbidden for one German term",
    explanation: """
      Whatever the translator writes is then wrong. Wordings are compared without regard to
      capitals.
      """,
    flagged: [
      ["de": "Amtskollege", "en": "counterpart"],
      ["de": "Amtskollege", "en": "counterpart", "status": "forbidden"],
    ],
    clean: [
      ["de": "Amtskollege", "en": "counterpart"],
      ["de": "Amtskollege", "en": "office colleague", "status": "forbidden"],
    ])

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in tables: [GlossaryTable]) -> [GlossaryFinding] {
    PlacedRow.concepts(in: tables).flatMap { rows -> [GlossaryFinding] in
      var accepted: [String: PlacedRow] = [:]
      for placed in rows where placed.row.status != .forbidden {
        let key = placed.row.target.lowercased()
        accepted[key] = accepted[key] ?? placed
      }
      return rows.compactMap { placed in
        let row = placed.row
        guard row.status == .forbidden, let earlier = accepted[row.target.lowercased()] else {
          return nil
        }
        let message =
          "“\(row.target)” is forbidden for “\(row.source)” here and to be used for it in "
          + earlier.place
        return Self.description.finding(message, row, placed.table, at: .target)
      }
    }
  }
}
