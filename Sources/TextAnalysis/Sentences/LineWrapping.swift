internal import TextModel

/// Tells a text wrapped at a width, whose line ends mean nothing, from one with a paragraph a line.
///
/// Who wraps fills each line: the first word of the next line had no room any more. So most line
/// ends inside the blocks of a wrapped text pass that test, and many of them stand in the middle
/// of a sentence, before a small letter.
struct LineWrapping {
  /// The longest line, in scalars.
  private let width: Int
  private let text: TextBytes
  /// The length of each line and of its first word, in scalars.
  private let lengths: [(line: Int, word: Int)]

  /// Lines of running text are wrapped between these widths, in scalars; mail at 72, books at 66.
  private static let widths = 40...160

  /// Measures the lines; nil if the text is not wrapped.
  init?(_ text: TextBytes, _ lines: [Paragraphs.Line]) {
    guard lines.count > 1, lines.allSatisfy({ $0.span.count <= 2 * Self.widths.upperBound }) else {
      return nil
    }
    self.text = text
    lengths = lines.map { line in
      let word = text.word(startingAt: line.span.start, end: line.span.end)
      return (Self.scalars(text, line.span), Self.scalars(text, word))
    }
    width = lengths.reduce(0) { max($0, $1.line) }
    guard Self.widths.contains(width) else { return nil }
    var ends = 0
    var full = 0
    var middle = 0
    for index in lines.indices.dropFirst() where !lines[index].opensBlock {
      ends += 1
      guard isFull(index - 1) else { continue }
      full += 1
      if startsSmall(lines[index]), !endsSentence(lines[index - 1]) { middle += 1 }
    }
    guard middle > 0, full * 3 >= ends * 2, middle * 4 >= full else { return nil }
  }

  /// Whether the line at an index goes on with the paragraph of the line before it.
  func continues(_ lines: [Paragraphs.Line], at index: Int) -> Bool {
    guard !lines[index].opensBlock, !isListItem(lines[index]) else { return false }
    return isFull(index - 1) || startsSmall(lines[index]) && !endsSentence(lines[index - 1])
  }

  /// Whether the first word of the next line had no room in this one.
  private func isFull(_ index: Int) -> Bool {
    lengths[index].line + 1 + lengths[index + 1].word > width
  }

  private func startsSmall(_ line: Paragraphs.Line) -> Bool {
    text.isLowercase(at: line.span.start)
  }

  private func endsSentence(_ line: Paragraphs.Line) -> Bool {
    let last = text[line.span.end - 1]
    return last == 0x2E || last == 0x21 || last == 0x3F || last == 0x3A
  }

  /// A bullet, a dash or a short number with a mark, then a space.
  private func isListItem(_ line: Paragraphs.Line) -> Bool {
    let start = line.span.start
    if TextBytes.isDashOrBullet(text.scalar(at: start)) {
      let after = text.after(start, end: line.span.end)
      return after < line.span.end && text.whiteSpace(at: after) > 0
    }
    let label = text.word(startingAt: text[start] == 0x28 ? start + 1 : start, end: line.span.end)
    guard (1...3).contains(label.count), label.end + 1 < line.span.end,
      text.isDigit(at: label.start) || label.count == 1
    else { return false }
    return (text[label.end] == 0x2E || text[label.end] == 0x29)
      && text.whiteSpace(at: label.end + 1) > 0
  }

  private static func scalars(_ text: TextBytes, _ span: TextSpan) -> Int {
    text.slice(span).count { $0 & 0xC0 != 0x80 }
  }
}
