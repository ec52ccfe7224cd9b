/// One search of one text with one index.
struct RecognitionPass {
  let scan: TextScan
  let index: TermIndex
  let store: PatternStore
  let number: Int32
  let nested: Bool
  let text: [UInt8]
  /// The form of each word of the scan in this index; -1 for none.
  private let forms: [Int32]
  private(set) var candidates: [Candidate]
  private(set) var names: NamesMentioned
  /// Whether a token as a whole was found, so that nothing inside it need be looked for.
  private var isFound: [Bool]

  /// Prepares a search, given what the index says of the words and what other indexes have found.
  init(
    _ scan: TextScan, _ index: TermIndex, number: Int32, nested: Bool, text: [UInt8],
    lookup: borrowing WordLookup, candidates: [Candidate], names: NamesMentioned
  ) {
    self.scan = scan
    self.index = index
    self.store = index.store
    self.number = number
    self.nested = nested
    self.text = text
    self.forms = lookup.forms
    self.candidates = candidates
    self.names = names
    self.isFound = [Bool](repeating: false, count: scan.tokens.count)
  }

  /// The form of a token in this index; -1 for none.
  @inline(__always)
  func form(_ token: Int) -> Int32 { forms[Int(scan.tokens[token].word)] }

  /// Finds everything but parts of compounds.
  mutating func findWords() {
    for token in scan.tokens.indices {
      let form = form(token)
      if form >= 0 { take(token, form) }
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

  /// Finds parts of compounds; words that are new are taken apart and remembered.
  mutating func findParts(_ lookup: inout WordLookup, _ knowledge: inout WordKnowledge) {
    for token in scan.tokens.indices {
      let word = scan.tokens[token]
      guard word.traits.contains(.capitalised), nested || !isFound[token] else { continue }
      let isOpen = word.traits.contains(.hyphenAfter)
      if let known = lookup.knownParts(word.word, isOpen: isOpen) {
        for part in known { addPart(part, token) }
        continue
      }
      let parts = parts(token, isOpen: isOpen, &knowledge)
      lookup.remember(parts, of: word.word, isOpen: isOpen)
      for part in parts { addPart(part, token) }
    }
  }

  /// The terms that are parts of a word; with `isOpen` a hyphen follows it.
  private func parts(
    _ token: Int, isOpen: Bool, _ knowledge: inout WordKnowledge
  ) -> [CompoundPart] {
    let key = scan.key(token)
    guard key.count >= 5, key.count <= CompoundPart.longestWord else { return [] }
    let candidates = key.withUnsafeBufferPointer { store.partCandidates($0) }
    if candidates.isEmpty { return [] }
    let word = scan.tokens[token]
    let analysis = CompoundAnalysis(
      key: Array(key), written: Array(text[Int(word.start)..<Int(word.end)]), index: index,
      isOpen: isOpen)
    return analysis.sound(candidates, &knowledge).map { part in
      var part = part
      let end = max(byteOffset(token, part.end), byteOffset(token, part.start))
      part.bytes = byteOffset(token, part.start) - word.start..<end - word.start
      return part
    }
  }

  private mutating func addPart(_ part: CompoundPart, _ token: Int) {
    guard fitsEszett(token, part.form) else { return }
    let start = scan.tokens[token].start
    let spans = Candidate.Spans(start + part.bytes.lowerBound, start + part.bytes.upperBound)
    add(
      part.pattern, form: part.form, rule: part.rule, kind: .compound, spans, detail: part.detail)
  }

  private mutating func take(_ token: Int, _ form: Int32) {
    var next = store.heads[Int(form)]
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
