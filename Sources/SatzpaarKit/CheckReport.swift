public import TextModel

/// Findings with their places in files.
public struct CheckReport: Sendable {
  /// A finding and where a person finds it.
  public struct Item: Sendable {
    /// What was found; its own places are in the pair, not in the file.
    public var finding: Finding

    /// The file to point at.
    public var file: String

    /// The place in that file.
    public var position: TextPosition

    /// The line around the place.
    public var snippet: Snippet

    /// The row, such as `P1S2`, where there is one.
    public var no: String?

    /// For two texts: the place in the source file, in UTF-8 bytes.
    public var source: TextSpan?

    /// For two texts: the place in the target file, in UTF-8 bytes.
    public var target: TextSpan?
  }

  /// The findings in order of place.
  public var items: [Item]

  /// How many findings were left out because somebody dismissed them.
  public var hidden: Int

  /// Makes a report.
  public init(items: [Item], hidden: Int = 0) {
    self.items = items
    self.hidden = hidden
  }

  /// Whether a finding is at or above a severity.
  public func reaches(_ severity: Severity) -> Bool {
    items.contains { $0.finding.severity >= severity }
  }
}
