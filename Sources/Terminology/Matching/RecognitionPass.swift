/// One search of one text with one index.
struct RecognitionPass {
  let scan: TextScan
  let index: TermIndex
  let store: PatternStore
  let number: Int32
  let nested: Bool
  let text: [UInt8]
  /// The form of each token in this index; -1 for none.
  private(set) var forms: [Int32] = []
  private(set) var candidates: [Candidate] = []
  /// Whether a token as a whole was found, so that nothing inside it need be looked for.
  private var isFound: [Bool] = []

  init(_ scan: TextScan, _ index: TermIndex, number: Int32, nested: Bool, text: [UInt8]) {
    self.scan = scan
    self.index = index
    self.store = index.store
    self.number = number
    self.nested = nested
    self.text = text
  }

  /// Finds everything but parts of compounds.
  mutating func findWords() {
    lookUp()
    isFound = [Bool](repeating: false, count: forms.count)
    for token in forms.indices {
      if forms[token] >= 0 { take(token) }
      let traits = scan.tokens[token].traits
      if traits.contains(.hyphenAfter) {
        joinHyphenated(token)
        if !isJoined(token + 1) { findSharedHead(token) }
      }
      if traits.contains(.hyphenBefore), scan.tokens[token].gap == .brokenHyphen {
        findSharedModifier(token)
      }
    }
  }

  /// Finds parts of compounds, with an analyser that this worker keeps.
  mutating func findParts(_ analyser: CompoundAnalyser) {
    for token in forms.indices {
      let word = scan.tokens[token]
      guard word.traits.contains(.capitalised), nested || !isFound[token],
        word.keyEnd - word.keyStart >= 5, word.keyEnd - word.keyStart <= CompoundAnalyser.longest
      else { continue }
      let isOpen = word.traits.contains(.hyphenAfter)
      for part in analyser.parts(
        of: token, in: scan, text: text, index: index, number: number, isOpen: isOpen)
      {
        guard fitsEszett(token, part.form) else { continue }
        let start = byteOffset(token, part.start)
        let end = byteOffset(token, part.end)
        add(
          part.pattern, form: part.form, rule: part.rule, kind: .compound,
          Candidate.Spans(start, end), detail: part.detail)
      }
    }
  }

  private mutating func lookUp() {
    forms.reserveCapacity(scan.tokens.count)
    let table = store.forms
    scan.keys.withUnsafeBufferPointer { keys in
      for token in scan.tokens {
        forms.append(
          Int32(
            truncatingIfNeeded: table.find(
              keys, Int(token.keyStart), Int(token.keyEnd), hash: token.hash)))
      }
    }
  }

  private mutating func take(_ token: Int) {
    var next = store.heads[Int(forms[token])]
    while next >= 0 {
      let posting = store.postings[Int(next)]
      switch posting.use {
      case .word: takeWord(token, posting)
      case .phrase: takePhrase(token, posting)
      case .apart: takeApart(token, posting)
      case .frame, .frameApart: takeFrame(token, posting)
      case .lastName: takeLastName(token, posting)
      case .modifier: break
      }
      next = posting.next
    }
  }

  func pattern(_ posting: Posting) -> TermPattern { store.patterns[Int(posting.pattern)] }

  mutating func add(
    _ pattern: Int32, form: Int32, rule: FormRule, kind: TermMatch.Kind?, _ spans: Candidate.Spans,
    detail: Candidate.Detail = .none
  ) {
    candidates.append(
      Candidate(
        index: number, pattern: pattern, form: form, rule: rule, kind: kind, spans: spans,
        detail: detail))
  }

  mutating func markFound(_ token: Int) { isFound[token] = true }

  // MARK: single words

  private mutating func takeWord(_ token: Int, _ posting: Posting) {
    let pattern = pattern(posting)
    let word = scan.tokens[token]
    guard fits(token, pattern, posting.rule), fitsEszett(token, forms[token]) else { return }
    if pattern.companion >= 0 && !forms.contains(pattern.companion) { return }
    if posting.rule == .placeAdjective {
      takePlaceAdjective(token, posting)
      return
    }
    let isPart = !word.traits.isDisjoint(with: [.hyphenBefore, .hyphenAfter])
    if posting.rule == .casual && !isFirstPerson(token - 1) && !isFirstPerson(token + 1) { return }
    if word.traits.contains(.sentenceStart), pattern.isNoun,
      ClauseWords.shared.roles(of: token, in: scan).contains(.starter)
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
      add(posting.pattern, form: forms[token], rule: posting.rule, kind: nil, span(token))
      return
    }
    let end = byteOffset(token, ownLetters(token, pattern, posting.rule))
    add(
      posting.pattern, form: forms[token], rule: posting.rule, kind: .compound,
      Candidate.Spans(word.start, end), detail: .hyphenated)
  }

  private func isFirstPerson(_ token: Int) -> Bool {
    scan.tokens.indices.contains(token)
      && ClauseWords.shared.roles(of: token, in: scan).contains(.firstPerson)
  }

  /// Whether a word is "meinen" and the like before what it belongs to.
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
      posting.pattern, form: forms[token], rule: posting.rule, kind: .compound,
      Candidate.Spans(scan.tokens[token].start, end))
  }

  private mutating func takeLastName(_ token: Int, _ posting: Posting) {
    let word = scan.tokens[token]
    guard word.traits.contains(.capitalised), !word.traits.contains(.hyphenBefore) else { return }
    add(
      posting.pattern, form: forms[token], rule: posting.rule,
      kind: word.traits.contains(.hyphenAfter) ? .compound : .inflected, span(token))
  }

  func span(_ token: Int) -> Candidate.Spans {
    Candidate.Spans(scan.tokens[token].start, scan.tokens[token].end)
  }

  /// How many letters of a token's key are the term's own: its citation form, where the word
  /// begins with it, or the whole word.
  func ownLetters(_ token: Int, _ pattern: TermPattern, _ rule: FormRule) -> Int {
    let key = scan.key(token)
    let citation = CitationKeys.key(of: index.term(of: pattern))
    return key.starts(with: citation) ? citation.count : key.count
  }

  /// Whether a word is written as a form of the term must be.
  func fits(_ token: Int, _ pattern: TermPattern, _ rule: FormRule) -> Bool {
    let traits = scan.tokens[token].traits
    switch pattern.casing {
    case .any: return true
    case .capital: return traits.contains(.capitalised)
    case .capitals:
      let length = scan.tokens[token].keyEnd - scan.tokens[token].keyStart
      return traits.contains(.allCapitals) || length == 1 && traits.contains(.capitalised)
    case .small:
      if !traits.contains(.capitalised) || traits.contains(.sentenceStart) { return true }
      if traits.contains(.allCapitals) { return true }
      guard !pattern.isVerb, rule == .ending, token + 1 < scan.tokens.count else { return false }
      return scan.tokens[token + 1].gap == .space
        && scan.tokens[token + 1].traits.contains(.capitalised)
    }
  }

  /// Whether ß or ss is written as in the term, where that makes another word.
  func fitsEszett(_ token: Int, _ form: Int32) -> Bool {
    guard EszettPairs.shared.forms.find(Array(scan.key(token))) >= 0 else { return true }
    let traits = scan.tokens[token].traits
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

  // MARK: phrases

  private mutating func takePhrase(_ token: Int, _ posting: Posting) {
    let pattern = pattern(posting)
    let count = pattern.slots.count
    let first = token - Int(pattern.pivot)
    guard fitsPhrase(first, pattern.slots) else { return }
    let last = first + count - 1
    for i in first...last where count > 1 { markFound(i) }
    let spans = Candidate.Spans(scan.tokens[first].start, scan.tokens[last].end)
    let isPart =
      scan.tokens[first].traits.contains(.hyphenBefore)
      || scan.tokens[last].traits.contains(.hyphenAfter)
    add(
      posting.pattern, form: -1, rule: .citation, kind: isPart ? .compound : nil, spans,
      detail: isPart ? .hyphenated : .none)
  }

  /// Whether the words from a token on stand for the slots of a phrase.
  func fitsPhrase(_ token: Int, _ slots: Range<Int32>) -> Bool {
    guard token >= 0, token + slots.count <= forms.count else { return false }
    for (offset, number) in slots.enumerated() {
      let i = token + offset
      let slot = store.slots[Int(number)]
      if forms[i] < 0 || slot.isCapitalised && !scan.tokens[i].traits.contains(.capitalised) {
        return false
      }
      if offset > 0 && scan.tokens[i].gap == .brokenHyphen { return false }
      if !contains(slot, forms[i]) { return false }
    }
    return true
  }

  private func contains(_ slot: PhraseSlot, _ form: Int32) -> Bool {
    for i in slot.forms where store.slotForms[Int(i)] == form { return true }
    return false
  }

  // MARK: hyphens

  /// Whether a token is joined to the one before by a hyphen alone.
  private func isJoined(_ token: Int) -> Bool {
    token < scan.tokens.count && scan.tokens[token].gap == .hyphen
      && scan.tokens[token].traits.contains(.word)
  }

  /// A term in one word that the text writes with hyphens: Ukraine-Krise for Ukrainekrise.
  private mutating func joinHyphenated(_ token: Int) {
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
            detail: .hyphenated)
        }
        next = posting.next
      }
    }
  }

  /// The byte in the text where a letter of a token's key begins.
  func byteOffset(_ token: Int, _ keyOffset: Int) -> Int32 {
    let word = scan.tokens[token]
    if keyOffset >= Int(word.keyEnd - word.keyStart) { return word.end }
    return KeyOffsets.byte(text, Int(word.start), Int(word.end), keyOffset)
  }
}
