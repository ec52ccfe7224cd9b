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
  /// - Complexity: constant, however long the line is.
  public init(_ text: SourceText, at span: TextSpan) {
    let bytes = text.bytes
    let place = min(span.start, bytes.count)
    let start = Self.back(from: place, in: bytes, atMost: Self.reach)
    let end = Self.ahead(from: place, to: min(span.end, bytes.count), in: bytes, 2 * Self.reach)
    let isWhole = end >= min(span.end, bytes.count) || Self.isLineEnd(end, in: bytes)
    let room = max(0, Self.reach - max(0, end - place - Self.reach))
    let last = isWhole ? Self.ahead(from: end, to: bytes.count, in: bytes, room) : end
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    before = (start == 0 || Self.isLineEnd(start - 1, in: bytes) ? "" : "…") + string(start..<place)
    marked = string(place..<end) + (isWhole ? "" : "…")
    after =
      string(end..<last) + (!isWhole || Self.isLineEnd(last, in: bytes) ? "" : "…")
  }

  private static func isLineEnd(_ i: Int, in bytes: [UInt8]) -> Bool {
    i >= bytes.count || bytes[i] == 0x0A || bytes[i] == 0x0D
  }

  /// The offset of the scalar that stands `limit` scalars before, or of the line's first.
  private static func back(from offset: Int, in bytes: [UInt8], atMost limit: Int) -> Int {
    var i = offset
    var count = 0
    while i > 0, count < limit, !isLineEnd(i - 1, in: bytes) {
      i -= 1
      while i > 0, bytes[i] & 0xC0 == 0x80 { i -= 1 }
      count += 1
    }
    return i
  }

  /// The offset after `limit` scalars, or the end of the line, or `end`.
  private static func ahead(
    from offset: Int, to end: Int, in bytes: [UInt8], _ limit: Int
  ) -> Int {
    var i = offset
    var count = 0
    while i < end, count < limit, !isLineEnd(i, in: bytes) {
      i += 1
      while i < end, bytes[i] & 0xC0 == 0x80 { i += 1 }
      count += 1
    }
    return i
  }
}
