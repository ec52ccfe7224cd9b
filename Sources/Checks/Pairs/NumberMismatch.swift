internal import LanguageData
public import TextModel

/// `number-mismatch`: a number of the German that is another one in the English.
public struct NumberMismatch: PairCheck {
  /// What the check says of itself.
  public static let description = CheckDescription(
    id: "number-mismatch", severity: .error,
    summary: "a number that has another value in the English",
    explanation: """
      Numbers are compared as values: 1,15 Mrd. is 1.15 billion, 14.30 Uhr is 2.30 p.m., zwölf is
      12, a date in digits is the same date with the name of the month. Numbers in words, years and
      small numbers that stand on one side alone are only notices.
      """,
    example: .init(
      source: "Das Werk baut 411 Wagen für 4,5 Mio. Euro.",
      flagged: "The plant builds 441 wagons for €4.5 million.",
      clean: "The plant builds 411 wagons for €4.5 million."))

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in pair: PreparedPair) -> [Finding] {
    guard !pair.pair.target.isEmpty, !pair.pair.source.isEmpty, !pair.leftovers.isUntranslated
    else { return [] }
    return pair.numbers.mismatches.map { difference in
      let source = difference.source.map { pair.german($0.span) }
      let target = difference.target.map { pair.english($0.span) }
      return Self.description.finding(
        message(source, target),
        severity: isConverted(difference, in: pair) ? .notice : severity(difference),
        source: difference.source.map { [$0.span] } ?? [],
        target: difference.target.map { [$0.span] } ?? [])
    }
  }

  private func message(_ source: String?, _ target: String?) -> String {
    switch (source, target) {
    case (let source?, let target?): "“\(source)” is “\(target)” in the English"
    case (let source?, nil): "“\(source)” is not in the English"
    case (nil, let target?): "“\(target)” is not in the German"
    case (nil, nil): ""
    }
  }

  /// How far a rounded conversion may be off: "5 bis 10 Zentimeter" is "2 to 4 inches".
  private static let rounding = 0.25

  /// How many degrees Celsius a rounded temperature may be off: "rund 20 Grad" is "about 70 °F".
  private static let degrees = 1.5

  /// Whether the English number is the German one in an English unit of measurement.
  private func isConverted(
    _ difference: NumberComparison.Difference, in pair: PreparedPair
  ) -> Bool {
    guard let source = difference.source?.values.first?.approximate,
      let mention = difference.target, let target = mention.values.first?.approximate,
      source > 0, let unit = unit(after: mention, in: pair)
    else { return false }
    if let zero = unit.zero {
      // signs are no part of numbers here: −10 °C, read as 10, is 14 °F
      return abs(abs((target - zero) * unit.metric) - source) <= Self.degrees
    }
    // the German unit may be a hundred times smaller or a thousand times larger
    return [0.001, 0.01, 1, 100, 1000, 10_000].contains { power in
      abs(target * unit.metric * power / source - 1) <= Self.rounding
    }
  }

  /// The unit that follows a number, or the second number of its range.
  private func unit(after mention: NumberMention, in pair: PreparedPair) -> ConvertedUnit? {
    let end = mention.tokens.upperBound
    return (end..<min(end + 4, pair.tokens.count)).lazy
      .compactMap { pair.context.words.convertedUnits[pair.key($0)] }.first
  }

  private func severity(_ difference: NumberComparison.Difference) -> Severity {
    let mentions = [difference.source, difference.target].compactMap { $0 }
    if mentions.count == 2 {
      return mentions.allSatisfy { $0.form != .words } ? .error : .notice
    }
    return mentions.allSatisfy { $0.form == .digits && !isOftenLeftOut($0) } ? .warning : .notice
  }

  /// Small numbers may be words or nothing on the other side, years "last year".
  private func isOftenLeftOut(_ mention: NumberMention) -> Bool {
    mention.values.contains { value in
      guard let small = value.small else { return false }
      return small <= 31 || (1000...2199).contains(small)
    }
  }
}
