/// A text as decoded: well-formed UTF-8 without byte order mark, and the name to call it by.
///
/// The bytes are never normalised; whoever normalises does so beside the text and keeps the way
/// back. Every `TextSpan` in Satzpaar points into `bytes` of some `SourceText`.
public struct SourceText: Hashable, Sendable {
  /// What messages call the text: a path as the user gave it, or `-` for standard input.
  public let name: String

  /// The text as UTF-8. Always well-formed.
  public let bytes: [UInt8]

  /// Takes a string as the text.
  public init(_ string: String, name: String = "-") {
    self.name = name
    self.bytes = Array(string.utf8)
  }

  /// Takes bytes that are known to be well-formed UTF-8, such as those a decoder has checked.
  public init(wellFormed bytes: [UInt8], name: String = "-") {
    self.name = name
    self.bytes = bytes
  }

  /// The whole text as a string. Complexity: linear.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The words at a span. Complexity: linear in the span.
  public subscript(span: TextSpan) -> String {
    String(decoding: bytes[span.range], as: UTF8.self)
  }

  /// The span of the whole text.
  public var span: TextSpan { TextSpan(0, bytes.count) }

  /// Where an offset stands, for people. Complexity: linear in `offset`.
  ///
  /// - Parameter offset: in UTF-8 bytes, at most `bytes.count`.
  /// - Returns: line and column, both from 1.
  public func position(of offset: Int) -> TextPosition {
    var line = 1
    var lineStart = 0
    for i in 0..<min(offset, bytes.count) where bytes[i] == UInt8(ascii: "\n") {
      line += 1
      lineStart = i + 1
    }
    let column = bytes[lineStart..<min(offset, bytes.count)].count { $0 & 0xC0 != 0x80 }
    return TextPosition(line: line, column: column + 1)
  }
}

/// A place in a text as people count: lines and columns from 1, columns in Unicode scalars.
public struct TextPosition: Hashable, Sendable {
  /// The line, counted from 1.
  public let line: Int

  /// The column, counted from 1 in Unicode scalars.
  public let column: Int

  /// Makes a place from a line and a column, both counted from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
