/// The line around a place, for showing under a message.
public struct Snippet: Hashable, Sendable {
  /// The line's words before the place, shortened to `reach` scalars.
  public let before: String

  /// The words at the place; may be empty.
  public let marked: String

  /// The line's words after the place, shortened.
  public let after: String

  /// Unicode scalars of context kept on each side.
  public static let reach = 40

  /// Cuts the line around a place out of a text.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - span: the place in UTF-8 bytes; what runs over the end of its first line is left out.
  public init(_ text: SourceText, at span: TextSpan) {
    let bytes = text.bytes
    let start = min(span.start, bytes.count)
    let lineStart = bytes[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let lineEnd = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    let end = max(start, min(span.end, lineEnd))
    func scalars(_ range: Range<Int>) -> [Unicode.Scalar] {
      Array(String(decoding: bytes[range], as: UTF8.self).unicodeScalars)
    }
    func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
      String(String.UnicodeScalarView(scalars))
    }
    let head = scalars(lineStart..<start)
    let middle = scalars(start..<end)
    let tail = scalars(end..<lineEnd)
    let room = max(0, Self.reach - max(0, middle.count - Self.reach))
    before = (head.count > Self.reach ? "…" : "") + string(head.suffix(Self.reach))
    marked = string(middle.prefix(2 * Self.reach)) + (middle.count > 2 * Self.reach ? "…" : "")
    let isCut = middle.count > 2 * Self.reach
    after = isCut ? "" : string(tail.prefix(room)) + (tail.count > room ? "…" : "")
  }
}

extension SourceText {
  /// The offset of a place, in UTF-8 bytes; the end of the text if it lies beyond.
  public func offset(of position: TextPosition) -> Int {
    var line = 1
    var i = 0
    while line < position.line, let end = bytes[i...].firstIndex(of: 0x0A) {
      i = end + 1
      line += 1
    }
    guard line == position.line else { return bytes.count }
    var column = 1
    while i < bytes.count, column < position.column, bytes[i] != 0x0A {
      i += 1
      while i < bytes.count, bytes[i] & 0xC0 == 0x80 { i += 1 }
      column += 1
    }
    return i
  }

  /// The snippet at a line and column.
  public func snippet(at position: TextPosition) -> Snippet {
    let offset = offset(of: position)
    return Snippet(self, at: TextSpan(offset, offset))
  }
}
