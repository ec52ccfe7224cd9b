/// Verbs whose parts stand apart: particles at the end of the clause, and frames.
extension RecognitionPass {
  /// How far a particle may stand from its verb, in tokens. The longest seen in the news and legal
  /// texts this was written with is 22.
  private static var reach: Int { 30 }

  /// A finite verb whose particle ends the clause: "wies die Kritik zurück".
  mutating func takeApart(_ token: Int, _ posting: Posting) {
    let pattern = pattern(posting)
    guard fits(token, pattern, posting.rule), !isHyphenated(token),
      let particle = ownParticle(pattern.particle, after: token)
    else { return }
    var spans = span(token)
    spans.append(scan.tokens[particle].start, scan.tokens[particle].end)
    add(
      posting.pattern, form: form(particle), rule: .finite, kind: .separable, spans,
      detail: .particle)
  }

  /// The particle that belongs to a verb: in the same sentence, at the end of a clause.
  private func ownParticle(_ form: Int32, after token: Int) -> Int? {
    var i = token + 1
    while i < scan.tokens.count && i <= token + Self.reach {
      if ends(i) == .sentence { return nil }
      if self.form(i) == form, !scan.tokens[i].traits.contains(.capitalised), !isHyphenated(i) {
        let isPlain = scan.roles(i).contains(.plainParticle)
        if isPlain || isClauseFinal(i) { return i }
      }
      i += 1
    }
    return nil
  }

  /// Whether a particle ends the clause that makes another verb of this one: "setzte … fort".
  func hasForeignParticle(_ token: Int, except companions: Range<Int> = 0..<0) -> Bool {
    if isClauseFinal(token) { return false }
    var i = token + 1
    while i < scan.tokens.count && i <= token + Self.reach {
      if ends(i) != nil || beginsOtherClause(i) { return false }
      if !companions.contains(i), !scan.tokens[i].traits.contains(.capitalised), !isHyphenated(i) {
        let roles = scan.roles(i)
        if roles.contains(.particle), !roles.contains(.adverb), isClauseFinal(i) { return true }
      }
      i += 1
    }
    return false
  }

  /// Whether a coordinator stands before what looks like another verb: a small word before none.
  private func beginsOtherClause(_ token: Int) -> Bool {
    guard token + 2 < scan.tokens.count,
      scan.roles(token).contains(.coordinator)
    else { return false }
    let next = scan.tokens[token + 1].traits
    return !next.contains(.capitalised) && next.contains(.word)
      && !scan.tokens[token + 2].traits.contains(.capitalised)
      && !ClauseWords.shared.isFunctionWord(Array(scan.key(token + 1)))
  }

  private func isHyphenated(_ token: Int) -> Bool {
    !scan.tokens[token].traits.isDisjoint(with: [.hyphenBefore, .hyphenAfter])
  }

  private enum Boundary {
    case clause
    case sentence
  }

  /// What a token ends, if it is a mark.
  private func ends(_ token: Int) -> Boundary? {
    if scan.tokens[token].traits.contains(.word) { return nil }
    guard let mark = scan.mark(token) else { return .clause }
    switch mark {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"),
      UInt8(ascii: ":"):
      return isInsideSentence(token) ? nil : .sentence
    case UInt8(ascii: "%"), UInt8(ascii: "'"), UInt8(ascii: "/"): return nil
    default: return .clause
    }
  }

  /// Whether a full stop or colon ends nothing: inside a number or word, after an ordinal, or
  /// before a small letter.
  private func isInsideSentence(_ mark: Int) -> Bool {
    guard mark > 0, mark + 1 < scan.tokens.count, scan.tokens[mark].gap == .nothing else {
      return false
    }
    if scan.tokens[mark + 1].gap == .nothing { return true }
    guard scan.mark(mark) == UInt8(ascii: ".") else { return false }
    let before = scan.key(mark - 1)
    let isOrdinal =
      before.count <= 2 && before.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    let next = scan.tokens[mark + 1].traits
    return isOrdinal || next.contains(.word) && !next.contains(.capitalised)
  }

  /// Whether nothing follows a token in its clause.
  func isClauseFinal(_ token: Int) -> Bool {
    guard token + 1 < scan.tokens.count else { return true }
    let next = scan.tokens[token + 1]
    if next.gap == .lineBreak { return true }
    if !next.traits.contains(.word) { return !isOpeningQuote(token + 1) }
    return !next.traits.contains(.capitalised)
      && scan.roles(token + 1).contains(.follower)
  }

  /// Whether a mark has a space before it and a word right after it.
  private func isOpeningQuote(_ mark: Int) -> Bool {
    mark + 1 < scan.tokens.count && scan.tokens[mark].gap == .space
      && scan.tokens[mark + 1].gap == .nothing && scan.tokens[mark + 1].traits.contains(.word)
  }

  // MARK: frames

  /// A verb with its companions elsewhere in the clause: "setzt sie auf", "tritt … in Kraft".
  mutating func takeFrame(_ token: Int, _ posting: Posting) {
    let pattern = pattern(posting)
    guard fits(token, pattern, posting.rule), !isHyphenated(token) else { return }
    var limit = scan.tokens.count
    var spans = span(token)
    if posting.use == .frameApart {
      guard let particle = ownParticle(pattern.particle, after: token) else { return }
      limit = particle
      spans.append(scan.tokens[particle].start, scan.tokens[particle].end)
    }
    let middle = pattern.slots.lowerBound + pattern.pivot
    var companions: [Range<Int>] = []
    for slots in [pattern.slots.lowerBound..<middle, middle..<pattern.slots.upperBound]
    where !slots.isEmpty {
      guard let start = companion(slots, of: token, before: limit) else { return }
      companions.append(start..<(start + slots.count))
    }
    guard let first = companions.first else { return }
    if pattern.particle < 0 && hasForeignParticle(token, except: first) { return }
    if companions.count == 1, !store.slots[Int(pattern.slots.lowerBound)].isCapitalised,
      posting.use == .frame, let whole = merged(token, first)
    {
      add(posting.pattern, form: form(token), rule: posting.rule, kind: nil, whole, detail: .frame)
      return
    }
    for companion in companions {
      spans.append(
        scan.tokens[companion.lowerBound].start, scan.tokens[companion.upperBound - 1].end)
    }
    add(
      posting.pattern, form: form(token), rule: posting.rule, kind: .separable, spans,
      detail: .frame)
  }

  /// The span of a verb and a companion that stand side by side.
  private func merged(_ token: Int, _ companion: Range<Int>) -> Candidate.Spans? {
    if companion.upperBound == token {
      return Candidate.Spans(scan.tokens[companion.lowerBound].start, scan.tokens[token].end)
    }
    guard companion.lowerBound == token + 1 else { return nil }
    return Candidate.Spans(scan.tokens[token].start, scan.tokens[companion.upperBound - 1].end)
  }

  /// Where the companion of a verb stands in its clause: after the verb, or else before it.
  private func companion(_ slots: Range<Int32>, of token: Int, before limit: Int) -> Int? {
    var i = token + 1
    while i + slots.count <= min(limit, token + Self.reach), ends(i) == nil {
      if fitsPhrase(i, slots) { return i }
      i += 1
    }
    i = token - 1
    while i >= max(0, token - Self.reach), ends(i) == nil {
      if fitsPhrase(i, slots), i + slots.count <= token { return i }
      i -= 1
    }
    return nil
  }
}
