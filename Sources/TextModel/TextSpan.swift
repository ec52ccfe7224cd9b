/// A half-open range of UTF-8 byte offsets into a text as decoded.
///
/// This is the one unit of position in Satzpaar: never characters, never UTF-16, never an offset
/// into a normalised copy. Line, column and UTF-16 exist only where something is printed.
public struct TextSpan: Hashable, Sendable {
  /// The offset of the first byte, counted from 0.
  public var start: Int

  /// The offset after the last byte; never less than `start`.
  public var end: Int

  /// Makes the span `start..<end`, in UTF-8 bytes.
  public init(_ start: Int, _ end: Int) {
    precondition(0 <= start && start <= end, "a span runs forward from an offset of at least 0")
    self.start = start
    self.end = end
  }

  /// The length in UTF-8 bytes.
  public var count: Int { end - start }

  /// Whether the span covers no byte at all.
  public var isEmpty: Bool { start == end }

  /// The span as a range of indices into the text's bytes.
  public var range: Range<Int> { start..<end }

  /// Whether the two spans share at least one byte.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// Whether every byte of `other` lies in this span.
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// The same span in a text that starts `offset` UTF-8 bytes earlier (or later, if negative).
  public func shifted(by offset: Int) -> TextSpan { TextSpan(start + offset, end + offset) }
}

extension TextSpan: Comparable {
  /// Orders by start, then by end.
  public static func < (a: TextSpan, b: TextSpan) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}
