public import Terminology
public import TextModel

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

    /// Makes an example.
    public init(source: String, flagged: String, clean: String, terms: [[String]] = []) {
      self.source = source
      self.flagged = flagged
      self.clean = clean
      self.terms = terms
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
}

/// One thing to look for in a pair. One check, one file; it knows nothing of terminals or files.
public protocol PairCheck: Sendable {
  /// What the check says of itself.
  static var description: CheckDescription { get }

  /// What it finds, with places in UTF-8 bytes of the pair's two texts.
  func findings(in pair: Pair, _ context: PairContext) -> [Finding]
}

/// What the checks of pairs share, made once for each worker.
public final class PairContext {
  /// Finds English terms in English text.
  public let targetTerms: TargetTermFinder

  /// Makes a context.
  ///
  /// - Throws: `Failure` with id `icu` where ICU's data is missing.
  public init() throws(Failure) {
    self.targetTerms = try TargetTermFinder()
  }
}
