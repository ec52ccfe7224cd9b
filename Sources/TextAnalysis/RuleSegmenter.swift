public import TextModel

/// A rule of SRX 2.0: whether text may be cut between what matches `before` and what matches
/// `after`.
public struct SegmentationRule: Hashable, Sendable {
  /// Whether the rule cuts; an exception does not.
  public var isBreak: Bool

  /// A regular expression for the text that ends at the place; empty matches anything.
  public var before: String

  /// A regular expression for the text that begins at the place; empty matches anything.
  public var after: String

  /// Makes a rule.
  public init(isBreak: Bool, before: String, after: String) {
    self.isBreak = isBreak
    self.before = before
    self.after = after
  }
}

/// Cuts a text by a user's own rules instead of ours (SRX 2.0, LISA/GALA 2008). One for each worker.
public final class RuleSegmenter {
  private let rules: [(isBreak: Bool, expression: RegularExpression)]

  /// Compiles rules; their order counts, the first that matches at a place decides it.
  ///
  /// - Throws: `Failure` with id `regex` for a rule that is no regular expression.
  public init(_ rules: [SegmentationRule]) throws(Failure) {
    var compiled: [(isBreak: Bool, expression: RegularExpression)] = []
    for rule in rules {
      let pattern = "(?:\(rule.before))(?=\(rule.after))"
      compiled.append((rule.isBreak, try RegularExpression(pattern)))
    }
    self.rules = compiled
  }

  /// The segments of a text; every line is a paragraph of its own.
  ///
  /// - Parameter text: any text.
  /// - Returns: segments in order, none with white space at its ends, nothing but white space
  ///   between them.
  public func segments(of text: SourceText) -> [Segment] {
    var segments: [Segment] = []
    var paragraph = 0
    var start = 0
    for i in 0...text.bytes.count where i == text.bytes.count || text.bytes[i] == 0x0A {
      let found = spans(in: Array(text.bytes[start..<i])).map { $0.shifted(by: start) }
      segments += found.map { Segment(span: $0, paragraph: paragraph) }
      paragraph += found.isEmpty ? 0 : 1
      start = i + 1
    }
    return segments
  }

  private func spans(in line: [UInt8]) -> [TextSpan] {
    var decisions: [Int: Bool] = [:]
    for rule in rules {
      for match in rule.expression.overlappingMatches(in: line) where match.end > 0 {
        if decisions[match.end] == nil { decisions[match.end] = rule.isBreak }
      }
    }
    let cuts = decisions.filter(\.value).keys.filter { $0 < line.count }.sorted()
    return line.withUnsafeBufferPointer { buffer in
      let text = TextBytes(buffer: buffer)
      return zip([0] + cuts, cuts + [line.count]).map { text.trimmed(TextSpan($0, $1)) }
        .filter { !$0.isEmpty }
    }
  }
}
