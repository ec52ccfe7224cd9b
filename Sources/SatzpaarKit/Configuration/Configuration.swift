public import TextModel

/// What a project has chosen in its `satzpaar.toml`; nil or empty where it has chosen nothing.
public struct Configuration: Sendable {
  /// What the file is called.
  public static let name = "satzpaar.toml"

  /// The file, as seen from here; nil where there is none.
  public var path: String?

  /// Glossary files and folders, as seen from here.
  public var glossaries: [String] = []

  /// A file of segmentation rules, as seen from here.
  public var rules: String?

  /// Whether dictionaries of the machine may be used.
  public var dictionaries: Bool?

  /// The severity that makes the exit status 1.
  public var failOn: Severity?

  /// How findings are printed.
  public var format: ReportFormat?

  /// Whether notices are printed.
  public var notices: Bool?

  /// The baseline, as seen from here.
  public var baseline: String?

  /// The file of dismissals, as seen from here.
  public var dismissals: String?

  /// The severity of checks by their ids; a nil in it switches the check off.
  public var checks: [String: Severity?] = [:]

  /// The line on which each setting stands, by its name; those of checks by `checks.ID`.
  public var lines: [String: Int] = [:]

  /// A configuration in which nothing is chosen.
  public init() {}
}

/// How findings are printed.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// For reading on a terminal.
  case text
  /// One object with all findings.
  case json
  /// SARIF 2.1.0, for code hosts and editors.
  case sarif
  /// JUnit's XML, for CI servers.
  case junit
  /// Workflow commands of GitHub Actions, which become annotations.
  case github
  /// A page to read offline.
  case html
}
