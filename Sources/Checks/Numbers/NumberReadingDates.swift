internal import LanguageData
internal import TextAnalysis
internal import TextModel

/// Dates in digits and times of day.
extension NumberReading {
  /// `31.12.2027` and `27.6.`: day, month and year.
  mutating func readDate(_ literal: NumberLiteral, _ start: Int) -> Bool {
    guard let parts = literal.dotted, parts.count == 2 || parts.count == 3,
      (1...31).contains(parts[0]), (1...12).contains(parts[1]),
      parts.count == 3 || isSign(index, ".") && touches(index - 1)
    else { return readSlashedDate(literal, start) }
    if parts.count == 2 {  // or a number such as 3.2 at the end of a sentence
      append([.amount(UInt64(parts[0]))] + (literal.looseValue.map { [$0] } ?? []), start)
      append([.month(parts[1])], start, .silent)
    } else {
      append([.amount(UInt64(parts[0]))], start)
      append([.month(parts[1])], start)
      append(year: parts[2], start)
    }
    return true
  }

  /// `11/13/2024` and `2024-11-13`: either of the first two may be the month.
  private mutating func readSlashedDate(_ literal: NumberLiteral, _ start: Int) -> Bool {
    guard literal.isPlain, index + 3 < list.tokens.count, isSign(index, "/-"),
      isSign(index + 2, "/-"), touches(index - 1), touches(index), touches(index + 1),
      touches(index + 2), let middle = number(index + 1), let last = number(index + 3),
      let first = Int(String(decoding: literal.groups[0], as: UTF8.self)),
      first > 999 || last > 999 || key(index)?.elementsEqual("/".utf8) ?? false
    else { return false }
    index += 4
    for part in [first, middle, last] {
      var values: [NumberValue] = [.amount(UInt64(part))]
      if (1...12).contains(part) { values.append(.month(part)) }
      append(values, start)
    }
    return true
  }

  private func number(_ index: Int) -> Int? {
    guard list.tokens.indices.contains(index), list.tokens[index].kind == .number else {
      return nil
    }
    return Int(String(decoding: text[list.tokens[index].span.range], as: UTF8.self))
  }

  private mutating func append(year: Int, _ start: Int) {
    let long = year < 100 ? year + (year < 50 ? 2000 : 1900) : year
    append([.amount(UInt64(long)), .amount(UInt64(year))], start)
  }

  /// `14.30 Uhr`, `14:30`, `2.30 p.m.`, `8pm`.
  mutating func readTime(
    _ literal: NumberLiteral, _ start: Int, _ suffix: ArraySlice<UInt8>
  ) -> Bool {
    var minutes = literal.time
    var end = index
    if minutes == nil, literal.isPlain, suffix.isEmpty, isSign(index, ":"), touches(index - 1),
      touches(index), let hour = number(start), hour <= 24, let minute = number(index + 1),
      minute < 60, list.tokens[index + 1].span.count == 2
    {
      minutes = hour * 60 + minute
      end = index + 2
    }
    let meaning = suffix.isEmpty ? key(end).flatMap { reader.clock[$0] } : reader.clock[suffix]
    let isColon = end > index
    guard isColon || meaning != nil else { return false }
    if minutes == nil, literal.isPlain, let hour = hour(literal) { minutes = hour * 60 }
    guard let minutes else { return false }
    if suffix.isEmpty, meaning != nil { end += 1 }
    index = end
    append(times(minutes, meaning, isColon: isColon), start)
    if var last = mentions.popLast() {
      linkRange(to: &last)
      mentions.append(last)
    }
    return true
  }

  private func hour(_ literal: NumberLiteral) -> Int? {
    Int(String(decoding: literal.groups[0], as: UTF8.self)).flatMap { $0 <= 24 ? $0 : nil }
  }

  private func times(
    _ minutes: Int, _ meaning: NumberWords.Clock?, isColon: Bool
  ) -> [NumberValue] {
    let half = minutes % 720
    switch meaning {
    case .morning: return [.time(half)]
    case .afternoon: return [.time(half + 720)]
    case .either, nil:
      var values: [NumberValue] = [.time(minutes % 1440)]
      if minutes <= 720 { values.append(.time((minutes + 720) % 1440)) }
      if minutes.isMultiple(of: 60), !isColon {
        values += [.amount(UInt64(minutes / 60)), .amount(UInt64(half / 60))]
      }
      return values
    }
  }
}
