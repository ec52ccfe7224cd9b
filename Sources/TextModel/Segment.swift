/// A sentence, headline or list item: the smallest piece that gets a row of its own.
///
/// "Segment" is the term of XLIFF 2 and SRX 2. A segment has no white space at its ends; the
/// segments of a text are in text order and do not overlap, and only white space lies between.
public struct Segment: Hashable, Sendable {
  /// Where the segment stands, in UTF-8 bytes of the text.
  public let span: TextSpan

  /// The paragraph it belongs to, counted from 0.
  public let paragraph: Int

  /// Makes a segment from its place and the index of its paragraph, counted from 0.
  public init(span: TextSpan, paragraph: Int) {
    self.span = span
    self.paragraph = paragraph
  }
}

/// A text together with its segments.
public struct SegmentedText: Hashable, Sendable {
  /// The text that the segments point into.
  public let text: SourceText

  /// The segments in text order.
  public let segments: [Segment]

  /// Joins a text with segments that point into it.
  public init(text: SourceText, segments: [Segment]) {
    self.text = text
    self.segments = segments
  }

  /// The words of the segment with this index, counted from 0.
  public func string(at index: Int) -> String { text[segments[index].span] }

  /// The same as UTF-8.
  public func bytes(at index: Int) -> [UInt8] { Array(text.bytes[segments[index].span.range]) }
}

extension SegmentedText {
  /// The words of a run of segments, with the white space between them as it is in the text.
  public func words(of run: Range<Int>) -> String {
    guard let first = run.first, let last = run.last else { return "" }
    return text[TextSpan(segments[first].span.start, segments[last].span.end)]
  }

  /// Paragraph and sentence of every segment as people say it, such as `P1S2`, both from 1.
  public var numbers: [String] {
    var numbers: [String] = []
    numbers.reserveCapacity(segments.count)
    var number = ByteOutput(capacity: 32)
    var paragraph = -1
    var sentence = 0
    for segment in segments {
      sentence = segment.paragraph == paragraph ? sentence + 1 : 1
      paragraph = segment.paragraph
      number.removeAll()
      number.append("P")
      number.append(decimal: paragraph + 1)
      number.append("S")
      number.append(decimal: sentence)
      numbers.append(number.string)
    }
    return numbers
  }
}
