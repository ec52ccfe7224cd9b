internal import LanguageData
internal import TextAnalysis
public import TextModel

/// `end-punctuation`: a question that became a statement, or a sentence without its full stop.
public struct EndPunctuation: PairCheck {
  /// What the check says of itself.
  public static let description = CheckDescription(
    id: "end-punctuation", severity: .warning,
    summary: "another mark at the end than the German has, or none",
    explanation: """
      Quotation marks and brackets at the end are looked through. A question mark anywhere on the
      other side settles a question, for speech may move within a sentence. Full stops, colons and
      exclamation marks are often exchanged on purpose, and a headline may get a full stop: these are
      notices. A German full stop after a figure or an abbreviation tells nothing.
      """,
    example: .init(
      source: "Wer bezahlt die neue Brücke?", flagged: "Who pays for the new bridge.",
      clean: "Who pays for the new bridge?"))

  /// How a text ends.
  private enum End: Equatable {
    case mark(Unicode.Scalar)
    case word
  }

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in pair: PreparedPair) -> [Finding] {
    guard let german = end(of: pair.pair.source), let english = end(of: pair.pair.target),
      german.end != english.end, !pair.leftovers.isUntranslated,
      let severity = severity(german, english, in: pair)
    else { return [] }
    return [
      Self.description.finding(
        "the German ends with \(name(german.end)), the English with \(name(english.end))",
        severity: severity, source: [german.span], target: [english.span])
    ]
  }

  /// How much a difference matters; nil for not at all.
  private func severity(
    _ german: (end: End, span: TextSpan), _ english: (end: End, span: TextSpan),
    in pair: PreparedPair
  ) -> Severity? {
    let question = UInt8(ascii: "?")
    switch (german.end, english.end) {
    case (.mark("?"), _): return pair.pair.target.contains(question) ? nil : .warning
    case (_, .mark("?")): return pair.pair.source.contains(question) ? nil : .notice
    case (.mark("."), .word):
      return endsWithAbbreviation(pair.pair.source, before: german.span.start, pair)
        ? nil : .warning
    default: return .notice
    }
  }

  private func name(_ end: End) -> String {
    switch end {
    case .mark(let scalar): "“\(scalar)”"
    case .word: "no mark"
    }
  }

  private static let looksThrough = Set("\"'“”„‘’‚»«›‹)]".unicodeScalars)

  /// The last sign of a text, or its last letter; nil where there is neither, nor where other signs
  /// stand. Dots of suspense count as a full stop.
  private func end(of text: [UInt8]) -> (end: End, span: TextSpan)? {
    var end = text.count
    while end > 0 {
      var start = end - 1
      while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
      let span = TextSpan(start, end)
      guard
        let scalar = String(decoding: text[span.range], as: UTF8.self).unicodeScalars.first
      else { return nil }
      end = start
      if scalar.properties.isWhitespace || Self.looksThrough.contains(scalar) { continue }
      if scalar == "…" { return (.mark("."), span) }
      if ".?!:".unicodeScalars.contains(scalar) { return (.mark(scalar), span) }
      return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        ? (.word, span) : nil
    }
    return nil
  }

  /// Whether a full stop belongs to the figure or abbreviation before it, so that the text may be a
  /// line without an end.
  private func endsWithAbbreviation(
    _ text: [UInt8], before offset: Int, _ pair: PreparedPair
  ) -> Bool {
    guard let word = pair.source.tokens.last(where: { $0.span.start < offset }) else { return true }
    let words = text[word.span.start..<offset].split(separator: UInt8(ascii: "."))
    guard word.kind == .word, let last = words.last else { return true }
    return last.count == 1
      || pair.context.words.germanAbbreviations.contains(Folding.key(of: Array(last))[...])
  }
}
