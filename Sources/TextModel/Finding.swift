/// How much a finding matters.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Worth knowing, probably meant so; folded away by default.
  case notice
  /// Probably wrong.
  case warning
  /// Wrong, or breaking the glossary's rule.
  case error

  /// Orders notice < warning < error.
  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .notice: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// Something that a person should look at: the result of a check, never a failure of the program.
public struct Finding: Hashable, Sendable {
  /// The id of the check that found it, such as `term-not-used`.
  public var check: String

  /// How much it matters.
  public var severity: Severity

  /// What is, in the text's own words, quoted; lower case first, no full stop.
  public var message: String

  /// The places in the source text, in UTF-8 bytes of the unit's source.
  public var source: [TextSpan]

  /// The places in the target text, in UTF-8 bytes of the unit's target.
  public var target: [TextSpan]

  /// The id of the concept entry that it is about, if it is about one.
  public var entry: String?

  /// Words to put in the place of those found, where that is certain.
  public var suggestion: String?

  /// Makes a finding; places are in UTF-8 bytes of the source and the target that were checked.
  public init(
    check: String, severity: Severity, message: String, source: [TextSpan] = [],
    target: [TextSpan] = [], entry: String? = nil, suggestion: String? = nil
  ) {
    self.check = check
    self.severity = severity
    self.message = message
    self.source = source
    self.target = target
    self.entry = entry
    self.suggestion = suggestion
  }
}
