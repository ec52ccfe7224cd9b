public import Terminology
internal import TextModel

/// `duplicate-entry`: the same German, English, subject field and status twice.
public struct DuplicateEntry: GlossaryCheck {
  /// The stable id.
  public static let id = "duplicate-entry"

  /// One line on what it finds.
  public static let summary = "the same German with the same English and status, twice"

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in tables: [GlossaryTable]) -> [GlossaryFinding] {
    var first: [[String]: (file: String, line: Int)] = [:]
    var findings: [GlossaryFinding] = []
    for table in tables {
      for row in table.rows where !row.source.isEmpty {
        let key = [row.source, row.target, row.subjectField, row[.status], row.partOfSpeech]
        if let earlier = first[key] {
          let message =
            "“\(row.source)” = “\(row.target)” stands in \(earlier.file):\(earlier.line) already"
          findings.append(
            GlossaryFinding(
              Finding(check: Self.id, severity: .warning, message: message, entry: row.source),
              file: table.name, position: row.positions[.source] ?? row.position))
        } else {
          first[key] = (table.name, row.position.line)
        }
      }
    }
    return findings
  }
}
