internal import LanguageData
internal import TextModel

/// Offers what stands in quotation marks where it is a title or a word held at arm's length.
///
/// A spoken sentence is none: it has a subject and a verb, and its words are offered one by one.
struct QuotedTitles {
  /// The words that a title has at most.
  static let longest = 8

  func run(_ search: inout OpenTermSearch) {
    var index = 0
    while index < search.units.count {
      guard Self.opening.contains(search.units[index].scalar),
        let close = closing(of: index, in: search)
      else {
        index += 1
        continue
      }
      let inside = index + 1...close - 1
      if isTitle(inside, in: search) { search.offer([inside], .quoted) }
      index = isStraight(search.units[index]) ? close + 1 : index + 1
    }
  }

  private func closing(of open: Int, in search: OpenTermSearch) -> Int? {
    let limit = min(search.units.count, open + 2 * Self.longest)
    guard open + 2 < limit else { return nil }
    return (open + 2..<limit).first { Self.closing.contains(search.units[$0].scalar) }
  }

  private func isStraight(_ unit: WordUnit) -> Bool { unit.scalar == 0x22 }

  private func isTitle(_ inside: ClosedRange<Int>, in search: OpenTermSearch) -> Bool {
    let units = search.units[inside]
    guard units.allSatisfy({ !$0.isKnown && !Self.sentenceMarks.contains($0.scalar) }) else {
      return false
    }
    let words = units.filter { !$0.isPunctuation }
    guard (1...Self.longest).contains(words.count) else { return false }
    if words.count == 1 { return words.allSatisfy(\.isContent) }
    guard words.contains(where: { $0.isContent || $0.wordClass == .everydayNoun }) else {
      return false
    }
    if words.contains(where: { search.lexicon.foreignWords.contains($0.key) }) { return true }
    let isSpoken = inside.contains { index in
      switch search.functionClass(index) {
      case .pronoun, .auxiliary, .modal: true
      default: false
      }
    }
    guard !isSpoken, words.first?.isCapitalised == true else { return false }
    return words.allSatisfy {
      $0.isCapitalised || $0.isAttribute || $0.wordClass == .function || $0.wordClass == .number
    }
  }

  private static let opening: Set<UInt32> = [
    0x22, 0xAB, 0xBB, 0x2018, 0x201A, 0x201C, 0x201E, 0x2039, 0x203A,
  ]
  private static let closing: Set<UInt32> = [
    0x22, 0xAB, 0xBB, 0x2018, 0x2019, 0x201C, 0x201D, 0x2039, 0x203A,
  ]
  private static let sentenceMarks: Set<UInt32> = [0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F]
}
