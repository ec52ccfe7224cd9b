internal import LanguageData
internal import TextAnalysis
internal import TextModel

/// Joins tokens to word units: "Ukraine-Krise", "a. D.", "Ein- und Ausfuhr".
///
/// Reads each token once; whether a word is a noun or a verb is for `WordTagger` to say.
struct UnitReader {
  private let list: TokenList
  private let lexicon: OpenTermLexicon
  private let bytes: [UInt8]
  private var next = 0

  /// The bytes of an acronym at most.
  private static let longestAcronym = 7

  private var units: [WordUnit] = []

  /// Reads the units of a tokenised text, in text order.
  static func units(
    of list: TokenList, in bytes: [UInt8], lexicon: OpenTermLexicon
  ) -> [WordUnit] {
    var reader = UnitReader(list: list, bytes: bytes, lexicon: lexicon)
    while reader.next < list.tokens.count { reader.readUnit() }
    return reader.units
  }

  private init(list: TokenList, bytes: [UInt8], lexicon: OpenTermLexicon) {
    self.list = list
    self.lexicon = lexicon
    self.bytes = bytes
    self.units.reserveCapacity(list.tokens.count)
  }

  private mutating func readUnit() {
    if appendSuffixHalf() || appendAbbreviation() { return }
    let start = next
    guard list.tokens[start].kind != .symbol else {
      next += 1
      var unit = unit(start, start, .punctuation)
      unit.scalar =
        String(decoding: bytes[unit.span.range], as: UTF8.self).unicodeScalars.first?.value ?? 0
      units.append(unit)
      return
    }
    var last = endOfHyphenated(from: start)
    if let head = endOfCoordination(after: last) { last = head }
    next = last + 1
    let isNumber = last == start && beginsWithDigit(start)
    var unit = unit(start, last, isNumber ? .number : .noun)
    unit.isHyphenated = last > start
    let capitals = bytes[unit.span.range].count { $0 >= 0x41 && $0 <= 0x5A }
    unit.isAcronym = !unit.isHyphenated && capitals > 1 && unit.span.count <= Self.longestAcronym
    unit.isCapitalised =
      (start...last).contains { list.tokens[$0].kind == .word && list.tokens[$0].isCapitalised }
    units.append(unit)
  }

  private func unit(_ first: Int, _ last: Int, _ wordClass: WordUnit.WordClass) -> WordUnit {
    let a = list.tokens[first]
    let b = list.tokens[last]
    return WordUnit(
      span: TextSpan(a.span.start, b.span.end),
      key: list.keys[a.key.lowerBound..<b.key.upperBound], wordClass: wordClass,
      isCapitalised: a.isCapitalised)
  }

  /// The last token of a word that hyphens hold together.
  private func endOfHyphenated(from start: Int) -> Int {
    var last = start
    while isHyphen(last + 1), touches(last + 1), isWordOrNumber(last + 2), touches(last + 2) {
      last += 2
    }
    return last
  }

  /// The last token of the head where a half with a hanging hyphen ends before `index + 1`.
  private func endOfCoordination(after index: Int) -> Int? {
    var last = index
    for _ in 0..<Self.mostHalves where isHyphen(last + 1) && touches(last + 1) {
      let link = last + 2
      guard link + 1 < list.tokens.count, isWordOrNumber(link + 1) else { return nil }
      guard isMark(link, 0x2C) || isConjunction(link) else { return nil }
      last = endOfHyphenated(from: link + 1)
    }
    let isWhole = !(isHyphen(last + 1) && touches(last + 1))
    return last > index && isWhole ? last : nil
  }

  /// Joins "und -importe" to the noun before it.
  private mutating func appendSuffixHalf() -> Bool {
    guard isHyphen(next + 1), !touches(next + 1), isWordOrNumber(next + 2), touches(next + 2),
      isConjunction(next), var noun = units.last, noun.wordClass == .noun, noun.isCapitalised
    else { return false }
    let last = endOfHyphenated(from: next + 2)
    noun.span = TextSpan(noun.span.start, list.tokens[last].span.end)
    noun.isHyphenated = true
    units[units.count - 1] = noun
    next = last + 1
    return true
  }

  /// Reads "z. B.", "a. D.", "Mrd.", "J." before a surname, "km" after a number.
  private mutating func appendAbbreviation() -> Bool {
    var last = next
    var letters: [UInt8] = []
    var ends: [(token: Int, letters: Int)] = []
    while last + 1 < list.tokens.count, list.tokens[last].kind == .word, isFullStop(last + 1),
      touches(last + 1), isShort(last), ends.count < Self.mostStops
    {
      letters += list.key(of: list.tokens[last]).filter { $0 != 0x2E }
      ends.append((last + 1, letters.count))
      last += 2
    }
    if let known = ends.last(where: { lexicon.abbreviations.contains(letters[..<$0.letters]) }) {
      return append(through: known.token, .everydayAbbreviation)
    }
    guard let end = ends.last else { return appendMeasure() }
    if list.tokens[next].isCapitalised { return appendNameInitial() }
    let hasInnerStop = list.key(of: list.tokens[next]).contains(0x2E)
    return ends.count > 1 || hasInnerStop ? append(through: end.token, .abbreviation) : false
  }

  private mutating func append(through last: Int, _ wordClass: WordUnit.WordClass) -> Bool {
    units.append(unit(next, last, wordClass))
    next = last + 1
    return true
  }

  private mutating func appendNameInitial() -> Bool {
    guard next + 2 < list.tokens.count, list.key(of: list.tokens[next]).count == 1 else {
      return false
    }
    let after = list.tokens[next + 2]
    guard after.kind == .word, after.isCapitalised,
      lexicon.functionWords[list.key(of: after)] == nil
    else { return false }
    return append(through: next + 1, .noun)
  }

  private mutating func appendMeasure() -> Bool {
    let token = list.tokens[next]
    guard token.kind == .word, next > 0, beginsWithDigit(next - 1),
      lexicon.abbreviations.contains(list.key(of: token))
    else { return false }
    return append(through: next, .everydayAbbreviation)
  }

  /// The halves that one coordination has at most.
  private static let mostHalves = 8

  /// The full stops that one abbreviation has at most.
  private static let mostStops = 5

  private func isWordOrNumber(_ index: Int) -> Bool {
    index < list.tokens.count && list.tokens[index].kind != .symbol
  }

  private func isShort(_ index: Int) -> Bool {
    let key = list.key(of: list.tokens[index])
    return key.count <= 2 || key.count <= 5 && lexicon.abbreviations.contains(key)
      || key.contains(0x2E)
  }

  private func isFullStop(_ index: Int) -> Bool { isMark(index, 0x2E) }

  private func isHyphen(_ index: Int) -> Bool { isMark(index, 0x2D) }

  private func isMark(_ index: Int, _ mark: UInt8) -> Bool {
    guard index < list.tokens.count else { return false }
    let key = list.tokens[index].key
    return key.count == 1 && list.keys[key.lowerBound] == mark
  }

  private func isConjunction(_ index: Int) -> Bool {
    index < list.tokens.count
      && lexicon.functionWords[list.key(of: list.tokens[index])] == .conjunction
  }

  private func touches(_ index: Int) -> Bool {
    index > 0 && index < list.tokens.count
      && list.tokens[index - 1].span.end == list.tokens[index].span.start
  }

  private func beginsWithDigit(_ index: Int) -> Bool {
    list.key(of: list.tokens[index]).first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
  }
}
