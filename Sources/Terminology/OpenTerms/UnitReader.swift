internal import LanguageData
internal import TextAnalysis
internal import TextModel

/// Joins tokens to word units: "Ukraine-Krise", "a. D.", "Ein- und Ausfuhr".
///
/// Reads each token once; whether a word is a noun or a verb is for `WordTagger` to say. One reader
/// reads many texts, and remembers their words.
struct UnitReader {
  /// A token as `Tokenizer` cuts it, white space left out.
  struct Token {
    let start: Int32
    let end: Int32
    let kind: TextAnalysis.Token.Kind
    /// Its number among the known words.
    var word: Int32 = -1
    /// The folded key of a symbol, if that is one byte; 0 for all others.
    var mark: UInt8 = 0
    /// What there is to say of the word.
    var traits: WordFacts.Traits = []
    /// What it is looked up by.
    let hash: UInt64

    init(_ run: WordRun, _ kind: TextAnalysis.Token.Kind) {
      self.start = Int32(truncatingIfNeeded: run.start)
      self.end = Int32(truncatingIfNeeded: run.end)
      self.kind = kind
      self.hash = run.hash
    }

    var run: WordRun { WordRun(start: Int(start), end: Int(end), hash: hash) }
  }

  private let tokenizer: Tokenizer
  private(set) var words: KnownWords
  private var tokens: [Token] = []
  private var next = 0

  /// The units read so far.
  private var units: [WordUnit] = []

  /// The bytes of an acronym at most.
  private static let longestAcronym = 7

  /// A reader that has read nothing.
  init(_ lexicon: OpenTermLexicon, _ tokenizer: Tokenizer) {
    self.tokenizer = tokenizer
    self.words = KnownWords(lexicon)
  }

  /// Reads a text: well-formed UTF-8 of less than 2 GB.
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - units: becomes its units, in text order.
  mutating func read(_ bytes: [UInt8], into units: inout [WordUnit]) {
    words.startText()
    cut(bytes)
    swap(&units, &self.units)
    self.units.removeAll(keepingCapacity: true)
    next = 0
    while next < tokens.count { readUnit() }
    swap(&units, &self.units)
  }

  /// The words are looked up when all are cut, with what is asked of all of them: the processor then
  /// waits for several places of memory at once.
  private mutating func cut(_ bytes: [UInt8]) {
    // Local, for appending to a stored array costs three times as much
    var tokens: [Token] = []
    swap(&tokens, &self.tokens)
    tokens.removeAll(keepingCapacity: true)
    bytes.withUnsafeBufferPointer { text in
      if var cursor = TokenCursor(text) {
        while cursor.place < text.count {
          let start = cursor.place
          if let run = PlainWords.word(in: text, at: start) {
            tokens.append(Token(run, .word))
            cursor.place = PlainWords.afterSpace(in: text, run.end)
          } else if case (let end, let kind?) = cursor.take() {
            tokens.append(Token(WordRun(text, start, end), kind))
          }
        }
      } else {
        tokenizer.forEach(in: text) { start, end, kind in
          tokens.append(Token(WordRun(text, start, end), kind))
        }
      }
      tokens.withUnsafeMutableBufferPointer { number($0, of: text) }
    }
    swap(&tokens, &self.tokens)
  }

  private mutating func number(
    _ tokens: UnsafeMutableBufferPointer<Token>, of text: UnsafeBufferPointer<UInt8>
  ) {
    for i in tokens.indices {
      let isSymbol = tokens[i].kind == .symbol
      let word = words.number(tokens[i].run, text, isSymbol: isSymbol)
      let facts = words[word].facts
      tokens[i].word = word
      tokens[i].traits = facts.traits
      if isSymbol { tokens[i].mark = facts.mark }
    }
  }

  private mutating func readUnit() {
    let token = tokens[next]
    let mark = next + 1 < tokens.count ? tokens[next + 1].mark : 0
    if mark == 0x2D, appendSuffixHalf() { return }
    let mayBeShort = mark == 0x2E || token.traits.contains(.abbreviation)
    if token.kind == .word, mayBeShort, appendAbbreviation() { return }
    guard token.kind != .symbol else { return append(through: next, .punctuation) }
    var last = next
    if mark == 0x2D, touches(next + 1) {
      last = endOfHyphenated(from: next)
      if let head = endOfCoordination(after: last) { last = head }
    }
    if last > next { return appendHyphenated(through: last) }
    let word = words[token.word]
    var unit = unit(next, next, word.facts.traits.contains(.digitFirst) ? .number : .noun)
    unit.isAcronym = word.hasCapitals && unit.span.count <= Self.longestAcronym
    unit.isCapitalised = token.kind == .word && word.isCapitalised
    units.append(unit)
    next += 1
  }

  private mutating func unit(_ first: Int, _ last: Int, _ wordClass: WordUnit.WordClass) -> WordUnit
  {
    let (a, b) = (tokens[first], tokens[last])
    let word = first == last ? a.word : words.number(joining: tokens[first...last].map(\.word))
    return WordUnit(
      span: TextSpan(Int(a.start), Int(b.end)), word: word, facts: words[word].facts,
      wordClass: wordClass, isCapitalised: words[a.word].isCapitalised)
  }

  private mutating func append(through last: Int, _ wordClass: WordUnit.WordClass) {
    units.append(unit(next, last, wordClass))
    next = last + 1
  }

  private mutating func appendHyphenated(through last: Int) {
    var unit = unit(next, last, .noun)
    unit.isHyphenated = true
    unit.isCapitalised = tokens[next...last].contains {
      $0.kind == .word && words[$0.word].isCapitalised
    }
    units.append(unit)
    next = last + 1
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
      guard link + 1 < tokens.count, isWordOrNumber(link + 1) else { return nil }
      guard tokens[link].mark == 0x2C || isConjunction(link) else { return nil }
      last = endOfHyphenated(from: link + 1)
    }
    let isWhole = !(isHyphen(last + 1) && touches(last + 1))
    return last > index && isWhole ? last : nil
  }

  /// Joins "und -importe" to the noun before it.
  private mutating func appendSuffixHalf() -> Bool {
    guard !touches(next + 1), isWordOrNumber(next + 2), touches(next + 2),
      isConjunction(next), var noun = units.last, noun.wordClass == .noun, noun.isCapitalised
    else { return false }
    let last = endOfHyphenated(from: next + 2)
    noun.span = TextSpan(noun.span.start, Int(tokens[last].end))
    noun.isHyphenated = true
    units[units.count - 1] = noun
    next = last + 1
    return true
  }

  /// Reads "z. B.", "a. D.", "Mrd.", "J." before a surname, "km" after a number.
  private mutating func appendAbbreviation() -> Bool {
    guard isFullStop(next + 1), touches(next + 1), isShort(next) else { return appendMeasure() }
    var last = next
    var letters: [UInt8] = []
    var ends: [(token: Int, letters: Int)] = []
    while last + 1 < tokens.count, tokens[last].kind == .word, isFullStop(last + 1),
      touches(last + 1), isShort(last), ends.count < Self.mostStops
    {
      letters += words.key(tokens[last].word).filter { $0 != 0x2E }
      ends.append((last + 1, letters.count))
      last += 2
    }
    if let known = ends.last(where: { words.isAbbreviation(letters[..<$0.letters]) }) {
      append(through: known.token, .everydayAbbreviation)
      return true
    }
    guard let end = ends.last else { return false }
    if words[tokens[next].word].isCapitalised { return appendNameInitial() }
    guard ends.count > 1 || tokens[next].traits.contains(.fullStopInside) else { return false }
    append(through: end.token, .abbreviation)
    return true
  }

  private mutating func appendNameInitial() -> Bool {
    guard next + 2 < tokens.count, facts(next).length == 1 else { return false }
    let after = tokens[next + 2]
    guard after.kind == .word, words[after.word].isCapitalised,
      facts(next + 2).functionClass == nil
    else { return false }
    append(through: next + 1, .noun)
    return true
  }

  private mutating func appendMeasure() -> Bool {
    guard tokens[next].traits.contains(.abbreviation), next > 0,
      tokens[next - 1].traits.contains(.digitFirst)
    else { return false }
    append(through: next, .everydayAbbreviation)
    return true
  }

  /// The halves that one coordination has at most.
  private static let mostHalves = 8

  /// The full stops that one abbreviation has at most.
  private static let mostStops = 5

  private func facts(_ index: Int) -> WordFacts { words[tokens[index].word].facts }

  private func isWordOrNumber(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].kind != .symbol
  }

  private func isShort(_ index: Int) -> Bool {
    let facts = facts(index)
    return facts.length <= 2 || facts.length <= 5 && facts.traits.contains(.abbreviation)
      || facts.traits.contains(.fullStopInside)
  }

  private func isFullStop(_ index: Int) -> Bool {
    index < tokens.count && tokens[index].mark == 0x2E
  }

  private func isHyphen(_ index: Int) -> Bool { index < tokens.count && tokens[index].mark == 0x2D }

  private func isConjunction(_ index: Int) -> Bool {
    index < tokens.count && facts(index).functionClass == .conjunction
  }

  private func touches(_ index: Int) -> Bool {
    index > 0 && index < tokens.count && tokens[index - 1].end == tokens[index].start
  }
}
