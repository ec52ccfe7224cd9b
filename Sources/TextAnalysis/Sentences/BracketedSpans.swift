internal import TextModel

/// The outermost bracketed stretches of a paragraph, in text order.
///
/// Only brackets that are closed again count: `(see there)`, not `a)` and not a smiley.
struct BracketedSpans {
  private let spans: [TextSpan]
  private var index = 0

  /// Finds them. Complexity: linear in the paragraph.
  init(_ text: TextBytes, in paragraph: TextSpan) {
    var open: [Int] = []
    var spans: [TextSpan] = []
    for i in paragraph.start..<paragraph.end where BracketedSpans.isBracket(text[i]) {
      if text[i] == 0x28 || text[i] == 0x5B {
        open.append(i)
      } else if let start = open.popLast() {
        while let last = spans.last, last.start > start { spans.removeLast() }
        spans.append(TextSpan(start, i + 1))
      }
    }
    self.spans = spans
  }

  @inline(__always)
  private static func isBracket(_ byte: UInt8) -> Bool {
    byte & 0xFE == 0x28 || byte == 0x5B || byte == 0x5D
  }

  /// The stretch that an offset lies in, not at its end. Offsets must be asked for in order.
  mutating func span(around offset: Int) -> TextSpan? {
    while index < spans.count, spans[index].end <= offset { index += 1 }
    guard index < spans.count, spans[index].start < offset else { return nil }
    return spans[index]
  }
}
