internal import TextAnalysis
internal import TextModel

/// The German that stands in the English of a pair: whole sentences, and runs of words.
///
/// Evidence is a function word that no English has, and a word that stands in the German just so.
/// Words that the glossary asks for, and German words that English has taken over, are no evidence.
struct GermanLeftovers {
  /// Sentences left untranslated, in UTF-8 bytes of the English.
  private(set) var sentences: [TextSpan] = []

  /// Runs of German words in English sentences, and whether they stand between quotation marks.
  private(set) var runs: [(span: TextSpan, isQuoted: Bool)] = []

  /// Whether all of the English is German.
  private(set) var isUntranslated = false

  /// The pair keeps this, so this must not keep the pair: neither would ever be freed.
  private unowned let pair: PreparedPair

  /// What a token says of the language it stands in.
  private struct Evidence {
    var strong = false
    var weak = false
    var copied = false
    var english = false
    var isWord = false
    /// Begins with a small letter, stands in the German, and is a function word of neither.
    var content = false
  }

  /// Looks through the English of a pair.
  init(_ pair: PreparedPair) {
    self.pair = pair
    guard !pair.pair.target.isEmpty else { return }
    let evidence = evidence()
    guard evidence.contains(where: { $0.strong || $0.weak || $0.copied }) else { return }
    var start = 0
    for index in evidence.indices where isSentenceEnd(index) || index == evidence.count - 1 {
      look(at: start..<(index + 1), evidence)
      start = index + 1
    }
    let left = sentences.reduce(0) { $0 + $1.count }
    isUntranslated = !sentences.isEmpty && left * 10 >= pair.pair.target.count * 9
  }

  private func evidence() -> [Evidence] {
    let words = pair.context.words
    let accepted = pair.acceptedPlaces
    return pair.tokens.indices.map { index in
      let token = pair.tokens[index]
      var evidence = Evidence()
      guard token.kind == .word else { return evidence }
      let key = pair.key(index)
      evidence.isWord = true
      evidence.copied = pair.sourceKeys.contains(key)
      evidence.english = words.english.contains(key)
      if let isStrong = words.telltales[key], !accepted.overlaps(token.span) {
        evidence.strong = isStrong
        evidence.weak = !isStrong
      }
      evidence.content =
        evidence.copied && !token.isCapitalised && !evidence.english && words.telltales[key] == nil
      return evidence
    }
  }

  private func isSentenceEnd(_ index: Int) -> Bool {
    guard pair.isSign(index, ".") || pair.isSign(index, "!") || pair.isSign(index, "?"),
      index + 1 < pair.tokens.count, index == 0 || pair.tokens[index - 1].kind != .number
    else { return false }
    return !pair.touches(index) && pair.tokens[index + 1].kind != .number
  }

  private mutating func look(at range: Range<Int>, _ evidence: [Evidence]) {
    let sentence = evidence[range]
    let words = sentence.count { $0.isWord }
    let german = sentence.count { $0.strong || $0.weak }
    let strong = sentence.count { $0.strong }
    let copied = sentence.count { $0.copied }
    // "in" and "an" are words of both languages
    let english = sentence.count { $0.english && !$0.copied }
    let isGerman = german >= 2 && strong >= 1 && copied >= 2 && german > 2 * english
    // names such as Ursula von der Leyen are copied, too
    let isProse = strong >= 1 || sentence.contains { $0.content }
    let isCopy = words >= 4 && copied * 10 >= words * 9 && german >= 1 && english == 0 && isProse
    if words >= 3 && (isGerman && copied * 2 >= words || isCopy) {
      sentences.append(
        TextSpan(
          pair.tokens[range.lowerBound].span.start, pair.tokens[range.upperBound - 1].span.end))
    } else {
      findRuns(in: range, evidence)
    }
  }

  /// A run begins with a telltale word and takes in what is German or copied around it.
  private mutating func findRuns(in range: Range<Int>, _ evidence: [Evidence]) {
    var next = range.lowerBound
    for index in range where index >= next && evidence[index].strong && isLowerCase(index) {
      var low = index
      while low > next, belongs(evidence[low - 1]) { low -= 1 }
      var high = index
      while high + 1 < range.upperBound, belongs(evidence[high + 1]) { high += 1 }
      while low < index, isOnlyEnglish(evidence[low]) { low += 1 }
      while high > index, isOnlyEnglish(evidence[high]) { high -= 1 }
      next = high + 1
      runs.append(
        (TextSpan(pair.tokens[low].span.start, pair.tokens[high].span.end), isQuoted(low, high)))
    }
  }

  private func belongs(_ evidence: Evidence) -> Bool {
    evidence.strong || evidence.weak || evidence.copied
  }

  private func isOnlyEnglish(_ evidence: Evidence) -> Bool {
    evidence.english && !evidence.strong && !evidence.weak
  }

  private func isLowerCase(_ index: Int) -> Bool { !pair.tokens[index].isCapitalised }

  private func isQuoted(_ low: Int, _ high: Int) -> Bool {
    let quotes = ["\"", "“", "”", "'", "‘", "’"]
    guard low > 0, high + 1 < pair.tokens.count else { return false }
    return quotes.contains { pair.isSign(low - 1, $0) }
      && quotes.contains { pair.isSign(high + 1, $0) }
  }
}
