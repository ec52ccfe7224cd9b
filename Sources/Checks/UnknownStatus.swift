public import Terminology
internal import TextModel

/// `unknown-status`: a status that is none of those known.
public struct UnknownStatus: GlossaryCheck {
  /// The stable id.
  public static let id = "unknown-status"

  /// One line on what it finds.
  public static let summary = "a status other than preferred, admitted or forbidden"

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in tables: [GlossaryTable]) -> [GlossaryFinding] {
    tables.flatMap { table in
      table.rows.filter { $0.status == nil }.map { row in
        let known = AdministrativeStatus.allCases.map(\.rawValue).joined(separator: ", ")
        return GlossaryFinding(
          Finding(
            check: Self.id, severity: .error,
            message: "the status “\(row[.status])” is none of \(known)", entry: row.source),
          file: table.name, position: row.positions[.status] ?? row.position)
      }
    }
  }
}
