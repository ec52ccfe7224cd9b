internal import LanguageData
internal import TextAnalysis
internal import TextModel

/// One pass over the tokens of a text.
struct NumberReading {
  let reader: NumberReader
  let list: TokenList
  let text: [UInt8]
  var index = 0
  var mentions: [NumberMention] = []

  mutating func step() {
    let token = list.tokens[index]
    let first = text[token.span.start]
    if NumberLiteral.isDigit(first) {
      readDigits()
    } else if token.kind == .word, reader.mayBegin(list.key(of: token)) {
      readWord()
    } else {
      index += 1
    }
  }

  func key(_ index: Int) -> ArraySlice<UInt8>? {
    list.tokens.indices.contains(index) ? list.key(of: list.tokens[index]) : nil
  }

  func isSign(_ index: Int, _ signs: String) -> Bool {
    guard let key = key(index) else { return false }
    return signs.utf8.contains { key.elementsEqual([$0]) }
      || key.elementsEqual("–".utf8)
        && signs.contains("-")
  }

  /// Whether nothing stands between a token and the next.
  func touches(_ index: Int) -> Bool {
    list.tokens.indices.contains(index + 1)
      && list.tokens[index].span.end == list.tokens[index + 1].span.start
  }

  mutating func readDigits() {
    let start = index
    let span = list.tokens[index].span
    guard var literal = NumberLiteral(text[span.range]) else {
      index += 1
      return
    }
    let suffix = key(index)?.dropFirst(literal.length) ?? []
    index += 1
    if suffix.contains(where: NumberLiteral.isDigit) { return }  // a code such as 2A7
    if suffix.isEmpty { literal = joiningGroups(literal) }
    if readDate(literal, start) { return }
    if readTime(literal, start, suffix) { return }
    var mention = plain(literal, start)
    if suffix.elementsEqual("er".utf8) || suffix.elementsEqual("s".utf8) {
      addDecade(to: &mention)
    }
    addParts(of: literal, to: &mention)
    if suffix.isEmpty {
      finish(mention)
    } else {
      finish(mention, scale: power(of: suffix), isLetter: suffix.count == 1)
    }
  }

  /// Groups of three digits with spaces between them.
  mutating func joiningGroups(_ literal: NumberLiteral) -> NumberLiteral {
    var others: [NumberLiteral] = []
    var isOpen = literal.mayBeginGroups
    while isOpen, index < list.tokens.count,
      list.tokens[index].kind == .number,
      let next = NumberLiteral(text[list.tokens[index].span.range]), next.mayContinueGroups,
      list.tokens[index].span.start - list.tokens[index - 1].span.end <= 3,
      next.length == list.tokens[index].span.count,
      reader.language == .german
        || list.tokens[index].span.start - list.tokens[index - 1].span.end > 1
    {
      others.append(next)
      isOpen = next.hasOnlySpaces
      index += 1
    }
    return others.isEmpty ? literal : literal.appending(others)
  }

  func plain(_ literal: NumberLiteral, _ start: Int) -> NumberMention {
    let other: Language = reader.language == .german ? .english : .german
    let own = literal.value(reader.language)
    let foreign = literal.value(other)
    var mention = NumberMention(
      span: TextSpan(list.tokens[start].span.start, list.tokens[index - 1].span.end),
      form: .digits, values: [], tokens: start..<index)
    if let own {
      mention.values = [own]
      if let foreign, foreign != own { mention.foreignValues = [foreign] }
    } else if let foreign {
      mention.foreignValues = [foreign]
      mention.isForeign = true
      // German texts do write 14.30 and 3.2; English ones do not write 14,30
      if reader.language == .german { mention.values = [foreign] }
    } else {
      mention.values = literal.groups.compactMap { NumberLiteral($0)?.value(.english) }
    }
    return mention
  }

  /// Groups with spaces may as well be numbers of their own, as in a telephone number.
  func addParts(of literal: NumberLiteral, to mention: inout NumberMention) {
    guard literal.isSpaced else { return }
    mention.values += literal.groups.compactMap { NumberLiteral($0)?.value(.english) }
  }

  mutating func append(
    _ values: [NumberValue], _ start: Int, _ form: NumberMention.Form = .digits
  ) {
    let span = TextSpan(list.tokens[start].span.start, list.tokens[index - 1].span.end)
    mentions.append(
      NumberMention(span: span, form: form, values: values, tokens: start..<index))
  }

  func addDecade(to mention: inout NumberMention) {
    guard let value = mention.values.first?.small, value < 100, value % 10 == 0 else { return }
    mention.values += [1900, 1800, 2000].map { .amount(UInt64($0 + value)) }
  }

  func power(of word: ArraySlice<UInt8>) -> Int? {
    guard let entry = reader.words[word] else { return nil }
    if entry.kind == .thousand { return 3 }
    return entry.kind == .scale ? entry.value.small : nil
  }

  /// Takes the power of ten after a number with it: `4,5 Mio.`, `25-Millionen-`.
  mutating func finish(
    _ mention: NumberMention, scale: Int? = nil, isLetter: Bool = false
  ) {
    var mention = mention
    var power = scale
    var isLetter = isLetter
    var next = index
    if isSign(next, "-"), touches(next - 1), touches(next) { next += 1 }
    if power == nil, let word = key(next), let found = self.power(of: word) {
      power = found
      isLetter = word.count == 1
      index = next + 1
      mention.span.end = list.tokens[next].span.end
      mention.tokens = mention.tokens.lowerBound..<index
    }
    let plain = mention.values
    if let power { mention = mention.scaled(by: power) }
    if isLetter { mention.values += plain }  // 5 m: metres or millions
    linkRange(to: &mention)
    mentions.append(mention)
  }

  /// Lets the two numbers of a range share what only one of them says: in `4 bis 5 Mio.` the
  /// millions, in `14 bis 16 Uhr` the clock, in `2023/24` the century.
  mutating func linkRange(to mention: inout NumberMention) {
    guard let last = mentions.indices.last,
      mentions[last].tokens.upperBound < mention.tokens.lowerBound
    else { return }
    let between = mentions[last].tokens.upperBound..<mention.tokens.lowerBound
    guard between.count == 1, let joint = key(between.lowerBound),
      reader.ranges.contains(joint) || isSign(between.lowerBound, "-/"),
      let low = mentions[last].values.first, let high = mention.values.first
    else { return }
    if mention.isScaled, !mentions[last].isScaled, let power = high.thousands {
      mentions[last].values.append(low.scaled(by: power))
    } else if case .time = high, let hour = low.small, hour <= 24 {
      mentions[last].values += [.time(hour % 24 * 60), .time((hour + 12) % 24 * 60)]
      mentions[last].values.append(.amount(UInt64(hour % 12)))
    } else if let year = low.small, (1000...2999).contains(year), let end = high.small, end < 100 {
      mention.values.append(.amount(UInt64(year / 100 * 100 + end)))
    }
  }

  mutating func readWord() {
    let start = index
    guard let word = key(index) else { return }
    index += 1
    if let month = reader.months[word] {
      if list.tokens[start].isCapitalised {
        mentions.append(
          NumberMention(
            span: list.tokens[start].span, form: .silent, values: [.month(month)],
            tokens: start..<index))
      }
      return
    }
    guard let entry = reader.words[word] else {
      readCompound(word, start)
      return
    }
    switch entry.kind {
    case .unit, .ten, .half, .hundred, .thousand: readPhrase(start)
    case .one, .article:
      if power(of: key(index) ?? []) != nil || isHundred(index) {
        readPhrase(start)
      } else if entry.kind == .one {
        append(entry.value, .silent, start)
      }
    case .ordinal:
      // "first" and "second" are said where nothing is counted
      append(entry.value, entry.value.small ?? 0 <= 2 ? .silent : .words, start)
    case .silent: append(entry.value, .silent, start)
    case .and, .scale: break
    }
  }

  func isHundred(_ index: Int) -> Bool {
    key(index).flatMap { reader.words[$0]?.kind } == .hundred
  }

  mutating func append(
    _ value: NumberValue, _ form: NumberMention.Form, _ start: Int
  ) {
    let span = TextSpan(list.tokens[start].span.start, list.tokens[index - 1].span.end)
    mentions.append(
      NumberMention(span: span, form: form, values: [value], tokens: start..<index))
  }

  /// A German word with a number in it: `dreiundzwanzig`, or silently `dreijährig`.
  mutating func readCompound(_ word: ArraySlice<UInt8>, _ start: Int) {
    guard let compound = reader.compound, let found = compound.value(of: word) else { return }
    let value = NumberValue.amount(UInt64(found.value))
    guard found.isWhole else { return append(value, .silent, start) }
    var mention = NumberMention(
      span: list.tokens[start].span, form: .words, values: [value], tokens: start..<index)
    mention.form = .words
    finish(mention)
  }

  /// `one hundred and twenty-three thousand`, `half a million`, `two and a half`.
  mutating func readPhrase(_ start: Int) {
    var phrase = NumberPhrase()
    index = start
    while let entry = entry(index), phrase.take(entry.kind, entry.value) {
      index += 1
      skipJoint(phrase)
    }
    if phrase.isHalf, entry(index)?.kind == .article, power(of: key(index + 1) ?? []) != nil {
      index += 1
    }
    let span = TextSpan(list.tokens[start].span.start, list.tokens[index - 1].span.end)
    finish(
      NumberMention(
        span: span, form: phrase.isHalf ? .silent : .words, values: [phrase.value],
        tokens: start..<index))
  }

  /// Steps over the hyphen of `twenty-three`, the "and" of `a hundred and five`, and "and a half".
  mutating func skipJoint(_ phrase: NumberPhrase) {
    if isSign(index, "-"), touches(index - 1), touches(index) {
      if continuesNumber(index + 1) { index += 1 }
      return
    }
    guard entry(index)?.kind == .and else { return }
    let next = entry(index + 1)?.kind
    if next == .half {
      index += 1
    } else if next == .article, entry(index + 2)?.kind == .half {
      index += 2
    } else if phrase.hasHundreds, continuesNumber(index + 1) {
      index += 1
    }
  }

  func entry(_ index: Int) -> (value: NumberValue, kind: NumberWords.Kind)? {
    key(index).flatMap { reader.words[$0] }
  }

  func continuesNumber(_ index: Int) -> Bool {
    switch entry(index)?.kind {
    case .unit, .one, .ten, .hundred, .thousand, .ordinal: true
    default: false
    }
  }
}
