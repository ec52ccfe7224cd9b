public import Terminology
public import TextModel

/// One thing to look for in glossaries. One check, one file.
public protocol GlossaryCheck: Sendable {
  /// What the check says of itself.
  static var description: GlossaryCheckDescription { get }

  /// What it finds, over all tables at once.
  func findings(in tables: [GlossaryTable]) -> [GlossaryFinding]
}

extension GlossaryCheck {
  /// The stable id, such as `duplicate-entry`.
  public static var id: String { description.id }

  /// One line on what it finds.
  public static var summary: String { description.summary }

  /// Why that matters, and what is not reported.
  public static var explanation: String { description.explanation }
}

/// What a check of glossaries is called and what it says of itself.
public struct GlossaryCheckDescription: Sendable {
  /// The stable id, such as `duplicate-entry`.
  public let id: String

  /// How much its findings matter; single findings may matter less.
  public let severity: Severity

  /// One line on what it finds.
  public let summary: String

  /// Why that matters, and what is not reported.
  public let explanation: String

  /// Rows that are flagged, by column name; they run as a test.
  public let flagged: [[String: String]]

  /// Rows that are not flagged; they run as a test.
  public let clean: [[String: String]]

  /// What can be done about a finding without anybody looking at it.
  public let fix: Fix?

  /// A safe way to mend what a check finds.
  public enum Fix: Sendable {
    /// The suggestion can be put into the cell: no reader of the terms would see a difference.
    case suggestion
    /// The row can be taken out where an earlier one has the same in every cell.
    case removal
  }

  /// Makes a description.
  public init(
    id: String, severity: Severity, summary: String, explanation: String,
    flagged: [[String: String]], clean: [[String: String]], fix: Fix? = nil
  ) {
    self.fix = fix
    self.id = id
    self.severity = severity
    self.summary = summary
    self.explanation = explanation
    self.flagged = flagged
    self.clean = clean
  }

  /// A finding of this check at a cell of a row; of its severity where none is given.
  func finding(
    _ message: String, _ row: GlossaryRow, _ table: GlossaryTable,
    at column: GlossaryRow.Column = .source, severity: Severity? = nil, suggestion: String? = nil
  ) -> GlossaryFinding {
    GlossaryFinding(
      Finding(
        check: id, severity: severity ?? self.severity, message: message, entry: row.source,
        suggestion: suggestion),
      file: table.name, position: row.positions[column] ?? row.position,
      row: row, column: column)
  }
}

/// A finding with its place in a glossary file.
public struct GlossaryFinding: Hashable, Sendable {
  /// What is; its `source` and `target` places are not used.
  public let finding: Finding

  /// What the user called the file.
  public let file: String

  /// Where the cell or row stands.
  public let position: TextPosition

  /// The row that it is about.
  public let row: GlossaryRow

  /// The cell of the row that it is about.
  public let column: GlossaryRow.Column

  /// Makes a finding with its place.
  public init(
    _ finding: Finding, file: String, position: TextPosition, row: GlossaryRow,
    column: GlossaryRow.Column
  ) {
    self.finding = finding
    self.file = file
    self.position = position
    self.row = row
    self.column = column
  }
}

/// The registry of the checks of glossaries.
public enum GlossaryChecks {
  /// All checks, in the order in which they run.
  public static let all: [any GlossaryCheck] = [
    DuplicateEntry(), ConflictingPreferred(), ForbiddenAndPreferred(), ReverseConflict(),
    MissingTarget(), UnknownStatus(), NotCitationForm(), ArticleInTerm(), SeveralTermsInCell(),
    EdgeSpace(), NotNFC(), InvisibleCharacter(), MixedScript(), MixedEnglishVariety(),
    ShadowedEntry(), OnlyForbidden(),
  ]

  /// What is looked for on request alone.
  public static let onRequest: [GlossaryCheckDescription] = [UnusedEntry.description]

  /// What the checks find: sorted by file as given, then by place.
  public static func findings(in tables: [GlossaryTable]) -> [GlossaryFinding] {
    let order = Dictionary(
      tables.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    return all.flatMap { $0.findings(in: tables) }.sorted {
      (order[$0.file] ?? 0, $0.position.line, $0.position.column, $0.finding.check)
        < (order[$1.file] ?? 0, $1.position.line, $1.position.column, $1.finding.check)
    }
  }
}
