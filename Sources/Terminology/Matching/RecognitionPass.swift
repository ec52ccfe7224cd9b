/// The search of texts, one after another, with one index. What it holds of a text is moved in and
/// out again, for copies would cost as much as a short text's search.
struct RecognitionPass {
  let index: TermIndex
  let store: PatternStore
  let number: Int32
  private(set) var scan = TextScan()
  private(set) var text: [UInt8] = []
  private(set) var names = NamesMentioned()
  private var nested = false
  private var candidates: [Candidate] = []
  /// What this index says of the words seen so far.
  private(set) var lookup = WordLookup()
  private var knowledge: PartKnowledge
  /// The tokens that may be found, and those that may hold a term as a part, at the beginnings of
  /// two stores: of most words it is known that they are neither.
  private var known: [Int32] = []
  private var knownCount = 0
  private var composed: [Int32] = []
  private var composedCount = 0
  /// Whether a token as a whole was found, so that nothing inside it need be looked for.
  private var isFound: [Bool] = []

  /// Prepares to search with one of several indexes.
  init(_ index: TermIndex, number: Int32, usesDictionary: Bool) {
    self.index = index
    self.store = index.store
    self.number = number
    self.knowledge = PartKnowledge(usingDictionary: usesDictionary)
  }

  /// Searches a text that was scanned, and adds what it finds.
  mutating func search(
    _ text: [UInt8], _ scan: inout TextScan, nested: Bool, names: inout NamesMentioned,
    into candidates: inout [Candidate]
  ) {
    exchange(&scan, &names, &candidates)
    self.text = text
    self.nested = nested
    lookup.learn(self.scan.memory, store)
    sortOut()
    findWords()
    findParts()
    self.text = []
    exchange(&scan, &names, &candidates)
  }

  private mutating func exchange(
    _ scan: inout TextScan, _ names: inout NamesMentioned, _ candidates: inout [Candidate]
  ) {
    swap(&self.scan, &scan)
    swap(&self.names, &names)
    swap(&self.candidates, &candidates)
  }

  /// The form of a token in this index; -1 for none.
  @inline(__always)
  func form(_ token: Int) -> Int32 { lookup.form(scan.tokens[token].word) }

  /// Tells the tokens that are to be looked at from all the others.
  private mutating func sortOut() {
    let count = scan.tokens.count
    if isFound.count < count {
      let missing = count - isFound.count
      isFound += repeatElement(false, count: missing)
      known += repeatElement(0, count: missing)
      composed += repeatElement(0, count: missing)
    }
    var (knownCount, composedCount) = (0, 0)
    isFound.withUnsafeMutableBufferPointer { $0[..<count].update(repeating: false) }
    known.withUnsafeMutableBufferPointer { known in
      composed.withUnsafeMutableBufferPointer { composed in
        for token in 0..<count {
          let (word, traits) = (scan.tokens[token].word, scan.tokens[token].traits)
          let isHyphenated = !traits.isDisjoint(with: [.hyphenBefore, .hyphenAfter])
          known[knownCount] = Int32(truncatingIfNeeded: token)
          knownCount += lookup.form(word) >= 0 || isHyphenated ? 1 : 0
          guard traits.contains(.capitalised) else { continue }
          let first = lookup.firstPart(word, isOpen: traits.contains(.hyphenAfter))
          composed[composedCount] = Int32(truncatingIfNeeded: token)
          composedCount += first != -1 ? 1 : 0
        }
      }
    }
    self.knownCount = knownCount
    self.composedCount = composedCount
  }

  /// Finds everything but parts of compounds.
  private mutating func findWords() {
    for i in 0..<knownCount {
      let token = Int(known[i])
      let traits = scan.tokens[token].traits
      if traits.isDisjoint(with: [.hyphenBefore, .hyphenAfter]) {
        takeKnown(token)
        continue
      }
      takeAll(token)
      if traits.contains(.hyphenAfter) {
        joinHyphenated(token)
        if !isJoined(token + 1) { findSharedHead(token) }
      }
      if traits.contains(.hyphenBefore), scan.tokens[token].gap == .brokenHyphen {
        findSharedModifier(token)
      }
    }
  }

  /// Finds parts of compounds; words that are new are taken apart and remembered.
  private mutating func findParts() {
    for i in 0..<composedCount {
      let token = Int(composed[i])
      if !nested && isFound[token] { continue }
      let word = scan.tokens[token].word
      let isOpen = scan.tokens[token].traits.contains(.hyphenAfter)
      var next = lookup.firstPart(word, isOpen: isOpen) ?? take(apart: token)
      while next >= 0 {
        let (part, following) = lookup.part(next)
        addPart(part, token)
        next = following
      }
    }
  }

  /// Remembers the parts of a new word; gives the place of the first.
  private mutating func take(apart token: Int) -> Int32 {
    let word = scan.tokens[token].word
    let isOpen = scan.tokens[token].traits.contains(.hyphenAfter)
    lookup.remember(parts(token, isOpen: isOpen), of: word, isOpen: isOpen)
    return lookup.firstPart(word, isOpen: isOpen) ?? -1
  }

  /// The terms that are parts of a word; with `isOpen` a hyphen follows it.
  private mutating func parts(_ token: Int, isOpen: Bool) -> [CompoundPart] {
    let key = scan.key(token)
    guard key.count >= 5, key.count <= CompoundPart.longestWord else { return [] }
    let candidates = key.withUnsafeBufferPointer { store.partCandidates($0) }
    if candidates.isEmpty { return [] }
    let place = scan.tokens[token]
    let word = CompoundWord(key: key, written: text[Int(place.start)..<Int(place.end)])
    knowledge.startWord(word.small.count)
    var parts = CompoundAnalysis(word, index: index, isOpen: isOpen).sound(candidates, &knowledge)
    for i in parts.indices {
      let start = word.byte(parts[i].start)
      let end = max(start, word.byte(parts[i].end))
      parts[i].bytes = Int32(truncatingIfNeeded: start)..<Int32(truncatingIfNeeded: end)
    }
    return parts
  }

  private mutating func addPart(_ part: CompoundPart, _ token: Int) {
    guard fitsEszett(token, part.form) else { return }
    let start = scan.tokens[token].start
    let spans = Candidate.Spans(start + part.bytes.lowerBound, start + part.bytes.upperBound)
    add(
      part.pattern, form: part.form, rule: part.rule, kind: .compound, spans, detail: part.detail)
  }

  /// Takes what a word without hyphens is.
  private mutating func takeKnown(_ token: Int) {
    let place = scan.tokens[token]
    var next = lookup.firstWhole(place.word) ?? tellApart(token)
    if next >= 0 { markFound(token) }
    while next >= 0 {
      let (whole, following) = lookup.whole(next)
      add(
        whole.pattern, form: lookup.form(place.word), rule: whole.rule, kind: whole.kind,
        Candidate.Spans(place.start, place.end))
      next = following
    }
    next = lookup.firstPosting(place.word)
    while next >= 0 {
      let (posting, following) = lookup.posting(next)
      take(token, posting)
      next = following
    }
  }

  /// Tells what a new word is by itself from what other words decide on, and remembers both; gives
  /// the place of the first term that it is.
  private mutating func tellApart(_ token: Int) -> Int32 {
    var wholes: [WordLookup.Whole] = []
    var others: [Posting] = []
    let word = scan.tokens[token].word
    var next = store.heads[Int(lookup.form(word))]
    while next >= 0 {
      let posting = store.postings[Int(next)]
      switch posting.use {
      case .word where isByItself(token, posting):
        if fits(token, pattern(posting), posting.rule), fitsEszett(token, form(token)) {
          wholes.append(whole(token, posting))
        }
      case .modifier: break
      default: others.append(posting)
      }
      next = posting.next
    }
    lookup.remember(wholes, others, of: word)
    return lookup.firstWhole(word) ?? -1
  }

  /// Takes all that the form of a word is.
  private mutating func takeAll(_ token: Int) {
    let form = form(token)
    var next = form < 0 ? -1 : store.heads[Int(form)]
    while next >= 0 {
      let posting = store.postings[Int(next)]
      take(token, posting)
      next = posting.next
    }
  }

  private mutating func take(_ token: Int, _ posting: Posting) {
    switch posting.use {
    case .word: takeWord(token, posting)
    case .phrase: takePhrase(token, posting)
    case .apart: takeApart(token, posting)
    case .frame, .frameApart: takeFrame(token, posting)
    case .lastName: takeLastName(token, posting)
    case .modifier: break
    }
  }

  func pattern(_ posting: Posting) -> TermPattern { store.patterns[Int(posting.pattern)] }

  mutating func add(
    _ pattern: Int32, form: Int32, rule: FormRule, kind: TermMatch.Kind?, _ spans: Candidate.Spans,
    detail: Candidate.Detail = .none, letters: Candidate.Letters = .unknown
  ) {
    candidates.append(
      Candidate(
        index: number, pattern: pattern, form: form, rule: rule, kind: kind, spans: spans,
        detail: detail, letters: letters))
  }

  mutating func mention(_ pattern: Int32) { names.insert(pattern, of: number) }

  mutating func markFound(_ token: Int) { isFound[token] = true }
}
