/// Text as spreadsheets write it: what XML cannot hold as `_xHHHH_` (ECMA-376 part 1, 22.9.2.19,
/// ST_Xstring).
enum SpreadsheetText {
  /// The most UTF-16 units in a cell (Excel specifications and limits, Microsoft).
  static let maximumLength = 32_767

  static func encode(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isControl = scalar.value < 0x20 && scalar != "\t" && scalar != "\n"
      let looksEncoded = scalar == "_" && escape(in: scalars[index...]) != nil
      if isControl || looksEncoded || scalar.value == 0xFFFE || scalar.value == 0xFFFF {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
        result.append(contentsOf: "_x\(zeros)\(digits)_".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  static func decode(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var i = 0
    while i < scalars.count {
      if scalars[i] == "_", let value = escape(in: scalars[i...]),
        let scalar = Unicode.Scalar(value)
      {
        result.append(scalar)
        i += 7
      } else {
        result.append(scalars[i])
        i += 1
      }
    }
    return String(result)
  }

  /// The number in an escape that stands at the start; nil if there is none.
  private static func escape(in scalars: ArraySlice<Unicode.Scalar>) -> UInt32? {
    let start = scalars.startIndex
    guard scalars.count >= 7, scalars[start + 1] == "x", scalars[start + 6] == "_" else {
      return nil
    }
    let digits = scalars[(start + 2)..<(start + 6)]
    guard digits.allSatisfy({ $0.properties.isASCIIHexDigit }) else { return nil }
    return UInt32(String(String.UnicodeScalarView(digits)), radix: 16)
  }
}
