internal import LanguageData
internal import TextAnalysis
internal import TextModel

/// Finds the numbers of a text, in digits and in words.
///
/// A class, for each text takes it along: one reference is counted, and not that of each table.
final class NumberReader: Sendable {
  let language: Language
  let words: [ArraySlice<UInt8>: (value: NumberValue, kind: NumberWords.Kind)]
  let months: [ArraySlice<UInt8>: Int]
  let clock: [ArraySlice<UInt8>: NumberWords.Clock]
  let ranges: Set<ArraySlice<UInt8>>
  let compound: NumberCompound?
  /// By the first two bytes of a key, whether it may be a number word, a month, or begin with one:
  /// most words of a text are none.
  private let beginnings: [Bool]

  init(_ language: Language) {
    let data = language == .german ? NumberWords.german : NumberWords.english
    func key(_ word: String) -> ArraySlice<UInt8> { Folding.key(of: Array(word.utf8))[...] }
    self.language = language
    self.words = Dictionary(
      data.words.compactMap { entry in
        NumberLiteral(Array(entry.value.utf8)[...])?.value(.english).map {
          (key(entry.word), ($0, entry.kind))
        }
      }, uniquingKeysWith: { first, _ in first })
    self.months = Dictionary(
      data.months.map { (key($0.name), $0.month) }, uniquingKeysWith: { first, _ in first })
    self.clock = Dictionary(
      data.clock.map { (key($0.word), $0.meaning) }, uniquingKeysWith: { first, _ in first })
    self.ranges = Set(data.ranges.map(key))
    self.compound = language == .german ? NumberCompound(words) : nil
    var beginnings = [Bool](repeating: false, count: 1 << 16)
    for word in Array(words.keys) + months.keys { beginnings[Self.beginning(of: word)] = true }
    self.beginnings = beginnings
  }

  /// Whether a folded word may be a number word, a month, or begin with a number.
  func mayBegin(_ word: ArraySlice<UInt8>) -> Bool {
    beginnings[Self.beginning(of: word)]
  }

  /// The first two bytes of a word, or its only one.
  private static func beginning(of word: ArraySlice<UInt8>) -> Int {
    guard let first = word.first else { return 0 }
    return word.count == 1 ? Int(first) : Int(first) << 8 | Int(word[word.startIndex + 1])
  }

  /// The numbers in digits in text order, each by itself.
  func literals(in list: TokenList, of text: [UInt8]) -> [NumberMention] {
    var reading = NumberReading(reader: self, list: list, text: text)
    while reading.index < list.tokens.count {
      if NumberLiteral.isDigit(text[list.tokens[reading.index].span.start]) {
        reading.readDigits()
      } else {
        reading.index += 1
      }
    }
    return reading.mentions
  }

  /// The numbers in text order.
  func mentions(in list: TokenList, of text: [UInt8]) -> [NumberMention] {
    var reading = NumberReading(reader: self, list: list, text: text)
    while reading.index < list.tokens.count { reading.step() }
    return reading.mentions
  }
}
