import TextAnalysis
import TextModel

/// Text in terminal columns.
enum TextLayout {
  /// The columns that a string takes (UAX #11 width; combining marks and invisible characters: 0).
  static func width(of string: some StringProtocol) -> Int {
    string.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  static func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.value >= 0x20 && scalar.value < 0x7F { return 1 }
    let properties = CharacterProperties(scalar.value)
    if !properties.isDisjoint(with: [.combiningMark, .ignorable, .control]) { return 0 }
    return properties.contains(.wide) ? 2 : 1
  }

  /// Control characters made visible, so that no text can steer the terminal.
  static func visible(_ string: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in string.unicodeScalars {
      let isControl = CharacterProperties(scalar.value).contains(.control)
      result.append(!isControl ? scalar : ["\n", "\t"].contains(scalar) ? " " : "\u{FFFD}")
    }
    return String(result)
  }

  /// What nobody sees spelt out as `\u{AD}`, and marks that belong to a letter as well.
  static func spelt(_ string: String) -> String {
    let special: CharacterProperties = [.control, .ignorable, .combiningMark]
    return string.unicodeScalars.map { scalar in
      CharacterProperties(scalar.value).isDisjoint(with: special)
        ? String(scalar) : "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }.joined()
  }

  /// A snippet as two lines: the words, and a mark under the place.
  static func lines(of snippet: Snippet) -> String {
    guard !(snippet.before + snippet.marked + snippet.after).isEmpty else { return "" }
    let before = visible(snippet.before)
    let marked = visible(snippet.marked)
    let margin = String(repeating: " ", count: 2 + width(of: before))
    let mark = String(repeating: "^", count: max(1, width(of: marked)))
    return "  \(before)\(marked)\(visible(snippet.after))\n\(margin)\(mark)\n"
  }

  /// Cuts a text at white space into lines of at most `width` columns; longer words overflow.
  ///
  /// - Returns: the lines as spans in UTF-8 bytes of the text.
  static func wrap(_ text: [UInt8], width: Int) -> [TextSpan] {
    var lines: [TextSpan] = []
    var line: TextSpan?
    var columns = 0
    for word in words(of: text) {
      let size = self.width(of: String(decoding: text[word.range], as: UTF8.self))
      if let current = line, columns + 1 + size <= width {
        line = TextSpan(current.start, word.end)
        columns += 1 + size
      } else {
        if let current = line { lines.append(current) }
        line = word
        columns = size
      }
    }
    return lines + (line.map { [$0] } ?? [])
  }

  private static func words(of text: [UInt8]) -> [TextSpan] {
    var words: [TextSpan] = []
    var start = 0
    for i in 0...text.count where i == text.count || [0x20, 0x09, 0x0A, 0x0D].contains(text[i]) {
      if i > start { words.append(TextSpan(start, i)) }
      start = i + 1
    }
    return words
  }
}
