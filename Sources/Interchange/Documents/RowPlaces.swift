internal import TextModel
internal import Worksheets

/// Finds the German of rows in the text that they were made of, one after the other.
///
/// A run of white space counts as one space, for spreadsheets change line ends. Rows that are gone
/// leave a gap; a row that is not there is passed over.
struct RowPlaces {
  /// For each row its place, in UTF-8 bytes of the text; nil if it is not there.
  let spans: [TextSpan?]

  init(_ text: [UInt8], _ rows: [Row]) {
    let (key, offsets) = Self.key(text)
    var spans: [TextSpan?] = []
    var place = 0
    for row in rows {
      let words = Self.key(Array(row.german.utf8)).key
      guard let start = Self.first(words, in: key, from: place) else {
        spans.append(nil)
        continue
      }
      place = start + words.count
      spans.append(TextSpan(offsets[start], offsets[place - 1] + 1))
    }
    self.spans = spans
  }

  /// The text with every run of white space as one space and none at the ends, and the offset of
  /// each of its bytes.
  private static func key(_ text: [UInt8]) -> (key: [UInt8], offsets: [Int]) {
    var key: [UInt8] = []
    var offsets: [Int] = []
    for (offset, byte) in text.enumerated() {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if isSpace, key.isEmpty || key.last == 0x20 { continue }
      key.append(isSpace ? 0x20 : byte)
      offsets.append(offset)
    }
    if key.last == 0x20 {
      key.removeLast()
      offsets.removeLast()
    }
    return (key, offsets)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }

  /// Where words begin that are not part of a longer one.
  private static func first(_ words: [UInt8], in text: [UInt8], from place: Int) -> Int? {
    guard let head = words.first, words.count <= text.count else { return nil }
    var i = place
    while i + words.count <= text.count {
      guard let start = text[i...(text.count - words.count)].firstIndex(of: head) else {
        return nil
      }
      if start == 0 || !isWord(text[start - 1]),
        text[start..<(start + words.count)].elementsEqual(words)
      {
        return start
      }
      i = start + 1
    }
    return nil
  }
}
