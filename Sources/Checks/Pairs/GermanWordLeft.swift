internal import TextAnalysis
public import TextModel

/// `german-word-left`: German words in an English sentence.
public struct GermanWordLeft: PairCheck {
  /// What the check says of itself.
  public static let description = CheckDescription(
    id: "german-word-left", severity: .error,
    summary: "German words left in an English sentence",
    explanation: """
      Found are German function words with what stands around them, glossary terms left in German,
      and words of the German text whose ending shows that they are German. Names, words that
      English has taken over, and what the glossary asks for are left alone; quoted German is a
      notice.
      """,
    example: .init(
      source: "Das Gesetz scheiterte wegen der Länder im Amtsblatt.",
      flagged: "The bill failed wegen der Länder.", clean: "The bill failed because of the Länder.")
  )

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in pair: PreparedPair) -> [Finding] {
    guard !pair.pair.target.isEmpty, !pair.leftovers.isUntranslated else { return [] }
    var findings = pair.leftovers.runs.map { run in
      Self.description.finding(
        "“\(pair.english(run.span))” is German", severity: run.isQuoted ? .notice : .error,
        target: [run.span])
    }
    let runs = SpanIndex(pair.leftovers.runs.map(\.span))
    for left in pair.namesLeft where !left.isName && !runs.overlaps(left.span) {
      findings.append(
        Self.description.finding(
          "“\(pair.english(left.span))” is German", severity: left.isDoubtful ? .notice : .error,
          source: left.source, target: [left.span], entry: left.entry, suggestion: left.suggestion))
    }
    let known = SpanIndex(findings.flatMap(\.target))
    for word in words(in: pair) where !known.overlaps(word.span) {
      findings.append(
        Self.description.finding(
          "“\(pair.english(word.span))” is German",
          severity: word.mayBeName ? .notice : .warning, target: [word.span]))
    }
    return findings
  }

  /// Words shorter than this say too little by their ending.
  private static let shortestWord = 7

  /// Words of the German text that are German by their ending or letters, alone among English.
  private func words(in pair: PreparedPair) -> [(span: TextSpan, mayBeName: Bool)] {
    pair.tokens.indices.compactMap { index in
      let token = pair.tokens[index]
      let key = pair.key(index)
      guard token.kind == .word, pair.sourceKeys.contains(key),
        !pair.context.words.loanWords.contains(key),
        !pair.untranslatedPlaces.contains(token.span), !pair.acceptedPlaces.overlaps(token.span),
        isGerman(index, pair)
      else { return nil }
      return (token.span, token.isCapitalised)
    }
  }

  private func isGerman(_ index: Int, _ pair: PreparedPair) -> Bool {
    let token = pair.tokens[index]
    let key = pair.key(index)
    let hasGermanLetter = pair.pair.target[token.span.range].contains { $0 == 0xC3 }
    if !token.isCapitalised { return hasGermanLetter && isUmlaut(token.span, pair) }
    guard key.count >= Self.shortestWord,
      pair.context.words.endings.contains(where: { key.hasSuffix($0) })
    else { return false }
    // a capitalised neighbour makes it a name: Süddeutsche Zeitung
    return ![index - 1, index + 1].contains { neighbour in
      pair.tokens.indices.contains(neighbour) && pair.tokens[neighbour].isCapitalised
        && pair.sourceKeys.contains(pair.key(neighbour))
    }
  }

  private func isUmlaut(_ span: TextSpan, _ pair: PreparedPair) -> Bool {
    pair.english(span).unicodeScalars.contains { "äöüß".unicodeScalars.contains($0) }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the bytes end in others.
  func hasSuffix(_ suffix: ArraySlice<UInt8>) -> Bool {
    count >= suffix.count && self.suffix(suffix.count).elementsEqual(suffix)
  }
}
