/// Terms of one word.
extension RecognitionPass {
  mutating func takeWord(_ token: Int, _ posting: Posting) {
    let pattern = pattern(posting)
    let word = scan.tokens[token]
    guard fits(token, pattern, posting.rule), fitsEszett(token, form(token)) else { return }
    if pattern.companion >= 0 && !hasForm(pattern.companion) { return }
    if posting.rule == .placeAdjective {
      takePlaceAdjective(token, posting)
      return
    }
    let isPart = !word.traits.isDisjoint(with: [.hyphenBefore, .hyphenAfter])
    if posting.rule == .casual && !isFirstPerson(token - 1) && !isFirstPerson(token + 1) { return }
    if word.traits.contains(.sentenceStart), pattern.isNoun,
      scan.roles(token).contains(.starter)
    {
      return
    }
    if pattern.isVerb {
      let isFinite = posting.rule == .finite || posting.rule == .citation
      if isPart || isFinite && isPossessive(token) { return }
      if isFinite && pattern.particle < 0 && hasForeignParticle(token) { return }
    }
    guard isPart else {
      markFound(token)
      add(
        posting.pattern, form: form(token), rule: posting.rule, kind: nil, span(token),
        letters: letters(of: form(token), as: pattern))
      return
    }
    let end = byteOffset(token, ownLetters(token, pattern, posting.rule))
    add(
      posting.pattern, form: form(token), rule: posting.rule, kind: .compound,
      Candidate.Spans(word.start, end), detail: .hyphenated)
  }

  /// Whether the words beside a word without hyphens have no say in whether it is a term; `takeWord`
  /// tells what they may say.
  func isByItself(_ token: Int, _ posting: Posting) -> Bool {
    let pattern = pattern(posting)
    if pattern.isVerb || pattern.companion >= 0 { return false }
    if posting.rule == .placeAdjective || posting.rule == .casual { return false }
    if pattern.isNoun && scan.roles(token).contains(.starter) { return false }
    let traits = scan.tokens[token].traits
    return pattern.casing != .small || !traits.contains(.capitalised)
      || traits.contains(.allCapitals)
  }

  /// A word that is a term by itself.
  func whole(_ token: Int, _ posting: Posting) -> WordLookup.Whole {
    let candidate = Candidate(
      index: number, pattern: posting.pattern, form: form(token), rule: posting.rule, kind: nil,
      spans: span(token), detail: .none,
      letters: letters(of: form(token), as: pattern(posting)))
    return WordLookup.Whole(
      pattern: posting.pattern, rule: posting.rule,
      kind: MatchEvidence.kind(candidate, index, text: text))
  }

  /// Whether the term's letters are those of one of its forms.
  @inline(__always)
  func letters(of form: Int32, as pattern: TermPattern) -> Candidate.Letters {
    pattern.citation < 0 ? .unknown : form == pattern.citation ? .own : .other
  }

  /// Whether a form stands anywhere in the text.
  private func hasForm(_ form: Int32) -> Bool {
    scan.tokens.indices.contains { self.form($0) == form }
  }

  private func isFirstPerson(_ token: Int) -> Bool {
    scan.tokens.indices.contains(token)
      && scan.roles(token).contains(.firstPerson)
  }

  /// Whether a word is "meinen" and the like before what it belongs to.
  @inline(__always)
  private func isPossessive(_ token: Int) -> Bool {
    let key = scan.key(token)
    guard key.count <= 8, ClauseWords.shared.possessives.contains(Array(key)) else { return false }
    guard token + 1 < scan.tokens.count, scan.tokens[token + 1].traits.contains(.word) else {
      return false
    }
    return !isFirstPerson(token + 1)
  }

  private mutating func takePlaceAdjective(_ token: Int, _ posting: Posting) {
    guard token + 1 < scan.tokens.count, scan.tokens[token + 1].gap == .space,
      scan.tokens[token + 1].traits.contains(.capitalised)
    else { return }
    let end = byteOffset(token, ownLetters(token, pattern(posting), posting.rule))
    markFound(token)
    add(
      posting.pattern, form: form(token), rule: posting.rule, kind: .compound,
      Candidate.Spans(scan.tokens[token].start, end))
  }

  mutating func takeLastName(_ token: Int, _ posting: Posting) {
    let word = scan.tokens[token]
    guard word.traits.contains(.capitalised), !word.traits.contains(.hyphenBefore),
      names.contains(posting.pattern, of: number) || isAfterTitle(token)
    else { return }
    mention(posting.pattern)  // a title introduces a person as well as a first name does
    add(
      posting.pattern, form: form(token), rule: posting.rule,
      kind: word.traits.contains(.hyphenAfter) ? .compound : .inflected, span(token))
  }

  /// Whether a title stands before a name: Außenminister, Präsidentin, Dr.
  private func isAfterTitle(_ token: Int) -> Bool {
    guard token > 0 else { return false }
    let title = token > 1 && scan.mark(token - 1) == UInt8(ascii: ".") ? token - 2 : token - 1
    return scan.tokens[title].traits.contains(.capitalised)
      && OpenTermLexicon.german.isTitle(scan.key(title))
  }

  func span(_ token: Int) -> Candidate.Spans {
    Candidate.Spans(scan.tokens[token].start, scan.tokens[token].end)
  }

  /// How many letters of a token's key are the term's own: its citation form, where the word
  /// begins with it, or the whole word.
  func ownLetters(_ token: Int, _ pattern: TermPattern, _ rule: FormRule) -> Int {
    let key = scan.key(token)
    let citation = index.citation(of: pattern)
    return key.starts(with: citation) ? citation.count : key.count
  }

  /// Whether a word is written as a form of the term must be.
  @inline(__always)
  func fits(_ token: Int, _ pattern: TermPattern, _ rule: FormRule) -> Bool {
    let traits = scan.tokens[token].traits
    switch pattern.casing {
    case .any: return true
    case .capital: return traits.contains(.capitalised)
    case .capitals:
      return traits.contains(.allCapitals)
        || scan.keyLength(token) == 1 && traits.contains(.capitalised)
    case .small:
      if !traits.contains(.capitalised) || traits.contains(.sentenceStart) { return true }
      if traits.contains(.allCapitals) { return true }
      guard !pattern.isVerb, rule == .ending, token + 1 < scan.tokens.count else { return false }
      return scan.tokens[token + 1].gap == .space
        && scan.tokens[token + 1].traits.contains(.capitalised)
    }
  }

  /// Whether ß or ss is written as in the term, where that makes another word.
  @inline(__always)
  func fitsEszett(_ token: Int, _ form: Int32) -> Bool {
    let traits = scan.tokens[token].traits
    guard traits.contains(.eszettPair) else { return true }
    if traits.contains(.allCapitals) { return true }
    return eszettAgrees(token, form)
  }

  private func eszettAgrees(_ token: Int, _ form: Int32) -> Bool {
    let written = hasEszett(text[Int(scan.tokens[token].start)..<Int(scan.tokens[token].end)])
    var next = form >= 0 ? store.heads[Int(form)] : -1
    while next >= 0 {
      let posting = store.postings[Int(next)]
      if hasEszett(Array(index.term(of: pattern(posting)).utf8)[...]) == written { return true }
      next = posting.next
    }
    return false
  }

  private func hasEszett(_ bytes: ArraySlice<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      if previous == 0xC3 && byte == 0x9F { return true }
      previous = byte
    }
    return false
  }
}
