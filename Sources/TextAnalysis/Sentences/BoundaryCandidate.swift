internal import TextModel

/// A place where a sentence may end, with what stands around it.
///
/// All offsets are UTF-8 bytes of the text. Everything here is found within a bounded distance of
/// the place, so that many candidates in one long paragraph stay linear.
struct BoundaryCandidate {
  /// What the text after the end begins with, once quotes, brackets and bullets are passed over.
  enum Follower { case uppercase, lowercase, digit, continuation, symbol }

  let text: TextBytes
  let mark: EndMark
  let paragraph: TextSpan
  /// Where the sentence began that would end here.
  let sentenceStart: Int
  /// The brackets that the place lies in.
  let bracket: TextSpan?
  /// The brackets that the mark lies in; they may close right behind it.
  let markBracket: TextSpan?
  /// Where the next sentence would begin.
  let next: Int
  /// The word right before the mark, without quotes and brackets before it; may be empty.
  let token: TextSpan
  /// What the next sentence would begin with.
  let follower: Follower
  /// The first word after quotes, brackets and bullets; empty if there is none.
  let word: TextSpan
  /// The first scalar at `next` if it can open a quotation or bracket or is a dash; 0 otherwise.
  let opener: UInt32

  /// How far back and ahead a word is read: no abbreviation is longer.
  static let reach = 64

  init(
    _ text: TextBytes, _ mark: EndMark, paragraph: TextSpan, sentenceStart: Int,
    brackets: inout BracketedSpans
  ) {
    self.text = text
    self.mark = mark
    self.paragraph = paragraph
    self.sentenceStart = sentenceStart
    markBracket = brackets.span(around: mark.start)
    bracket = brackets.span(around: mark.end)
    next = text.skippingSpace(from: mark.end, to: paragraph.end)
    token = text.word(endingAt: mark.start, notBefore: sentenceStart)
    let first = text.skippingOpeners(from: next, to: paragraph.end)
    opener = first > next ? text.scalar(at: next) : 0
    follower = BoundaryCandidate.follower(text, at: first, next: next, end: paragraph.end)
    word = text.word(startingAt: first, end: paragraph.end)
  }

  /// Whether white space stands between the end and what follows.
  var isSpaced: Bool { next > mark.end }

  /// The word before `token`; empty at the start of the sentence or after a bracket.
  var before: TextSpan { wordBefore(token) }

  /// The word before a word, across white space.
  func wordBefore(_ span: TextSpan) -> TextSpan {
    let end = text.skippingSpace(backFrom: span.start, to: max(sentenceStart, span.start - 8))
    guard end < span.start, end > sentenceStart else { return TextSpan(span.start, span.start) }
    return text.word(endingAt: end, notBefore: sentenceStart)
  }

  /// The word after a word, across white space; empty if something else follows.
  func wordAfter(_ span: TextSpan) -> TextSpan {
    let start = text.skippingSpace(from: span.end, to: min(paragraph.end, span.end + 8))
    guard start > span.end else { return TextSpan(span.end, span.end) }
    return text.word(startingAt: start, end: paragraph.end)
  }

  private static func follower(_ text: TextBytes, at i: Int, next: Int, end: Int) -> Follower {
    guard i < end else { return .symbol }
    if text.isDigit(at: i) { return .digit }
    if text.isUppercase(at: i) { return .uppercase }
    if text.isLowercase(at: i) { return .lowercase }
    switch text[i] {
    case 0x2C, 0x3B, 0x3A, 0x29, 0x5D, 0x7D, 0x2F, 0x3D, 0x21, 0x3F: return .continuation
    default: return .symbol
    }
  }
}

extension TextBytes {
  /// The word that ends at an offset: back to white space, an opening quote or bracket, a slash or
  /// a dash, and no further than `BoundaryCandidate.reach`.
  func word(endingAt end: Int, notBefore limit: Int) -> TextSpan {
    let stop = max(limit, end - BoundaryCandidate.reach)
    var start = end
    while start > stop {
      let previous = scalarStart(before: start, limit: stop)
      if delimitsWord(at: previous) { break }
      start = previous
    }
    return TextSpan(start, end)
  }

  private func delimitsWord(at i: Int) -> Bool {
    let byte = self[i]
    if byte < 0x80 {
      switch byte {
      case 0...0x20, 0x22, 0x28, 0x29, 0x2F, 0x5B, 0x5D: return true
      default: return false
      }
    }
    if whiteSpace(at: i) > 0 { return true }
    switch scalar(at: i) {
    case 0xAB, 0xBB, 0x2013, 0x2014, 0x2018, 0x201A, 0x201C...0x201E, 0x2022, 0x2026, 0x2039,
      0x203A:
      return true
    default: return false
    }
  }

  /// The letters and digits from an offset on, at most `BoundaryCandidate.reach` bytes.
  func word(startingAt start: Int, end: Int) -> TextSpan {
    let stop = min(end, start + BoundaryCandidate.reach)
    var i = start
    while i < stop, isWordPart(at: i) || isDigit(at: i) { i = after(i, end: stop) }
    return TextSpan(start, i)
  }

  /// The offset after opening quotes, brackets, dashes and bullets and the white space after them.
  func skippingOpeners(from start: Int, to end: Int) -> Int {
    let stop = min(end, start + 16)
    var i = start
    while i < stop {
      let scalar = scalar(at: i)
      let space = whiteSpace(at: i)
      guard space > 0 || Quotes.opens(scalar) || TextBytes.isDashOrBullet(scalar) else { break }
      i += space > 0 ? space : Scalars.length(lead: self[i])
    }
    return min(i, end)
  }

  static func isDash(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || (0x2010...0x2015).contains(scalar)
  }

  static func isDashOrBullet(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2A, 0xB7, 0xA1, 0xBF, 0x2022, 0x2023, 0x2043, 0x25AA, 0x25CF, 0x25E6: true
    default: isDash(scalar)
    }
  }
}
