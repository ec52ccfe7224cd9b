internal import TextModel

/// The paragraphs of a text: lines, unless the lines are one text that was wrapped at a width.
///
/// Lines end at LF, CR, CR LF, VT, FF, U+0085, U+2028 and U+2029 (UAX #14, class BK and friends).
struct Paragraphs {
  /// A line that holds more than white space, without white space at its ends.
  struct Line {
    let span: TextSpan
    /// Whether an empty line or a page break stands before it.
    let opensBlock: Bool
  }

  /// In text order, none empty, with white space alone between them.
  let spans: [TextSpan]

  /// Finds the paragraphs. Complexity: linear.
  init(_ text: TextBytes) {
    let lines = Paragraphs.lines(text)
    let wrapping = LineWrapping(text, lines)
    var spans: [TextSpan] = []
    for (index, line) in lines.enumerated() {
      if let wrapping, index > 0, let last = spans.last, wrapping.continues(lines, at: index) {
        spans[spans.count - 1] = TextSpan(last.start, line.span.end)
      } else {
        spans.append(line.span)
      }
    }
    self.spans = spans
  }

  private static func lines(_ text: TextBytes) -> [Line] {
    var lines: [Line] = []
    var start = 0
    var opensBlock = true
    var i = 0
    while i <= text.count {
      i = text.buffer.first(from: i, to: text.count) {
        // Setting a bit makes 0xC2 a 0xE2.
        $0.holdLess(than: 0x20) || $0.hold(0xE2, setting: 0x20)
      } byte: {
        $0 < 0x20 || $0 == 0xC2 || $0 == 0xE2
      }
      let (length, isPageBreak) = i < text.count ? lineEnd(text, at: i) : (1, false)
      guard length > 0 else {
        i += 1
        continue
      }
      let span = text.trimmed(TextSpan(start, i))
      if !span.isEmpty { lines.append(Line(span: span, opensBlock: opensBlock)) }
      opensBlock = span.isEmpty || isPageBreak
      i += length
      start = min(i, text.count)
    }
    return lines
  }

  /// The length of the line end at an offset, 0 if there is none, and whether it ends more.
  @inline(__always)
  private static func lineEnd(_ text: TextBytes, at i: Int) -> (Int, Bool) {
    switch text[i] {
    case 0x0A, 0x0B: return (1, false)
    case 0x0C: return (1, true)
    case 0x0D: return (i + 1 < text.count && text[i + 1] == 0x0A ? 2 : 1, false)
    case 0xC2: return (i + 1 < text.count && text[i + 1] == 0x85 ? 2 : 0, false)
    case 0xE2:
      guard i + 2 < text.count, text[i + 1] == 0x80 else { return (0, false) }
      return text[i + 2] == 0xA8 ? (3, false) : text[i + 2] == 0xA9 ? (3, true) : (0, false)
    default: return (0, false)
    }
  }
}
