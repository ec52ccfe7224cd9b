/// Terms of several words in a row, and words that the text joins by hyphens.
extension RecognitionPass {
  mutating func takePhrase(_ token: Int, _ posting: Posting) {
    let pattern = pattern(posting)
    let count = Int(pattern.slots.upperBound - pattern.slots.lowerBound)
    let first = token - Int(pattern.pivot)
    guard fitsPhrase(first, pattern.slots, but: Int(pattern.pivot)) else { return }
    if count == 2 && isFrozenSingular(first, pattern) { return }
    let last = first + count - 1
    if pattern.hasLastName { mention(posting.pattern) }
    for i in first...last where count > 1 { markFound(i) }
    let spans = Candidate.Spans(scan.tokens[first].start, scan.tokens[last].end)
    let isPart =
      scan.tokens[first].traits.contains(.hyphenBefore)
      || scan.tokens[last].traits.contains(.hyphenAfter)
    add(
      posting.pattern, form: -1, rule: .citation, kind: isPart ? .compound : nil, spans,
      detail: isPart ? .hyphenated : .none, letters: letters(first, pattern))
  }

  /// Whether two words end a set phrase, while the term is a plural: set phrases keep their number,
  /// so "zum großen Teil" is no form of "große Teile".
  @inline(__always)
  private func isFrozenSingular(_ token: Int, _ pattern: TermPattern) -> Bool {
    guard token > 0, scan.roles(token).contains(.setPhrase),
      scan.roles(token - 1).contains(.setPhrase)
    else { return false }
    return endsSetPhrase(token) && isSingular(token + 1, of: pattern)
  }

  private func endsSetPhrase(_ token: Int) -> Bool {
    ClauseWords.shared.isSetPhrase([-1, 0, 1].map { Array(scan.key(token + $0)) })
  }

  /// Whether a word is the singular of a phrase's second word in dictionary form.
  private func isSingular(_ token: Int, of pattern: TermPattern) -> Bool {
    let slot = store.slots[Int(pattern.slots.lowerBound) + 1]
    let citation = store.forms.key(Int(store.slotForms[Int(slot.forms.lowerBound)]))
    return NounInflection.shared.singular(of: Array(citation)).map { $0[...] == scan.key(token) }
      ?? false
  }

  /// Whether the words from a token on, which fit a phrase, are all as in its dictionary form.
  @inline(__always)
  private func letters(_ token: Int, _ pattern: TermPattern) -> Candidate.Letters {
    if pattern.hasRemark { return .unknown }
    for offset in 0..<Int(pattern.slots.upperBound - pattern.slots.lowerBound) {
      let slot = store.slots[Int(pattern.slots.lowerBound) + offset]
      if form(token + offset) != store.slotForms[Int(slot.forms.lowerBound)] { return .other }
    }
    return .own
  }

  /// Whether the words from a token on stand for the slots of a phrase, of which one may be known to
  /// have the right form.
  ///
  /// Inline like others that are asked often, for a call copies the whole pass.
  @inline(__always)
  func fitsPhrase(_ token: Int, _ slots: Range<Int32>, but known: Int = -1) -> Bool {
    let count = Int(slots.upperBound - slots.lowerBound)
    guard token >= 0, token + count <= scan.tokens.count else { return false }
    for offset in 0..<count {
      let place = scan.tokens[token + offset]
      let form = lookup.form(place.word)
      let slot = store.slots[Int(slots.lowerBound) + offset]
      if form < 0 || slot.isCapitalised && !place.traits.contains(.capitalised) { return false }
      if offset > 0 && place.gap == .brokenHyphen { return false }
      if offset != known && !contains(slot, form) { return false }
    }
    return true
  }

  @inline(__always)
  private func contains(_ slot: PhraseSlot, _ form: Int32) -> Bool {
    store.slotForms.withUnsafeBufferPointer { forms in
      var i = Int(slot.forms.lowerBound)
      let end = Int(slot.forms.upperBound)
      while i < end, forms[i] != form { i += 1 }
      return i < end
    }
  }

  /// Whether a token is joined to the one before by a hyphen alone.
  func isJoined(_ token: Int) -> Bool {
    token < scan.tokens.count && scan.tokens[token].gap == .hyphen
      && scan.tokens[token].traits.contains(.word)
  }

  /// A term in one word that the text writes with hyphens: Ukraine-Krise for Ukrainekrise.
  mutating func joinHyphenated(_ token: Int) {
    if token > 0 && isJoined(token) { return }
    var hash = KeyHash()
    for byte in scan.key(token) { hash.combine(byte) }
    var key = Array(scan.key(token))
    var last = token
    while last < token + 3, isJoined(last + 1) {
      last += 1
      for byte in scan.key(last) { hash.combine(byte) }
      key += scan.key(last)
      let form = key.withUnsafeBufferPointer {
        store.forms.find($0, 0, $0.count, hash: hash.value)
      }
      guard form >= 0 else { continue }
      var next = store.heads[form]
      while next >= 0 {
        let posting = store.postings[Int(next)]
        let isTaken = posting.use == .word && pattern(posting).isNoun
        if isTaken && posting.rule != .spelling && posting.rule != .placeAdjective {
          let spans = Candidate.Spans(scan.tokens[token].start, scan.tokens[last].end)
          add(
            posting.pattern, form: Int32(form), rule: posting.rule, kind: nil, spans,
            detail: .hyphenated, letters: letters(of: Int32(form), as: pattern(posting)))
        }
        next = posting.next
      }
    }
  }

  /// The byte in the text where a letter of a token's key begins.
  func byteOffset(_ token: Int, _ keyOffset: Int) -> Int32 {
    let word = scan.tokens[token]
    if keyOffset >= scan.keyLength(token) { return word.end }
    return KeyOffsets.byte(text, Int(word.start), Int(word.end), keyOffset)
  }
}
