internal import LanguageData
internal import TextModel

/// Offers what stands in quotation marks where it is a title or a word held at arm's length.
///
/// A spoken sentence is none: it has a subject and a verb, and its words are offered one by one.
struct QuotedTitles {
  /// The words that a title has at most.
  static let longest = 8

  func run(_ search: inout OpenTermSearch) {
    guard search.has(.opensQuote) else { return }
    var index = 0
    while index < search.units.count {
      guard search.units[index].is(.opensQuote),
        let close = closing(of: index, in: search)
      else {
        index += 1
        continue
      }
      let inside = index + 1...close - 1
      if isTitle(inside, in: search) { search.offer(inside, .quoted) }
      index = isStraight(search.units[index]) ? close + 1 : index + 1
    }
  }

  private func closing(of open: Int, in search: OpenTermSearch) -> Int? {
    let limit = min(search.units.count, open + 2 * Self.longest)
    guard open + 2 < limit else { return nil }
    return (open + 2..<limit).first { search.units[$0].is(.closesQuote) }
  }

  private func isStraight(_ unit: WordUnit) -> Bool { unit.scalar == 0x22 }

  private func isTitle(_ inside: ClosedRange<Int>, in search: OpenTermSearch) -> Bool {
    let units = search.units[inside]
    guard units.allSatisfy({ !$0.isKnown && !$0.is(.sentenceMark) }) else {
      return false
    }
    let words = units.filter { !$0.isPunctuation }
    guard (1...Self.longest).contains(words.count) else { return false }
    if words.count == 1 { return words.allSatisfy(\.isContent) }
    guard words.contains(where: { $0.isContent || $0.wordClass == .everydayNoun }) else {
      return false
    }
    if words.contains(where: { $0.is(.foreign) }) { return true }
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
}
