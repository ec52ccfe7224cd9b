internal import TextModel

/// The decisions about one candidate, each readable on its own.
///
/// A decision returns a verdict, or nil when it has no opinion; the first verdict counts.
struct BoundaryDecisions {
  /// Whether the sentence ends, and by which decision.
  struct Verdict {
    let breaks: Bool
    let reason: BoundaryReason

    static func split(_ reason: BoundaryReason) -> Verdict { Verdict(breaks: true, reason: reason) }
    static func join(_ reason: BoundaryReason) -> Verdict { Verdict(breaks: false, reason: reason) }

    static func split(if breaks: Bool, _ reason: BoundaryReason) -> Verdict {
      Verdict(breaks: breaks, reason: reason)
    }
  }

  let candidate: BoundaryCandidate
  let lexicon: SentenceLexicon
  /// The roles of the first word after the candidate.
  let wordRoles: SentenceLexicon.Roles

  var text: TextBytes { candidate.text }
  var mark: EndMark { candidate.mark }
  var follower: BoundaryCandidate.Follower { candidate.follower }

  init(_ candidate: BoundaryCandidate, _ lexicon: SentenceLexicon) {
    self.candidate = candidate
    self.lexicon = lexicon
    wordRoles = lexicon.roles(candidate.text, candidate.word)
  }

  /// Asks the decisions in their order.
  func verdict() -> Verdict {
    continuation() ?? unspaced() ?? insideBrackets() ?? afterDash() ?? enumerator() ?? dateline()
      ?? smallLetter() ?? finalPeriod() ?? exclaimedName() ?? reportingClause() ?? afterBracket() ?? emphatic()
      ?? ellipsis() ?? quotation() ?? company() ?? abbreviation() ?? number() ?? romanNumber()
      ?? initial() ?? vowelless() ?? .split(.endMark)
  }

  // MARK: What follows

  func continuation() -> Verdict? {
    guard follower == .continuation || text[candidate.next] == 0x26 else { return nil }
    return .join(.continuation)
  }

  /// Without white space a sentence ends only where a plain word is followed by a sure beginning.
  func unspaced() -> Verdict? {
    guard !candidate.isSpaced else { return nil }
    guard follower == .uppercase, isStarter || opensQuote else { return .join(.unspaced) }
    let after = candidate.word.end
    let goesOn = after < text.count && (text[after] == 0x2E || text[after] == 0x40)
    let plain = token.count >= 3 && isLowercaseWord(token)
    return .split(if: !goesOn && (plain || !mark.tail.isEmpty), .unspaced)
  }

  func insideBrackets() -> Verdict? {
    guard let bracket = candidate.bracket, opensInsideSentence(bracket) else { return nil }
    return .join(.brackets)
  }

  func afterBracket() -> Verdict? {
    guard mark.tail.contains(.bracket), !mark.tail.contains(.period) else { return nil }
    guard let bracket = candidate.markBracket else { return nil }
    if bracket.start + 1 >= mark.start, mark.kind != .period { return .join(.brackets) }
    guard opensInsideSentence(bracket) else { return nil }
    return .split(if: isStarter, .brackets)
  }

  /// After a quotation the sentence goes on behind a dash: „Halt!“ – so rief er. So does a number.
  func afterDash() -> Verdict? {
    guard TextBytes.isDash(candidate.opener) else { return nil }
    let after = candidate.next + Scalars.length(lead: text[candidate.next])
    let touches = after < text.count && text.whiteSpace(at: after) == 0
    guard mark.tail.contains(.quote) || (touches && follower != .uppercase) else { return nil }
    return .join(.dash)
  }

  func smallLetter() -> Verdict? {
    guard follower == .lowercase else { return nil }
    guard abbreviationKinds().isEmpty else { return .join(.lowercase) }
    if candidate.word.count == 1, candidate.word.end < text.count,
      text[candidate.word.end] == 0x29
    {
      return .split(.enumerator)
    }
    guard isSmallName else { return .join(.lowercase) }
    let sure = mark.kind != .period || (token.count >= 3 && isLowercaseWord(token))
    return .split(if: sure && !mark.tail.contains(.bracket), .lowercase)
  }

  /// A name that stays small at the start: one from the list, iPhone, von der Leyen.
  private var isSmallName: Bool {
    if wordRoles.contains(.lowercaseName) { return true }
    let word = candidate.word
    var i = word.start + 1
    while i < word.end {
      if text.isUppercase(at: i) { return true }
      i = text.after(i, end: word.end)
    }
    guard wordRoles.contains(.particle) else { return false }
    var next = candidate.wordAfter(word)
    if lexicon.roles(text, next).contains(.starter) { next = candidate.wordAfter(next) }
    return !next.isEmpty && text.isUppercase(at: next.start)
  }

  // MARK: The beginning of the sentence that would end

  /// `1.`, `1.2.3.`, `III.`, `a.`, `1.)` open their sentence and don't end it.
  func enumerator() -> Verdict? {
    guard mark.kind == .period, !mark.tail.contains(.quote), isFirst(token) else { return nil }
    let isLabel =
      isNumber(token) && (token.count <= 3 || isSectionNumber(token)) || isRoman(token)
      || token.count == 1 && text.isWordPart(at: token.start)
    return isLabel ? .join(.enumerator) : nil
  }

  /// `ZÜRICH.`, `BAD HOMBURG.` and listed places at the start of a paragraph.
  func dateline() -> Verdict? {
    let start = candidate.sentenceStart
    guard mark.kind == .period, mark.tail.isEmpty, start == candidate.paragraph.start,
      follower == .uppercase, (3...48).contains(mark.start - start)
    else { return nil }
    let bracket = text.slice(TextSpan(start, mark.start)).firstIndex(of: 0x28) ?? mark.start
    guard bracket == mark.start || text[mark.start - 1] == 0x29 else { return nil }
    let place = text.trimmed(TextSpan(start, bracket))
    let isPlace = lexicon.roles(text, place).contains(.dateline) || isInCapitals(place)
    return isPlace ? .join(.dateline) : nil
  }

  // MARK: Exclamation, question, quotation, ellipsis

  /// A full stop of its own behind quotes or brackets: `(vgl. Rn. 3 f.).`
  func finalPeriod() -> Verdict? { mark.tail.contains(.period) ? .split(.endMark) : nil }

  func exclaimedName() -> Verdict? {
    guard mark.kind == .emphatic, mark.tail.isEmpty,
      lexicon.roles(text, token).contains(.exclaimed)
    else { return nil }
    return .split(if: isStarter, .exclaimedName)
  }

  /// “Why?” Harry asked. After a full stop the quotation is a sentence of its own.
  func reportingClause() -> Verdict? {
    guard mark.kind == .emphatic, mark.tail.contains(.quote), follower == .uppercase,
      candidate.opener == 0, !isStarter
    else { return nil }
    let after = candidate.wordAfter(candidate.word)
    guard lexicon.roles(text, after).contains(.reporting) else { return nil }
    return .join(.reportingClause)
  }

  func emphatic() -> Verdict? { mark.kind == .emphatic ? .split(.emphatic) : nil }

  /// Dots set off by a space leave something out; dots at a word trail off, and so do four dots,
  /// of which one is the full stop.
  func ellipsis() -> Verdict? {
    guard mark.kind == .ellipsis else { return nil }
    guard !token.isEmpty else {
      let opensNumber = candidate.opener == 0x28 && follower == .digit
      let trailsOff = mark.marksEnd - mark.start == 4 && follower == .uppercase
      return .split(
        if: (looksLikeStart || opensNumber || trailsOff) && !isFirst(token), .ellipsis)
    }
    return .split(.ellipsis)
  }

  func quotation() -> Verdict? { mark.tail.contains(.quote) ? .split(.quotation) : nil }

  // MARK: The word before the full stop

  /// A short, often anonymised name before the form of a company: `Be. GmbH`.
  func company() -> Verdict? {
    guard wordRoles.contains(.company), token.count <= 6 else { return nil }
    return .join(.abbreviation)
  }

  func abbreviation() -> Verdict? {
    let kinds = abbreviationKinds()
    guard !kinds.isEmpty else { return nil }
    if kinds.contains(.never) { return .join(.abbreviation) }
    if follower == .digit || isLabel(candidate.word) { return .join(.abbreviation) }
    if kinds.contains(.word) { return nil }
    if kinds.contains(.number), token.count == 1, text.isUppercase(at: token.start) { return nil }
    if kinds.contains(.modifier) { return .split(if: isStarter, .abbreviation) }
    if kinds.contains(.number), follower == .symbol { return .join(.abbreviation) }
    return .split(if: looksLikeStart || follower == .symbol, .abbreviation)
  }

  func number() -> Verdict? {
    let number = lastNumber
    guard isNumber(number) else { return nil }
    if startsReference { return .split(.number) }
    if wordRoles.contains(.ordinalAfter), !isNumbered { return .join(.number) }
    if opensListItem { return .join(.enumerator) }
    if isDayAndMonth(number) { return .split(if: looksLikeStart, .number) }
    guard number.count <= 3, !text.slice(number).contains(0x2E) else { return .split(.number) }
    if follower == .digit {
      return .split(if: number.count > 2 || !continuesDate, .number)
    }
    if isStarter { return .split(.number) }
    return .split(if: !isOrdinal, .number)
  }

  func romanNumber() -> Verdict? {
    guard isRoman(token) else { return nil }
    if opensListItem { return .join(.enumerator) }
    if follower == .digit {
      return .split(if: !isShortOrdinal(candidate.word), .romanNumber)
    }
    return .split(if: isNumbered || looksLikeStart, .romanNumber)
  }

  func initial() -> Verdict? {
    guard isSpacedByStops(token) else { return nil }
    if isStarter { return .split(.initial) }
    guard token.count == 1 else { return .split(if: looksLikeStart, .initial) }
    return .split(if: isNumbered && text.isUppercase(at: token.start), .initial)
  }

  func vowelless() -> Verdict? {
    guard (2...6).contains(token.count), isVowelless(token),
      !lexicon.roles(text, token).contains(.unit)
    else { return nil }
    return .split(if: looksLikeStart, .vowelless)
  }
}
