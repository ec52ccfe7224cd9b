internal import CICU
public import TextModel

/// Turns the bytes of a file into text.
public enum Decoder {
  /// An encoding that a text file may have.
  public enum Encoding: String, Sendable, CaseIterable {
    /// UTF-8, with or without byte order mark.
    case utf8 = "UTF-8"
    /// UTF-16, little-endian.
    case utf16LittleEndian = "UTF-16LE"
    /// UTF-16, big-endian.
    case utf16BigEndian = "UTF-16BE"
    /// The Western code page of Windows, a superset of ISO 8859-1's printable part.
    case windows1252 = "windows-1252"
  }

  /// A decoded text and how it was read.
  public struct Result: Sendable {
    /// The text, without byte order mark.
    public let text: SourceText

    /// The encoding that it was read as.
    public let encoding: Encoding

    /// Whether the file named its encoding by a byte order mark or the caller did; if not, and the
    /// encoding is not UTF-8, it is a guess that the user should be told of.
    public let isCertain: Bool
  }

  /// Decodes strictly: a byte order mark decides, else UTF-8, else windows-1252.
  ///
  /// Windows-1252 is only guessed for files without any well-formed multi-byte UTF-8, because a
  /// file that mixes the two is broken, and guessing would hide it.
  ///
  /// - Parameters:
  ///   - bytes: the file as it is.
  ///   - name: what messages call the file.
  ///   - encoding: the encoding, if the user named it; nothing is guessed then.
  /// - Returns: the text and how it was read.
  /// - Throws: `Failure` with id `binary-file`, `undecodable` or `too-large`.
  public static func decode(
    _ bytes: [UInt8], name: String, as encoding: Encoding? = nil
  ) throws(Failure) -> Result {
    let mark = byteOrderMark(of: bytes)
    let content = mark.map { Array(bytes[$0.length...]) } ?? bytes
    if let chosen = encoding ?? mark?.encoding {
      return Result(
        text: try convert(content, name: name, from: chosen), encoding: chosen, isCertain: true)
    }
    guard !content.contains(0) else {
      throw Failure(
        "binary-file", "this is not a text file: it holds a zero byte", file: name,
        help: "give a text file in UTF-8, UTF-16 with byte order mark, or windows-1252")
    }
    guard let bad = UTF8Scan.firstIllFormed(content) else {
      return Result(
        text: SourceText(wellFormed: content, name: name), encoding: .utf8, isCertain: true)
    }
    guard !UTF8Scan.hasMultiByteScalar(content[..<bad]) else {
      throw undecodable(content, at: bad, name: name, encoding: .utf8)
    }
    if !UTF8Scan.hasMultiByteScalar(content[bad...]) {
      let text = try convert(content, name: name, from: .windows1252)
      return Result(text: text, encoding: .windows1252, isCertain: false)
    }
    throw undecodable(content, at: bad, name: name, encoding: .utf8)
  }

  private static func byteOrderMark(of bytes: [UInt8]) -> (encoding: Encoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  private static func convert(
    _ bytes: [UInt8], name: String, from encoding: Encoding
  ) throws(Failure) -> SourceText {
    if encoding == .utf8 {
      if let bad = UTF8Scan.firstIllFormed(bytes) {
        throw undecodable(bytes, at: bad, name: name, encoding: encoding)
      }
      return SourceText(wellFormed: bytes, name: name)
    }
    var out = [UInt8](repeating: 0, count: bytes.count * 3)
    var bad: Int64 = 0
    let length = cicu_decode(
      encoding.rawValue, bytes, Int64(bytes.count), &out, Int64(out.count), &bad)
    guard length >= 0, length <= out.count else {
      throw undecodable(bytes, at: Int(bad), name: name, encoding: encoding)
    }
    out.removeSubrange(Int(length)...)
    return SourceText(wellFormed: out, name: name)
  }

  private static func undecodable(
    _ bytes: [UInt8], at offset: Int, name: String, encoding: Encoding
  ) -> Failure {
    let line = bytes[..<min(offset, bytes.count)].count { $0 == UInt8(ascii: "\n") } + 1
    let start =
      bytes[..<min(offset, bytes.count)].lastIndex(of: UInt8(ascii: "\n"))
      .map { $0 + 1 } ?? 0
    let column =
      String(decoding: bytes[start..<min(offset, bytes.count)], as: UTF8.self)
      .unicodeScalars.count + 1
    let value = offset < bytes.count ? "0x" + String(bytes[offset], radix: 16, uppercase: true) : ""
    return Failure(
      "undecodable", "byte \(offset) (\(value)) is not \(encoding.rawValue)", file: name,
      position: TextPosition(line: line, column: column),
      help: "save the file as UTF-8, or name its encoding with --encoding")
  }
}
