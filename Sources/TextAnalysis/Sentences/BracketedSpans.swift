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
    var i = BracketedSpans.next(text, from: paragraph.start, to: paragraph.end)
    while i < paragraph.end {
      if text[i] == 0x28 || text[i] == 0x5B {
        open.append(i)
      } else if let start = open.popLast() {
        while let last = spans.last, last.start > start { spans.removeLast() }
        spans.append(TextSpan(start, i + 1))
      }
      i = BracketedSpans.next(text, from: i + 1, to: paragraph.end)
    }
    self.spans = spans
  }

  @inline(__always)
  private static func next(_ text: TextBytes, from start: Int, to end: Int) -> Int {
    text.buffer.first(from: start, to: end) {
      // Setting bits makes `(` a `)`, and `[` and `]` an underscore.
      $0.hold(0x29, setting: 0x01) || $0.hold(0x5F, setting: 0x06)
    } byte: {
      $0 & 0xFE == 0x28 || $0 == 0x5B || $0 == 0x5D
    }
  }

  /// The stretch that an offset lies in, not at its end. Offsets must be asked for in order.
  mutating func span(around offset: Int) -> TextSpan? {
    while index < spans.count, spans[index].end <= offset { index += 1 }
    guard index < spans.count, spans[index].start < offset else { return nil }
    return spans[index]
  }
}
