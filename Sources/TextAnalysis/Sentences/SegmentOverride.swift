public import TextModel

/// A person's decision about one place in a text: that a sentence ends there, or that none does.
///
/// The place is known by the words around it and not by an offset, so that the decision survives
/// an edit elsewhere in the text. White space is compared as a single space; case and everything
/// else counts. A decision whose words are not found does nothing.
public struct SegmentOverride: Hashable, Sendable {
  /// What the decision says.
  public enum Action: String, Hashable, Sendable, CaseIterable {
    /// No sentence ends here.
    case join
    /// A sentence ends here.
    case split
  }

  /// What the decision says.
  public let action: Action

  /// The words right before the place, as many as it takes to know it; not empty.
  public let before: String

  /// The words right after the place; not empty.
  public let after: String

  /// Makes a decision for every place that has these words before and after it.
  public init(_ action: Action, before: String, after: String) {
    self.action = action
    self.before = before
    self.after = after
  }
}

/// Applies overrides to segments that were found.
struct OverriddenSegments {
  private let text: TextBytes
  private let overrides: [(action: SegmentOverride.Action, before: [UInt8], after: [UInt8])]

  init(_ text: TextBytes, _ overrides: [SegmentOverride]) {
    self.text = text
    self.overrides = overrides.compactMap { override in
      let before = OverriddenSegments.normalised(override.before)
      let after = OverriddenSegments.normalised(override.after)
      return before.isEmpty || after.isEmpty ? nil : (override.action, before, after)
    }
  }

  /// The segments with the overrides applied, joins within a paragraph only.
  func applied(to segments: [Segment]) -> [Segment] {
    var result: [Segment] = []
    for segment in segments {
      if let last = result.last, last.paragraph == segment.paragraph,
        matches(.join, end: last.span.end, next: segment.span.start, in: paragraph(last, segment))
      {
        let joined = TextSpan(last.span.start, segment.span.end)
        result[result.count - 1] = Segment(span: joined, paragraph: last.paragraph)
      } else {
        result.append(segment)
      }
    }
    guard overrides.contains(where: { $0.action == .split }) else { return result }
    return result.flatMap(split)
  }

  private func paragraph(_ first: Segment, _ last: Segment) -> TextSpan {
    TextSpan(first.span.start, last.span.end)
  }

  private func split(_ segment: Segment) -> [Segment] {
    var pieces: [Segment] = []
    var start = segment.span.start
    var i = start
    while i < segment.span.end {
      let next = text.skippingSpace(from: i, to: segment.span.end)
      if next > i, i > start, matches(.split, end: i, next: next, in: segment.span) {
        pieces.append(Segment(span: TextSpan(start, i), paragraph: segment.paragraph))
        start = next
      }
      i = max(next, text.after(i, end: segment.span.end))
    }
    pieces.append(Segment(span: TextSpan(start, segment.span.end), paragraph: segment.paragraph))
    return pieces
  }

  private func matches(
    _ action: SegmentOverride.Action, end: Int, next: Int, in span: TextSpan
  ) -> Bool {
    overrides.contains {
      $0.action == action && precedes(end, $0.before, span.start) && follows(next, $0.after, span.end)
    }
  }

  private func follows(_ start: Int, _ words: [UInt8], _ limit: Int) -> Bool {
    var i = start
    for byte in words {
      guard i < limit else { return false }
      let space = text.whiteSpace(at: i)
      guard (space > 0 ? 0x20 : text[i]) == byte else { return false }
      i = space > 0 ? text.skippingSpace(from: i, to: limit) : i + 1
    }
    return true
  }

  private func precedes(_ end: Int, _ words: [UInt8], _ limit: Int) -> Bool {
    var i = end
    for byte in words.reversed() {
      guard i > limit else { return false }
      let beforeSpace = text.skippingSpace(backFrom: i, to: limit)
      guard (beforeSpace < i ? 0x20 : text[i - 1]) == byte else { return false }
      i = beforeSpace < i ? beforeSpace : i - 1
    }
    return true
  }

  /// The bytes with each run of white space as one space and none at the ends.
  private static func normalised(_ words: String) -> [UInt8] {
    Array(words.split { $0.isWhitespace }.joined(separator: " ").utf8)
  }
}
