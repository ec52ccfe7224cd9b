public import Terminology
internal import TextModel

/// `missing-target`: a German term without English.
public struct MissingTarget: GlossaryCheck {
  /// What the check says of itself.
  public static let description = GlossaryCheckDescription(
    id: "missing-target", severity: .warning, summary: "a German term without English",
    explanation: """
      The term is found and shown, but nothing can be checked. A file without any column of English
      is a list of terms to look for, and nothing is said of it.
      """,
    flagged: [["de": "Abkommen", "en": ""]], clean: [["de": "Abkommen"]])

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in tables: [GlossaryTable]) -> [GlossaryFinding] {
    tables.flatMap { table in
      table.rows.filter { $0.cells[.target] != nil && $0.target.isEmpty && !$0.source.isEmpty }
        .map { Self.description.finding("“\($0.source)” has no English", $0, table, at: .target) }
    }
  }
}
