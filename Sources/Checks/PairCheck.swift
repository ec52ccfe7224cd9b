public import TextModel

/// A check with a description; see `PairCheck` and `DocumentCheck`.
public protocol DescribedCheck: Sendable {
  /// What the check says of itself.
  static var description: CheckDescription { get }
}

/// One thing to look for in a pair. One check, one file; it knows nothing of terminals or files.
public protocol PairCheck: DescribedCheck {
  /// What it finds, with places in UTF-8 bytes of the pair's two texts.
  func findings(in pair: PreparedPair) -> [Finding]
}

/// One thing to look for across the pairs of a document.
public protocol DocumentCheck: DescribedCheck {
  /// What it finds, each with the index of its pair, in the order of the pairs.
  func findings(in document: [PreparedPair]) -> [(pair: Int, finding: Finding)]
}

/// What a check is called and what it says of itself; `satzpaar explain` shows it.
public struct CheckDescription: Hashable, Sendable {
  /// The stable id, such as `term-not-used`.
  public let id: String

  /// How much its findings matter; single findings may matter less.
  public let severity: Severity

  /// One line on what it finds.
  public let summary: String

  /// Why that matters, and what is not reported.
  public let explanation: String

  /// A pair that is flagged and one that is not; both run as tests.
  public let example: Example

  /// A pair that is flagged and one that is not.
  public struct Example: Hashable, Sendable {
    /// German that both English texts translate.
    public let source: String
    /// English with the defect.
    public let flagged: String
    /// English without it.
    public let clean: String
    /// Glossary rows needed: German, English, status.
    public let terms: [[String]]
    /// The pair before, for checks of documents: German and English.
    public let before: [String]

    /// Makes an example.
    public init(
      source: String, flagged: String, clean: String, terms: [[String]] = [], before: [String] = []
    ) {
      self.source = source
      self.flagged = flagged
      self.clean = clean
      self.terms = terms
      self.before = before
    }
  }

  /// Makes a description.
  public init(
    id: String, severity: Severity, summary: String, explanation: String, example: Example
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.explanation = explanation
    self.example = example
  }

  /// A finding of this check; of its severity where none is given.
  func finding(
    _ message: String, severity: Severity? = nil, source: [TextSpan] = [], target: [TextSpan] = [],
    entry: String? = nil, suggestion: String? = nil
  ) -> Finding {
    Finding(
      check: id, severity: severity ?? self.severity, message: message, source: source,
      target: target, entry: entry, suggestion: suggestion)
  }
}
