internal import LanguageData
internal import TextAnalysis

/// The way back from letters of a folded key to bytes of the text.
enum KeyOffsets {
  /// The byte in a text where a letter of a word's key begins; a letter folded to two is not cut.
  ///
  /// The word starts at `start` and ends at `end`, in bytes of the text.
  static func byte(_ text: [UInt8], _ start: Int, _ end: Int, _ keyOffset: Int) -> Int32 {
    var letters = 0
    var i = start
    while i < end && letters < keyOffset {
      var length = text[i] < 0x80 ? 1 : text[i] < 0xE0 ? 2 : text[i] < 0xF0 ? 3 : 4
      var character = Array(text[i..<min(end, i + length)])
      while i + length < end, isCombining(text, i + length) {
        length += 2
        character = Array(text[i..<min(end, i + length)])
      }
      letters += text[i] < 0x80 && length == 1 ? 1 : Folding.key(of: character).count
      i += length
    }
    while i < end, isInvisible(text, i) { i += 2 }
    return Int32(truncatingIfNeeded: min(i, end))
  }

  /// U+0300 to U+036F, the marks that German letters are decomposed with.
  private static func isCombining(_ text: [UInt8], _ i: Int) -> Bool {
    text[i] == 0xCC || text[i] == 0xCD && i + 1 < text.count && text[i + 1] < 0xB0
  }

  /// A soft hyphen belongs to what stands before it, so that a part does not begin with one.
  private static func isInvisible(_ text: [UInt8], _ i: Int) -> Bool {
    i + 1 < text.count && text[i] == 0xC2 && text[i + 1] == 0xAD
  }
}

/// Folded keys of citation forms.
enum CitationKeys {
  /// The key of a term's letters, without a remark in brackets.
  static func key(of term: String) -> Key {
    let bytes = Array(term.utf8)
    let end = bytes.firstIndex(of: UInt8(ascii: "(")).map { max(0, $0 - 1) } ?? bytes.count
    return Folding.key(of: Array(bytes[..<(end == 0 ? bytes.count : end)]))
  }
}

/// Words that ß and ss tell apart.
struct EszettPairs: Sendable {
  static let shared = EszettPairs()

  private var forms = FormTable(capacity: 64)

  private init() {
    for word in GermanTermTables.shared.eszettPairs { _ = forms.insert(Array(word.utf8)) }
  }

  /// Whether a folded word is one of them.
  func contains(
    _ buffer: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, hash: UInt32
  ) -> Bool {
    forms.find(buffer, start, end, hash: hash) >= 0
  }
}
