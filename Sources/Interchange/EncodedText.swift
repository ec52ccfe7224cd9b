internal import TextAnalysis
internal import TextModel

/// Text in the encoding of the file that it came from.
enum EncodedText {
  /// Markup in an encoding, with the byte order mark that the file has.
  ///
  /// - Parameters:
  ///   - text: UTF-8; markup that understands `&#8222;`.
  ///   - file: the file it came from.
  ///   - encoding: its encoding.
  /// - Returns: the bytes; a character that the encoding does not have as a reference.
  static func bytes(_ text: [UInt8], like file: [UInt8], _ encoding: Decoder.Encoding) -> [UInt8] {
    switch encoding {
    case .utf8:
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      return file.starts(with: mark) ? mark + text : text
    case .utf16LittleEndian: return utf16(text, like: file, mark: [0xFF, 0xFE]) { [$0, $1] }
    case .utf16BigEndian: return utf16(text, like: file, mark: [0xFE, 0xFF]) { [$1, $0] }
    case .windows1252: return windows1252(text)
    }
  }

  private static func utf16(
    _ text: [UInt8], like file: [UInt8], mark: [UInt8], _ order: (UInt8, UInt8) -> [UInt8]
  ) -> [UInt8] {
    var result = file.starts(with: mark) ? mark : []
    for unit in String(decoding: text, as: UTF8.self).utf16 {
      result += order(UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8))
    }
    return result
  }

  /// The bytes of windows-1252 by character.
  private static let codePage: [Unicode.Scalar: UInt8] = {
    var page: [Unicode.Scalar: UInt8] = [:]
    for byte in UInt8(0x80)...0xFF {
      let decoded = try? Decoder.decode([byte], name: "-", as: .windows1252).text.string
      if let scalar = decoded?.unicodeScalars.first { page[scalar] = byte }
    }
    return page
  }()

  private static func windows1252(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if scalar.isASCII {
        result.append(UInt8(truncatingIfNeeded: scalar.value))
      } else if let byte = codePage[scalar] {
        result.append(byte)
      } else {
        result += "&#\(scalar.value);".utf8
      }
    }
    return result
  }
}
