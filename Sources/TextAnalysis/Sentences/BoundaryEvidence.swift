internal import LanguageData
internal import TextModel

// What the decisions ask about the words around a candidate.
extension BoundaryDecisions {
  var token: TextSpan { candidate.token }

  /// Whether the next word is small inside sentences, so that its capital shows a beginning.
  var isStarter: Bool { follower != .lowercase && wordRoles.contains(.starter) }

  var opensQuote: Bool { candidate.opener != 0 && Quotes.opens(candidate.opener) }

  /// Whether what follows looks like the start of a sentence: a starter; a finite verb in second
  /// place; or a verb and its pronoun, at once or after the first word ("Brauchst du", "Norwegisch
  /// versteht sie").
  var looksLikeStart: Bool {
    if isStarter { return true }
    guard follower == .uppercase else { return false }
    let second = candidate.wordAfter(candidate.word)
    guard !second.isEmpty, text.isLowercase(at: second.start) else { return false }
    let roles = lexicon.roles(text, second)
    if roles.contains(.finite) || roles.contains(.subject) { return true }
    guard roles.isEmpty else { return false }
    return lexicon.roles(text, candidate.wordAfter(second)).contains(.subject)
  }

  /// Whether a bracket opens after the first word of the sentence that would end.
  func opensInsideSentence(_ bracket: TextSpan) -> Bool {
    text.skippingOpeners(from: candidate.sentenceStart, to: candidate.paragraph.end)
      <= bracket.start
  }

  /// Whether nothing but quotes, brackets and bullets stands before a word in its sentence.
  func isFirst(_ span: TextSpan) -> Bool {
    text.skippingOpeners(from: candidate.sentenceStart, to: candidate.paragraph.end) >= span.start
  }

  /// Digits, and full stops inside: `3`, `24.09`, `1.3.2`.
  func isNumber(_ span: TextSpan) -> Bool {
    !span.isEmpty && text.isDigit(at: span.start)
      && text.slice(span).allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
  }

  func isSectionNumber(_ span: TextSpan) -> Bool {
    text.slice(span).split(separator: 0x2E).allSatisfy { $0.count <= 2 }
  }

  func isRoman(_ span: TextSpan) -> Bool {
    guard !span.isEmpty, span.count <= 8 else { return false }
    return text.slice(span).allSatisfy {
      switch $0 {
      case 0x49, 0x56, 0x58, 0x4C, 0x43: true
      default: false
      }
    }
  }

  /// A Roman number or a single letter, as after `Nr.` or `Art.`; no starter.
  func isLabel(_ span: TextSpan) -> Bool {
    guard !isStarter else { return false }
    return span.count == 1 && text.isWordPart(at: span.start) || isRoman(span)
  }

  /// Single letters with full stops between: `B`, `l`, `U.S`, `B.v`.
  func isSpacedByStops(_ span: TextSpan) -> Bool {
    guard !span.isEmpty, span.count <= 16 else { return false }
    var i = span.start
    while i < span.end {
      guard text.isWordPart(at: i) else { return false }
      i = text.after(i, end: span.end)
      guard i < span.end else { return true }
      guard text[i] == 0x2E else { return false }
      i += 1
    }
    return true
  }

  func isLowercaseWord(_ span: TextSpan) -> Bool {
    guard !span.isEmpty else { return false }
    var i = text.after(span.start, end: span.end)
    guard text.isWordPart(at: span.start), i < span.end else { return false }
    while i < span.end {
      guard text.isLowercase(at: i) else { return false }
      i = text.after(i, end: span.end)
    }
    return true
  }

  func isVowelless(_ span: TextSpan) -> Bool {
    let letters = text.slice(span)
    return letters.dropFirst().allSatisfy { (0x61...0x7A).contains($0) }
      && letters.allSatisfy {
        switch $0 | 0x20 {
        case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: false
        case 0x61...0x7A: true
        default: false
        }
      }
  }

  /// One to three words in capitals, without digits.
  func isInCapitals(_ span: TextSpan) -> Bool {
    guard span.count >= 3, !isRoman(span) else { return false }
    var spaces = 0
    var i = span.start
    while i < span.end {
      if text.isLowercase(at: i) || text.isDigit(at: i) { return false }
      if text.whiteSpace(at: i) > 0 { spaces += 1 }
      i = text.after(i, end: span.end)
    }
    return spaces <= 2
  }

  // MARK: Numbers

  /// Whether the noun before takes the number or letter as its name: `Gleis 7.`
  var isNumbered: Bool { lexicon.roles(text, candidate.before).contains(.numbered) }

  /// Whether a numbered noun and its number follow: `Band 3`, `Art. 6`.
  var startsReference: Bool {
    guard wordRoles.contains(.numbered), follower == .uppercase else { return false }
    let end = candidate.paragraph.end
    var i = candidate.word.end
    if i < end, text[i] == 0x2E { i += 1 }
    i = text.skippingSpace(from: i, to: min(end, i + 8))
    return i < end && i > candidate.word.end && text.isDigit(at: i)
  }

  /// `24.09`, `3.10`: a day and a month.
  func isDayAndMonth(_ span: TextSpan) -> Bool {
    let parts = text.slice(span).split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    return parts.allSatisfy { (1...2).contains($0.count) }
  }

  /// One or two digits and a full stop: the month in `3. 10.`
  func isShortOrdinal(_ word: TextSpan) -> Bool {
    if (2...3).contains(word.count), text[word.end - 1] == 0x2E { return isNumber(word) }
    guard word.count <= 2, isNumber(word), word.end < text.count, text[word.end] == 0x2E else {
      return false
    }
    return word.end + 1 == text.count || !text.isDigit(at: word.end + 1)
  }

  /// Whether the digits after a day or a month are the month or the year: `3. 10.`, `10. 2027`.
  var continuesDate: Bool {
    if isShortOrdinal(candidate.word) { return true }
    return candidate.word.count == 4 && isNumber(candidate.word) && isShortOrdinal(candidate.before)
  }

  /// The token, or what follows its last hyphen: the 3 in `1.-3.`
  var lastNumber: TextSpan {
    var start = token.end
    while start > token.start, text[start - 1] != 0x2D { start -= 1 }
    return TextSpan(start, token.end)
  }

  /// Whether the number opens an item of a list inside the sentence: "beantragt, I. Das Urteil",
  /// "wer 1. Wasser", where no other item came before.
  var opensListItem: Bool {
    let before = candidate.before
    guard before.count > 1, token.count <= (isRoman(token) ? 4 : 2) else { return false }
    let last = text[before.end - 1]
    let isFirstItem = token.count == 1 && (text[token.start] == 0x31 || text[token.start] == 0x49)
    if last == 0x2C || last == 0x3A || last == 0x3B {
      return !text.isDigit(at: before.end - 2) && (isFirstItem || !isStarter)
    }
    return isFirstItem && text.isDigit(at: token.start) && !isStarter
      && text.isLowercase(at: before.start)
  }

  /// Whether the words before the number make it an ordinal.
  var isOrdinal: Bool {
    let before = candidate.before
    guard !before.isEmpty else { return false }
    let roles = lexicon.roles(text, before)
    if roles.contains(.ordinalBefore) { return true }
    if roles.contains(.numbered) || roles.contains(.finite) { return false }
    var earlier = before
    for _ in 0..<3 {
      guard text.isLowercase(at: earlier.start) else { return false }
      earlier = candidate.wordBefore(earlier)
      guard !earlier.isEmpty else { return false }
      if lexicon.roles(text, earlier).contains(.ordinalBefore) { return true }
    }
    return false
  }

  // MARK: Abbreviations

  /// The classes of the abbreviation that ends here: the longest of several parts that is known
  /// ("i. d. R."), else the part after the last full stop, hyphen or digit ("Dipl.-Ing.").
  func abbreviationKinds() -> SentenceLexicon.Kinds {
    guard !token.isEmpty else { return [] }
    var start = token.start
    var found = SentenceLexicon.Kinds()
    for _ in 0..<4 {
      let span = TextSpan(start, token.end)
      let kinds = lexicon.kinds(text, span)
      if kinds.contains(.prefix), completes(span) { return .never }
      let own = kinds.subtracting(.marks)
      if !own.isEmpty, !kinds.contains(.capitalised) || isFirst(span) { found = own }
      let previous = candidate.wordBefore(span)
      guard !previous.isEmpty, previous.count <= 9, text[previous.end - 1] == 0x2E else { break }
      start = previous.start
    }
    guard found.isEmpty else { return found }
    let kinds = lexicon.kinds(text, lastPart)
    if !kinds.isEmpty { return kinds.subtracting(.marks) }
    return lexicon.compoundKinds(text, token)
  }

  private var lastPart: TextSpan {
    var start = token.end
    while start > token.start, text[start - 1] != 0x2E, text[start - 1] != 0x2D,
      !text.isDigit(at: start - 1)
    {
      start -= 1
    }
    let isLabel = token.end == start + 1 && start > token.start && text.isDigit(at: start - 1)
    return start > token.start && !isLabel ? TextSpan(start, token.end) : TextSpan(start, start)
  }

  /// Whether the words after the mark make a known abbreviation with the part before it.
  private func completes(_ part: TextSpan) -> Bool {
    var end = mark.marksEnd
    for _ in 0..<4 {
      let start = text.skippingSpace(from: end, to: min(candidate.paragraph.end, end + 8))
      let word = text.word(startingAt: start, end: candidate.paragraph.end)
      guard !word.isEmpty, word.end < text.count, text[word.end] == 0x2E else { return false }
      let kinds = lexicon.kinds(text, TextSpan(part.start, word.end))
      if !kinds.subtracting(.marks).isEmpty { return true }
      guard kinds.contains(.prefix) else { return false }
      end = word.end + 1
    }
    return false
  }
}

extension TextBytes {
  func slice(_ span: TextSpan) -> Slice<UnsafeBufferPointer<UInt8>> { buffer[span.range] }
}
