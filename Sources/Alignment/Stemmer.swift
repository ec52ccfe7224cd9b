internal import LanguageData
internal import TextModel

/// Cuts inflectional endings off, so that forms of a word fall together more often than not.
///
/// The longest listed ending goes, then the longest of what is left, as long as each time enough
/// letters remain. The result is a key for comparing and not meant to be a word.
struct Stemmer: Sendable {
  private let minimumStem: [ArraySlice<UInt8>: Int]
  private let longest: Int

  /// Reads the endings of a language.
  init(_ language: Language) {
    let rows = InflectionEnding.all(of: language)
    var minimum: [ArraySlice<UInt8>: Int] = [:]
    for row in rows { minimum[Array(row.ending.utf8)[...]] = row.minimumStem }
    minimumStem = minimum
    longest = minimum.keys.map(\.count).max() ?? 0
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
      let ending = Array(word[(end - length)..<end])[...]
      if let minimum = minimumStem[ending], end - length >= minimum { return end - length }
      length -= 1
    }
    return end
  }
}
