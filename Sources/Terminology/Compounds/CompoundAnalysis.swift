internal import TextAnalysis

/// One word that may be a compound, with the terms that may be parts of it.
///
/// A part counts where the rest of the word can be words too, where no other way to cut the word is
/// better, and where no word that happens to hold the part's letters is there. Work is bounded by
/// the square of the word's length, which is `CompoundPart.longestWord` at most.
struct CompoundAnalysis {
  typealias Part = CompoundPart

  let key: Key
  let index: TermIndex
  let store: PatternStore
  let isOpen: Bool
  /// The word as written, in small letters.
  private let small: [UInt8]

  init(key: Key, written: [UInt8], index: TermIndex, isOpen: Bool) {
    self.key = key
    self.index = index
    self.store = index.store
    self.isOpen = isOpen
    self.small = Self.lowered(written)
  }

  private static func lowered(_ word: [UInt8]) -> [UInt8] {
    var copy = word
    for i in copy.indices {
      if copy[i] >= UInt8(ascii: "A") && copy[i] <= UInt8(ascii: "Z") { copy[i] |= 0x20 }
      if i > 0, copy[i - 1] == 0xC3, [0x84, 0x96, 0x9C].contains(copy[i]) { copy[i] |= 0x20 }
    }
    return copy
  }

  /// Those of the parts that are sound, by start.
  func sound(_ candidates: [Part], _ knowledge: inout WordKnowledge) -> [Part] {
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
  private func checked(_ part: Part, _ knowledge: inout WordKnowledge) -> Part? {
    var part = part
    if part.rule != .citation,
      WordParts.shared.kinds(key[part.start..<part.end]).contains(.listed)
    {
      return nil
    }
    if part.start > 0 && !isModifier(0, part.start, &knowledge) { return nil }
    if part.end < key.count {
      guard let link = soundLink(part, &knowledge) else { return nil }
      if link > 0 { part.detail = .linked(UInt8(truncatingIfNeeded: link)) }
    } else if isDerivation(part) {
      return nil
    }
    if isInsideOpaqueWord(part) || hasBetterCut(part, &knowledge) { return nil }
    let term = index.term(of: store.patterns[Int(part.pattern)])
    let citation = CitationKeys.key(of: term)
    if key[part.start..<part.end].starts(with: citation) { part.end = part.start + citation.count }
    return part
  }

  /// The length of the linking element after a part that is not the last; nil where what follows
  /// can be no head.
  private func soundLink(_ part: Part, _ knowledge: inout WordKnowledge) -> Int? {
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
    let kinds = WordParts.shared.kinds(key[..<part.start])
    if WordParts.shared.kinds(key[part.start...]).contains(.suffix), !kinds.contains(.modifier),
      !isListedNoun(key[..<part.start])
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
        var hash = KeyHash()
        for end in (start + 1)...buffer.count {
          hash.combine(buffer[end - 1])
          guard end >= part.end, end - start > part.end - part.start else { continue }
          let kinds = WordParts.shared.kinds(buffer, start, end, hash: hash.value)
          let isAfterLink = start == part.start - 1 && buffer[start] == Letters.s
          if isAfterLink || start == part.start && !kinds.contains(.listed) { continue }
          guard !kinds.isDisjoint(with: [.opaque, .noun]),
            start == 0 || isListedFirst(key[..<start])
          else { continue }
          if kinds.contains(.opaque) || !isTransparent(part, start, end) { return true }
        }
      }
      return false
    }
  }

  /// Whether a word around a part is made of the part and other listed words.
  private func isTransparent(_ part: Part, _ start: Int, _ end: Int) -> Bool {
    let left = key[start..<part.start]
    let right = key[part.end..<end]
    return (left.isEmpty || isListedModifier(left)) && (right.isEmpty || isListedRest(right))
  }

  /// Whether letters before an opaque word can be a first part, so that the word is really there.
  private func isListedFirst(_ letters: ArraySlice<UInt8>) -> Bool {
    if isListedModifier(letters) || WordParts.shared.kinds(letters).contains(.verbal) {
      return true
    }
    return letters.count > 3 && isKnownModifier(0, letters.count)
  }

  /// Whether letters are a listed noun, with or without a linking element.
  private func isListedNoun(_ letters: ArraySlice<UInt8>) -> Bool {
    let parts = WordParts.shared
    return parts.kinds(letters).contains(.noun)
      || parts.links.contains {
        letters.count > $0.count + 2 && letters.suffix($0.count).elementsEqual($0)
          && parts.kinds(letters.dropLast($0.count)).contains(.noun)
      }
  }

  private func isListedRest(_ letters: ArraySlice<UInt8>) -> Bool {
    let parts = WordParts.shared
    if parts.kinds(letters).contains(.noun) { return true }
    return parts.links.contains {
      letters.starts(with: $0) && parts.kinds(letters.dropFirst($0.count)).contains(.noun)
    }
  }

  private func isListedModifier(_ letters: ArraySlice<UInt8>) -> Bool {
    let parts = WordParts.shared
    let kinds = parts.kinds(letters)
    if kinds.contains(.verbal) { return kinds.contains(.noun) }
    if !kinds.isDisjoint(with: [.noun, .modifier, .opaque]) { return letters.count > 2 }
    return parts.links.contains {
      letters.count > $0.count + 2 && letters.suffix($0.count).elementsEqual($0)
        && !parts.kinds(letters.dropLast($0.count)).isDisjoint(with: [.noun, .modifier])
    }
  }

  /// Whether the word is better cut where the part is not whole: Druck|erzeugnis, not
  /// Drucker|zeugnis. Of two ways to cut a German compound the one with the longer head is right.
  private func hasBetterCut(_ part: Part, _ knowledge: inout WordKnowledge) -> Bool {
    let inner = part.end < key.count
    if !inner, key[part.start] == Letters.s, isListedNoun(key[..<part.start]),
      WordParts.shared.kinds(key[(part.start + 1)...]).contains(.noun)
    {
      return true
    }
    let first = inner ? part.start + 3 : 3
    let last = inner ? part.end - 1 : part.start - 1
    guard first <= last, inner || part.start > 3 else { return false }
    for cut in first...last {
      let between = inner ? key[cut..<part.end] : key[cut..<part.start]
      if between.elementsEqual([Letters.s]) || isListedModifier(between) { continue }
      // First the beginnings: the words of a text share them, so most were asked for before
      guard isModifier(0, cut, &knowledge, strictly: true), isListedWord(cut, &knowledge) else {
        continue
      }
      if between.count <= 3 || !isModifier(cut, cut + between.count, &knowledge) { return true }
    }
    return false
  }

  /// Whether the letters from a cut to the end are one listed word or a word of the dictionary.
  private func isListedWord(_ cut: Int, _ knowledge: inout WordKnowledge) -> Bool {
    let kinds = WordParts.shared.kinds(key[cut...])
    if !kinds.isDisjoint(with: [.noun, .opaque]) { return key.count - cut > 3 }
    return key.count - cut > 4 && knowledge.isNoun(written(cut, key.count))
  }

  func written(_ start: Int, _ end: Int) -> [UInt8] {
    let first = Int(KeyOffsets.byte(small, 0, small.count, start))
    return Array(small[first..<max(first, Int(KeyOffsets.byte(small, 0, small.count, end)))])
  }
}
