/// Words as Markdown writes them.
enum MarkdownText {
  /// ASCII punctuation, which a backslash takes its meaning from (CommonMark 0.29, section 6.1).
  static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// Words with a backslash before everything that would be markup.
  ///
  /// - Parameters:
  ///   - words: UTF-8.
  ///   - isFirst: whether they begin a line.
  ///   - isCell: whether they stand in a table.
  /// - Returns: the words for the file, on one line.
  static func escaped(_ words: [UInt8], isFirst: Bool, isCell: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(words.count)
    let opening = isFirst ? beginning(words) : nil
    for (i, byte) in words.enumerated() {
      if byte == 0x0A || byte == 0x0D {
        if result.last != 0x20 { result.append(0x20) }
        continue
      }
      if i == opening || needsEscape(byte, at: i, in: words, isCell) { result.append(0x5C) }
      result.append(byte)
    }
    return result
  }

  private static func needsEscape(
    _ byte: UInt8, at i: Int, in words: [UInt8], _ isCell: Bool
  ) -> Bool {
    let next = i + 1 < words.count ? words[i + 1] : 0x20
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "]"): return true
    case UInt8(ascii: "\\"): return isPunctuation(next) || i + 1 == words.count
    case UInt8(ascii: "<"): return next == 0x2F || next == 0x21 || next == 0x3F || isLetter(next)
    case UInt8(ascii: "&"): return next == UInt8(ascii: "#") || isLetter(next)
    case UInt8(ascii: "_"):
      let before = i > 0 ? words[i - 1] : 0x20
      return !(isWord(before) && isWord(next))
    case UInt8(ascii: "~"): return next == byte || i > 0 && words[i - 1] == byte
    case UInt8(ascii: "|"): return isCell
    default: return false
    }
  }

  /// The offset of a character at the beginning of a line that would begin a block.
  private static func beginning(_ words: [UInt8]) -> Int? {
    guard let first = words.first else { return nil }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "|"),
      UInt8(ascii: ":"), UInt8(ascii: "~"):
      return 0
    case UInt8(ascii: "-"), UInt8(ascii: "+"): return 0
    case 0x30...0x39:
      guard let end = words.firstIndex(where: { !(0x30...0x39).contains($0) }), end <= 9,
        words[end] == UInt8(ascii: ".") || words[end] == UInt8(ascii: ")")
      else { return nil }
      return end + 1 == words.count || words[end + 1] == 0x20 ? end : nil
    default: return nil
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || isLetter(byte) || (0x30...0x39).contains(byte)
  }
}
