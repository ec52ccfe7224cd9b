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

    /// For two texts: the place in the source file.
    public var source: Place?

    /// For two texts: the place in the target file.
    public var target: Place?

    /// The words that the finding is about.
    public var about: Words

    /// Dismissed before, for a time that is over.
    public var expired: Dismissal?

    /// Whether it is in the baseline that the report was set against.
    public var isInBaseline = false

    /// Why it is not among the findings to look at, where it is not.
    public var suppression: Suppression?

    /// Stays the same when rows are sorted, renumbered or moved. Complexity: linear in the words.
    public var key: String {
      FindingKey.of(check: finding.check, entry: finding.entry, words: about.key)
    }

    /// What it is about in one line.
    public var words: String {
      let marked = finding.target.isEmpty ? finding.source : finding.target
      let side = finding.target.isEmpty ? about.german : about.english
      let words = marked.map { String(decoding: side[$0.range], as: UTF8.self) }
      guard !words.isEmpty else {
        return [about.german, about.english].filter { !$0.isEmpty }
          .map { String(decoding: $0, as: UTF8.self) }.joined(separator: " = ")
      }
      return words.joined(separator: " … ")
    }
  }

  /// A place in one of two texts.
  public struct Place: Sendable {
    /// The file.
    public var file: String

    /// In UTF-8 bytes of the text as decoded.
    public var span: TextSpan

    /// Line and column of the first character.
    public var start: TextPosition

    /// Line and column after the last character.
    public var end: TextPosition
  }

  /// The words of a pair or of a glossary row.
  public struct Words: Sendable {
    /// The German, as UTF-8: what a finding's places in the source point into.
    public var german: [UInt8]

    /// The English, as UTF-8: what a finding's places in the target point into.
    public var english: [UInt8]

    /// What the finding's key is made of, as UTF-8.
    public var key: [[UInt8]]

    /// Makes the words of something that is told by its key alone where the others are empty.
    public init(german: [UInt8] = [], english: [UInt8] = [], key: [[UInt8]]) {
      self.german = german
      self.english = english
      self.key = key
    }

    /// The words of a pair: the key is made of both texts and of the words at the finding's places.
    init(of finding: Finding, in pair: (source: [UInt8], target: [UInt8])) {
      func words(_ spans: [TextSpan], _ text: [UInt8]) -> [UInt8] {
        var words: [UInt8] = []
        for (index, span) in spans.enumerated() {
          if index > 0 { words.append(0x1E) }
          words += text[span.range]
        }
        return words
      }
      self.init(
        german: pair.source, english: pair.target,
        key: [
          pair.source, pair.target, words(finding.source, pair.source),
          words(finding.target, pair.target),
        ])
    }
  }

  /// Why a finding is hidden.
  public enum Suppression: Sendable {
    /// A person said that it is no defect.
    case dismissed(Dismissal)
    /// It was there when the baseline was written.
    case baseline
  }

  /// The findings in order of place.
  public var items: [Item]

  /// Findings that are hidden, in order of place.
  public var suppressed: [Item] = []

  /// Whether the report was set against a baseline.
  public var hasBaseline = false

  /// The files that were checked, as the user named them.
  public var files: [String]

  /// How many findings were left out because their files are not among those that were asked for.
  public var elsewhere = 0

  /// What was checked in numbers, where that was asked for.
  public var statistics: CheckStatistics?

  /// How many findings were left out because somebody dismissed them or they are in the baseline.
  public var hidden: Int { suppressed.count }

  /// Makes a report.
  public init(items: [Item], files: [String]) {
    self.items = items
    self.files = files
  }

  /// Adds what was counted elsewhere.
  mutating func add(_ more: CheckStatistics?) {
    guard let more else { return }
    statistics = (statistics ?? CheckStatistics()) + more
  }

  /// Whether a finding is at or above a severity.
  public func reaches(_ severity: Severity) -> Bool {
    items.contains { $0.finding.severity >= severity }
  }

  /// How many findings there are of a severity.
  public func count(of severity: Severity) -> Int {
    items.count { $0.finding.severity == severity }
  }
}
