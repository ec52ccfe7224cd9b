internal import TextModel

/// The outermost bracketed stretches of a paragraph, in text order.
///
/// Only brackets that are closed again count: `(see there)`, not `a)` and not a smiley.
struct BracketedSpans {
  private var spans: [TextSpan] = []
  private var index = 0

  /// Finds them. Complexity: linear in the paragraph.
  init(_ text: TextBytes, in paragraph: TextSpan) {
    var open: [Int] = []
    for i in paragraph.start..<paragraph.end {
      switch text[i] {
      case 0x28, 0x5B: open.append(i)
      case 0x29, 0x5D:
        guard let start = open.popLast() else { continue }
        while let last = spans.last, last.start > start { spans.removeLast() }
        spans.append(TextSpan(start, i + 1))
      default: continue
      }
    }
  }

  /// The stretch that an offset lies in, not at its end. Offsets must be asked for in order.
  mutating func span(around offset: Int) -> TextSpan? {
    while index < spans.count, spans[index].end <= offset { index += 1 }
    guard index < spans.count, spans[index].start < offset else { return nil }
    return spans[index]
  }
}
