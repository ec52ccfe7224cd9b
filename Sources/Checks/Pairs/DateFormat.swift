internal import TextAnalysis
public import TextModel

/// `date-format`: a date that is written the German way in the English.
public struct DateFormat: PairCheck {
  /// What the check says of itself.
  public static let description = CheckDescription(
    id: "date-format", severity: .error,
    summary: "a date left in German format",
    explanation: """
      Found are the full stop of an ordinal (13. November), dates in digits with full stops
      (31.12.2027, 27.6.) and German names of months. Citations of the Official Journal, which
      write 26.11.2019 in English too, are left alone.
      """,
    example: .init(
      source: "Am 13. November begann es.", flagged: "It began on 13. November.",
      clean: "It began on 13 November."))

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in pair: PreparedPair) -> [Finding] {
    guard !pair.leftovers.isUntranslated else { return [] }
    return pair.tokens.indices.compactMap { index in
      guard let span = ordinalDate(index, pair) ?? numericDate(index, pair) ?? month(index, pair)
      else { return nil }
      return Self.description.finding(
        "“\(pair.english(span))” is a date in German format", target: [span])
    }
  }

  /// `13. November 2024`, also with the German name of the month.
  private func ordinalDate(_ index: Int, _ pair: PreparedPair) -> TextSpan? {
    guard isDay(index, pair), pair.isSign(index + 1, "."), pair.touches(index),
      pair.tokens.indices.contains(index + 2), isMonth(pair.key(index + 2), pair),
      pair.tokens[index + 2].isCapitalised
    else { return nil }
    let hasYear =
      pair.tokens.indices.contains(index + 3) && pair.tokens[index + 3].kind == .number
      && pair.tokens[index + 3].span.count == 4
    return TextSpan(pair.tokens[index].span.start, pair.tokens[index + (hasYear ? 3 : 2)].span.end)
  }

  private func isDay(_ index: Int, _ pair: PreparedPair) -> Bool {
    let token = pair.tokens[index]
    guard token.kind == .number, token.span.count <= 2, let day = Int(pair.english(token.span))
    else { return false }
    return (1...31).contains(day)
  }

  private func isMonth(_ key: ArraySlice<UInt8>, _ pair: PreparedPair) -> Bool {
    pair.context.words.months[key] != nil || pair.context.words.germanMonths[key] != nil
  }

  /// `31.12.2027`; `27.6.` only where the German has just that.
  private func numericDate(_ index: Int, _ pair: PreparedPair) -> TextSpan? {
    let token = pair.tokens[index]
    guard token.kind == .number, let literal = NumberLiteral(pair.pair.target[token.span.range]),
      let parts = literal.dotted, parts.count == 2 || parts.count == 3,
      (1...31).contains(parts[0]), (1...12).contains(parts[1])
    else { return nil }
    guard !isCitation(index, pair) else { return nil }
    if parts.count == 3 {
      let year = literal.groups[2].count
      return year == 4 || year == 2 ? token.span : nil
    }
    guard pair.isSign(index + 1, "."), pair.touches(index) else { return nil }
    let span = TextSpan(token.span.start, pair.tokens[index + 1].span.end)
    return pair.germanHolds(pair.pair.target[span.range]) ? span : nil
  }

  /// How far before a date its citation may begin: `OJ L 305, 26.11.2019`.
  private static let citationLength = 6

  private func isCitation(_ index: Int, _ pair: PreparedPair) -> Bool {
    (max(0, index - Self.citationLength)..<index).contains {
      pair.context.words.citationMarks.contains(pair.key($0))
    }
  }

  /// A German name of a month that is not an English one, beside a number.
  private func month(_ index: Int, _ pair: PreparedPair) -> TextSpan? {
    let token = pair.tokens[index]
    let key = pair.key(index)
    guard token.isCapitalised, pair.context.words.germanMonths[key] != nil,
      pair.context.words.months[key] == nil, pair.sourceKeys.contains(key)
    else { return nil }
    let isOrdinal = index >= 2 && pair.isSign(index - 1, ".") && isDay(index - 2, pair)
    let isBesideNumber =
      index > 0 && pair.tokens[index - 1].kind == .number
      || index + 1 < pair.tokens.count && pair.tokens[index + 1].kind == .number
    return isBesideNumber && !isOrdinal ? token.span : nil
  }
}

extension Array where Element: Equatable {
  /// Whether a run of elements stands somewhere in the array.
  func contains(_ part: ArraySlice<Element>) -> Bool {
    guard let first = part.first, part.count <= count else { return false }
    return (0...(count - part.count)).contains {
      self[$0] == first && self[$0..<($0 + part.count)].elementsEqual(part)
    }
  }
}
