internal import LanguageData
internal import TextModel

/// Cuts inflectional endings off, so that forms of a word fall together more often than not.
///
/// The longest listed ending goes, then the longest of what is left, as long as each time enough
/// letters remain. The result is a key for comparing and not meant to be a word.
struct Stemmer: Sendable {
  private var endings = WordTable()
  private var minimumStems: [Int] = []
  private let longest: Int

  /// Reads the endings of a language.
  init(_ language: Language) { self.init(InflectionEnding.all(of: language)) }

  /// Cuts these endings off.
  init(_ rows: [InflectionEnding]) {
    longest = rows.map(\.ending.utf8.count).max() ?? 0
    for row in rows {
      let number = Array(row.ending.utf8).withUnsafeBufferPointer { endings.intern($0) }
      if number == minimumStems.count { minimumStems.append(row.minimumStem) }
    }
  }

  /// How many bytes of a word belong to its stem. Numbers and marks stay whole.
  func stemLength(of word: UnsafeBufferPointer<UInt8>) -> Int {
    guard word.count > 3, let first = word.first, first >= 0x61 else { return word.count }
    var end = word.count
    for _ in 0..<2 {
      let shorter = cut(word, end)
      if shorter == end { break }
      end = shorter
    }
    return end
  }

  private func cut(_ word: UnsafeBufferPointer<UInt8>, _ end: Int) -> Int {
    var length = min(longest, end - 2)
    while length > 0 {
      let ending = endings.find(UnsafeBufferPointer(rebasing: word[(end - length)..<end]))
      if ending >= 0, end - length >= minimumStems[ending] { return end - length }
      length -= 1
    }
    return end
  }
}
