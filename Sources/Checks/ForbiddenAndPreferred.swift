public import Terminology
internal import TextModel

/// `forbidden-and-preferred`: one wording both asked for and forbidden for one German term.
public struct ForbiddenAndPreferred: GlossaryCheck {
  /// The stable id.
  public static let id = "forbidden-and-preferred"

  /// One line on what it finds.
  public static let summary = "English that is both to be used and forbidden for one German term"

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in tables: [GlossaryTable]) -> [GlossaryFinding] {
    var accepted: [[String]: (file: String, line: Int)] = [:]
    for table in tables {
      for row in table.rows where row.status != .forbidden && !row.target.isEmpty {
        let key = key(row)
        accepted[key] = accepted[key] ?? (table.name, row.position.line)
      }
    }
    return tables.flatMap { table in
      table.rows.compactMap { row in
        guard row.status == .forbidden, let earlier = accepted[key(row)] else { return nil }
        let message =
          "“\(row.target)” is forbidden for “\(row.source)” here and to be used for it in "
          + "\(earlier.file):\(earlier.line)"
        return GlossaryFinding(
          Finding(check: Self.id, severity: .error, message: message, entry: row.source),
          file: table.name, position: row.positions[.target] ?? row.position)
      }
    }
  }

  private func key(_ row: GlossaryRow) -> [String] {
    [row.source, row.target.lowercased(), row.subjectField]
  }
}
