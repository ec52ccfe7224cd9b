internal import TextModel

/// A run of end marks with what belongs to it: `.`, `?!`, `….`, `.“`, `!)`, `.¹`, `.[3]`.
struct EndMark {
  /// What kind of end the marks make.
  enum Kind { case period, emphatic, ellipsis }

  /// What stands behind the marks, before any white space.
  struct Tail: OptionSet {
    let rawValue: UInt8
    static let quote = Tail(rawValue: 1)
    static let bracket = Tail(rawValue: 2)
    static let footnote = Tail(rawValue: 4)
    /// A full stop of its own after closing quotes or brackets: `!“.`
    static let period = Tail(rawValue: 8)
  }

  /// The offset of the first mark, in UTF-8 bytes.
  let start: Int
  /// The offset after the marks, before quotes, brackets and footnote marks.
  let marksEnd: Int
  /// The offset after all that belongs to the end.
  let end: Int
  let kind: Kind
  let tail: Tail

  /// Reads the run at `start`, where an end mark stands; nil if there is none after all.
  ///
  /// `sentence` is where the sentence began, `limit` where its paragraph ends.
  init?(_ text: TextBytes, at start: Int, sentence: Int, limit: Int) {
    var i = start
    var periods = 0
    var emphatic = 0
    var ellipsis = false
    while i < limit {
      if text[i] == 0x2E {
        periods += 1
        i += 1
      } else if text[i] == 0x21 || text[i] == 0x3F {
        emphatic += 1
        i += 1
      } else if let mark = EndMark.wideMark(text, at: i, limit: limit) {
        if mark == .ellipsis { ellipsis = true } else { emphatic += 1 }
        i += 3
      } else if periods > 0, i + 1 < limit, text[i] == 0x20, text[i + 1] == 0x2E,
        EndMark.isSpacedEllipsis(text, at: i, limit: limit, periods: periods)
      {
        i += 1
      } else {
        break
      }
    }
    guard i > start else { return nil }
    self.start = start
    self.marksEnd = i
    kind = emphatic > 0 ? .emphatic : ellipsis || periods > 1 ? .ellipsis : .period
    (end, tail) = EndMark.readTail(text, from: i, in: TextSpan(sentence, limit))
  }

  /// The marks of three bytes: … (U+2026), ‼ (U+203C), ‽ (U+203D), ⁇ ⁈ ⁉ (U+2047 to U+2049).
  static func wideMark(_ text: TextBytes, at i: Int, limit: Int) -> Kind? {
    guard i + 2 < limit, text[i] == 0xE2 else { return nil }
    switch (text[i + 1], text[i + 2]) {
    case (0x80, 0xA6): return .ellipsis
    case (0x80, 0xBC), (0x80, 0xBD), (0x81, 0x87...0x89): return .emphatic
    default: return nil
    }
  }

  /// Whether the spaced full stop at `i` is one of three or more: `. . .`
  private static func isSpacedEllipsis(
    _ text: TextBytes, at i: Int, limit: Int, periods: Int
  ) -> Bool {
    periods > 1 || (i + 3 < limit && text[i + 2] == 0x20 && text[i + 3] == 0x2E)
  }

  private static func readTail(
    _ text: TextBytes, from start: Int, in sentence: TextSpan
  ) -> (Int, Tail) {
    let limit = sentence.end
    var i = start
    var tail: Tail = []
    while i < limit {
      let length = Scalars.length(lead: text[i])
      let scalar = text.scalar(at: i)
      if Quotes.closes(scalar), !opensHere(text, after: i + length, scalar, limit) {
        tail.insert(Quotes.isBracket(scalar) ? .bracket : .quote)
        i += length
      } else if scalar == 0x2E || scalar == 0x21 || scalar == 0x3F,
        !tail.isDisjoint(with: [.quote, .bracket])
      {
        tail.insert(.period)
        i += 1
      } else if let after = footnoteMark(text, at: i, limit: limit) {
        tail.insert(.footnote)
        i = after
      } else if let after = spacedFootnote(text, at: i, limit: limit) {
        tail.insert(.footnote)
        i = after
      } else if let after = spacedQuote(text, at: i, in: sentence) {
        tail.insert(.quote)
        i = after
      } else {
        break
      }
    }
    return (min(i, limit), tail)
  }

  /// A quotation mark right before a letter opens the next sentence, though no space is there.
  private static func opensHere(
    _ text: TextBytes, after i: Int, _ scalar: UInt32, _ limit: Int
  ) -> Bool {
    i < limit && !Quotes.isBracket(scalar) && Quotes.opens(scalar)
      && (text.isUppercase(at: i) || text.isLowercase(at: i) || text.isDigit(at: i))
  }

  /// The offset after superscript digits or a number in square brackets.
  private static func footnoteMark(_ text: TextBytes, at start: Int, limit: Int) -> Int? {
    var i = start
    while i < limit, isSuperscriptDigit(text.scalar(at: i)) {
      i = text.after(i, end: limit)
    }
    if i > start { return i }
    guard text[i] == 0x5B else { return nil }
    i += 1
    while i < limit, text.isDigit(at: i) { i += 1 }
    guard i > start + 1, i < start + 5, i < limit, text[i] == 0x5D else { return nil }
    return i + 1
  }

  /// The offset after a number in square brackets set off by one space: `. [17]`
  private static func spacedFootnote(_ text: TextBytes, at i: Int, limit: Int) -> Int? {
    guard text[i] == 0x20, i + 1 < limit, text[i + 1] == 0x5B else { return nil }
    guard let after = footnoteMark(text, at: i + 1, limit: limit) else { return nil }
    return after >= limit || text.whiteSpace(at: after) > 0 ? after : nil
  }

  private static func isSuperscriptDigit(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xB9, 0xB2, 0xB3, 0x2070, 0x2074...0x2079: true
    default: false
    }
  }

  /// The offset after a closing quotation mark set off by one space, as in French: `. »`
  ///
  /// It closes only what was opened before in the same sentence, or else it opens the next one.
  private static func spacedQuote(
    _ text: TextBytes, at i: Int, in sentence: TextSpan
  ) -> Int? {
    let limit = sentence.end
    let space = text.whiteSpace(at: i)
    guard space > 0, i + space < limit else { return nil }
    let scalar = text.scalar(at: i + space)
    guard Quotes.closes(scalar), !Quotes.isBracket(scalar) else { return nil }
    let after = i + space + Scalars.length(lead: text[i + space])
    guard after >= limit || text.whiteSpace(at: after) > 0 || text[after] == 0x2C else {
      return nil
    }
    return hasOpenQuote(text, TextSpan(max(sentence.start, i - 400), i)) ? min(after, limit) : nil
  }

  /// Whether an odd number of quotation marks stands in a stretch, apostrophes left out.
  private static func hasOpenQuote(_ text: TextBytes, _ span: TextSpan) -> Bool {
    var isOpen = false
    for i in span.start..<span.end where text[i] == 0x22 || text[i] == 0xC2 || text[i] == 0xE2 {
      switch text.scalar(at: i) {
      case 0x22, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E: isOpen.toggle()
      default: continue
      }
    }
    return isOpen
  }
}
