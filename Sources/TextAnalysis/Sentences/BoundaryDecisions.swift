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
      ?? smallLetter() ?? exclaimedName() ?? reportingClause() ?? afterBracket() ?? emphatic()
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
    if candidate.word.count == 1, candidate.word.end < text.count,
      text[candidate.word.end] == 0x29
    {
      return .split(.enumerator)
    }
    guard isSmallName else { return .join(.lowercase) }
    let sure = mark.kind != .period || (token.count >= 3 && isLowercaseWord(token))
    return .split(if: sure && abbreviationKinds().isEmpty, .lowercase)
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
      follower == .uppercase, mark.start - start <= 40, mark.start - start >= 3
    else { return nil }
    if isFirst(token), lexicon.roles(text, token).contains(.dateline) { return .join(.dateline) }
    guard token.count >= 3, !isRoman(token) else { return nil }
    var spaces = 0
    var i = start
    while i < mark.start {
      if text.isLowercase(at: i) || text.isDigit(at: i) { return nil }
      if text.whiteSpace(at: i) > 0 { spaces += 1 }
      i = text.after(i, end: mark.start)
    }
    return spaces <= 2 ? .join(.dateline) : nil
  }

  // MARK: Exclamation, question, quotation, ellipsis

  func exclaimedName() -> Verdict? {
    guard mark.kind == .emphatic, mark.tail.isEmpty,
      lexicon.roles(text, token).contains(.exclaimed)
    else { return nil }
    return .split(if: isStarter, .exclaimedName)
  }

  /// “Why?” Harry asked.
  func reportingClause() -> Verdict? {
    guard mark.tail.contains(.quote), follower == .uppercase, candidate.opener == 0 else {
      return nil
    }
    let after = candidate.wordAfter(candidate.word)
    guard lexicon.roles(text, after).contains(.reporting) else { return nil }
    return .join(.reportingClause)
  }

  func emphatic() -> Verdict? { mark.kind == .emphatic ? .split(.emphatic) : nil }

  /// Dots set off by a space leave something out; dots at a word trail off.
  func ellipsis() -> Verdict? {
    guard mark.kind == .ellipsis else { return nil }
    guard !token.isEmpty else { return .split(if: isStarter && !isFirst(token), .ellipsis) }
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
    if kinds.contains(.quantity) { return .split(if: isStarter, .abbreviation) }
    if kinds.contains(.number), text[candidate.next] == 0xC2 { return .join(.abbreviation) }
    return .split(if: looksLikeStart || follower == .symbol, .abbreviation)
  }

  func number() -> Verdict? {
    guard isNumber(token) else { return nil }
    if wordRoles.contains(.ordinalAfter) { return .join(.number) }
    if isDayAndMonth(token) { return .split(if: looksLikeStart, .number) }
    guard token.count <= 3, !text.slice(token).contains(0x2E) else { return .split(.number) }
    if follower == .digit { return .split(if: !isShortOrdinal(candidate.word), .number) }
    if isStarter { return .split(.number) }
    return .split(if: !isOrdinal, .number)
  }

  func romanNumber() -> Verdict? {
    guard isRoman(token) else { return nil }
    let numbered = lexicon.roles(text, candidate.before).contains(.numbered)
    return .split(if: numbered || looksLikeStart || follower == .digit, .romanNumber)
  }

  func initial() -> Verdict? {
    guard isSpacedByStops(token) else { return nil }
    if isStarter { return .split(.initial) }
    guard token.count == 1 else { return .split(if: looksLikeStart, .initial) }
    let numbered = lexicon.roles(text, candidate.before).contains(.numbered)
    return .split(if: numbered && text.isUppercase(at: token.start), .initial)
  }

  func vowelless() -> Verdict? {
    guard (2...6).contains(token.count), isVowelless(token) else { return nil }
    return .split(if: looksLikeStart, .vowelless)
  }
}
