public import Terminology
public import TextModel

/// One thing to look for in glossaries. One check, one file.
public protocol GlossaryCheck: Sendable {
  /// The stable id, such as `duplicate-entry`.
  static var id: String { get }

  /// One line on what it finds.
  static var summary: String { get }

  /// What it finds, over all tables at once.
  func findings(in tables: [GlossaryTable]) -> [GlossaryFinding]
}

/// A finding with its place in a glossary file.
public struct GlossaryFinding: Hashable, Sendable {
  /// What is; its `source` and `target` places are not used.
  public let finding: Finding

  /// What the user called the file.
  public let file: String

  /// Where the cell or row stands.
  public let position: TextPosition

  /// Makes a finding with its place.
  public init(_ finding: Finding, file: String, position: TextPosition) {
    self.finding = finding
    self.file = file
    self.position = position
  }
}

/// The registry of the checks of glossaries.
public enum GlossaryChecks {
  /// All checks, in the order in which they run.
  public static let all: [any GlossaryCheck] = [
    DuplicateEntry(), ForbiddenAndPreferred(), UnknownStatus(),
  ]

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
