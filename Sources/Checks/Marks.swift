internal import TextModel

/// A quotation mark, bracket or other sign that checks count.
struct Mark {
  /// The sign.
  let scalar: Unicode.Scalar
  /// Where it stands, in UTF-8 bytes.
  let span: TextSpan

  /// The signs of a text that are wanted, in text order. Complexity: linear.
  static func all(in text: [UInt8], _ isWanted: (Unicode.Scalar) -> Bool) -> [Mark] {
    var marks: [Mark] = []
    var i = 0
    while i < text.count {
      let length = text[i] < 0x80 ? 1 : text[i] < 0xE0 ? 2 : text[i] < 0xF0 ? 3 : 4
      let end = min(i + length, text.count)
      // letters and digits of ASCII, and two-byte letters, are never wanted but « and »
      if !isPlain(text[i]),
        let scalar = String(decoding: text[i..<end], as: UTF8.self)
          .unicodeScalars.first, isWanted(scalar)
      {
        marks.append(Mark(scalar: scalar, span: TextSpan(i, end)))
      }
      i = end
    }
    return marks
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3: true
    default: false
    }
  }
}
