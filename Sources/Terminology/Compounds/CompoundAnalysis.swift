internal import TextAnalysis

/// One word that may be a compound, with the terms that may be parts of it.
///
/// A part counts where the rest of the word can be words too, where no other way to cut the word is
/// better, and where no word that happens to hold the part's letters is there. Work is bounded by
/// the square of the word's length, which is `CompoundPart.longestWord` at most. Places are letters
/// of the key.
struct CompoundAnalysis {
  typealias Part = CompoundPart

  let word: CompoundWord
  let key: Key
  let index: TermIndex
  let isOpen: Bool

  init(_ word: CompoundWord, index: TermIndex, isOpen: Bool) {
    self.word = word
    self.key = word.key
    self.index = index
    self.isOpen = isOpen
  }

  /// Not held, for a copy counts the references to all its tables, and other threads wait for that.
  var store: PatternStore { index.store }

  /// Those of the parts that are sound, by start.
  func sound(_ candidates: [Part], _ knowledge: inout PartKnowledge) -> [Part] {
    var found: [Part] = []
    for candidate in candidates {
      guard let part = checked(candidate, &knowledge) else { continue }
      let isKnown = found.contains {
        $0.pattern == part.pattern && $0.start == part.start && $0.end == part.end
      }
      if !isKnown { found.append(part) }
    }
    return found
  }

  /// The part with the letters that are the term's own, if the rest of the word is sound.
  private func checked(_ part: Part, _ knowledge: inout PartKnowledge) -> Part? {
    guard word.isCut(part.start), word.isCut(part.end) else { return nil }
    var part = part
    if part.rule != .citation, kinds(part.start, part.end).contains(.listed) { return nil }
    if part.start > 0 && !isModifier(0, part.start, &knowledge) { return nil }
    if part.end < key.count {
      guard let link = soundLink(part, &knowledge) else { return nil }
      if link > 0 { part.detail = .linked(UInt8(truncatingIfNeeded: link)) }
    } else if isDerivation(part) {
      return nil
    }
    if isInsideOpaqueWord(part) || hasBetterCut(part, &knowledge) { return nil }
    let citation = index.citation(of: store.patterns[Int(part.pattern)])
    if key[part.start..<part.end].starts(with: citation) { part.end = part.start + citation.count }
    return part
  }

  /// The length of the linking element after a part that is not the last; nil where what follows
  /// can be no head.
  private func soundLink(_ part: Part, _ knowledge: inout PartKnowledge) -> Int? {
    if part.end == key.count { return 0 }
    if isHead(part.end, &knowledge) { return 0 }
    guard part.rule == .citation || part.rule == .spelling else { return nil }
    for link in WordParts.shared.links where key[part.end...].starts(with: link) {
      let head = part.end + link.count
      if head == key.count ? isOpen : isHead(head, &knowledge) { return link.count }
    }
    return nil
  }

  /// Whether a head with what stands before it is a derived word and no compound: Überprüfung.
  private func isDerivation(_ part: Part) -> Bool {
    let kinds = kinds(0, part.start)
    if self.kinds(part.start, key.count).contains(.suffix), !kinds.contains(.modifier),
      !isListedNoun(0, part.start)
    {
      return true
    }
    guard kinds.contains(.verbal) else { return false }
    if kinds.isDisjoint(with: [.modifier, .noun]) { return true }
    return key.suffix(3).elementsEqual(Letters.key("ung"))
      || key.suffix(5).elementsEqual(Letters.key("ungen"))
  }

  /// Whether a word that is no compound holds the part's letters among others.
  private func isInsideOpaqueWord(_ part: Part) -> Bool {
    key.withUnsafeBufferPointer { buffer in
      for start in 0...part.start {
        let lengths = WordParts.shared.nounFilter.lengths(buffer, at: start)
        if lengths == 0 { continue }
        var hash = KeyHash()
        for i in start..<(part.end - 1) { hash.combine(buffer[i]) }
        for end in part.end...buffer.count {
          hash.combine(buffer[end - 1])
          guard end - start > part.end - part.start, PartFilter.contains(lengths, end - start)
          else { continue }
          let kinds = WordParts.shared.kinds(buffer, start, end, hash: hash.value)
          let isAfterLink = start == part.start - 1 && buffer[start] == Letters.s
          if isAfterLink || start == part.start && !kinds.contains(.listed) { continue }
          guard !kinds.isDisjoint(with: [.opaque, .noun]), start == 0 || isListedFirst(start)
          else { continue }
          if kinds.contains(.opaque) || !isTransparent(part, start, end) { return true }
        }
      }
      return false
    }
  }

  /// Whether a word around a part is made of the part and other listed words.
  private func isTransparent(_ part: Part, _ start: Int, _ end: Int) -> Bool {
    (start == part.start || isListedModifier(start, part.start))
      && (end == part.end || isListedRest(part.end, end))
  }

  /// Whether the letters before an opaque word can be a first part, so that the word is really
  /// there.
  private func isListedFirst(_ end: Int) -> Bool {
    if isListedModifier(0, end) || kinds(0, end).contains(.verbal) { return true }
    return end > 3 && isKnownModifier(0, end)
  }

  /// Whether the word is better cut where the part is not whole: Druck|erzeugnis, not
  /// Drucker|zeugnis. Of two ways to cut a German compound the one with the longer head is right.
  private func hasBetterCut(_ part: Part, _ knowledge: inout PartKnowledge) -> Bool {
    let inner = part.end < key.count
    if !inner, key[part.start] == Letters.s, isListedNoun(0, part.start),
      kinds(part.start + 1, key.count).contains(.noun)
    {
      return true
    }
    let first = inner ? part.start + 3 : 3
    let last = inner ? part.end - 1 : part.start - 1
    guard first <= last, inner || part.start > 3 else { return false }
    let end = inner ? part.end : part.start
    for cut in first...last where word.isCut(cut) {
      // What many words share is asked first, and what only this word has is asked last
      guard isModifier(0, cut, &knowledge, strictly: true) else { continue }
      if end - cut == 1 && key[cut] == Letters.s || isListedModifier(cut, end, &knowledge) {
        continue
      }
      if end - cut > 3 && isModifier(cut, end, &knowledge) { continue }
      if isListedWord(cut, &knowledge) { return true }
    }
    return false
  }
}
