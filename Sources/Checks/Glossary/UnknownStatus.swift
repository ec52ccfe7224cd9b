public import Terminology
internal import TextModel

/// `unknown-status`: a status that is none of those known.
public struct UnknownStatus: GlossaryCheck {
  /// What the check says of itself.
  public static let description = GlossaryCheckDescription(
    id: "unknown-status", severity: .error,
    summary: "a status other than preferred, admitted or forbidden",
    explanation: """
      A forbidden wording with a slip in its status would be asked for. An empty status means
      preferred.
      """,
    flagged: [["de": "Abkommen", "en": "agreement", "status": "forbiden"]],
    clean: [["de": "Abkommen", "en": "agreement", "status": ""]])

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in tables: [GlossaryTable]) -> [GlossaryFinding] {
    tables.flatMap { table in
      table.rows.filter { $0.status == nil }.map { row in
        let known = AdministrativeStatus.allCases.map(\.rawValue).joined(separator: ", ")
        return Self.description.finding(
          "the status “\(row[.status])” is none of \(known)", row, table, at: .status)
      }
    }
  }
}
