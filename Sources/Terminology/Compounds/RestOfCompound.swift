/// Whether what a part leaves of a word can be words too.
extension CompoundAnalysis {
  /// Whether letters can stand before a noun in a compound.
  ///
  /// With `strictly`, only listed words, terms and the dictionary count.
  func isModifier(
    _ start: Int, _ end: Int, _ knowledge: inout WordKnowledge, strictly: Bool = false
  ) -> Bool {
    let letters = key[start..<end]
    let kinds = WordParts.shared.kinds(letters)
    if kinds.contains(.modifier) { return true }
    if letters.count < 3 { return false }
    if kinds.contains(.noun) || !kinds.contains(.verbal) && isKnownModifier(start, end) {
      return true
    }
    if kinds.contains(.verbal) { return false }
    if isDictionaryModifier(start, end, &knowledge) { return true }
    if strictly { return false }
    if isChain(start, end, &knowledge) { return true }
    return !knowledge.hasDictionary && isPlausible(letters)
  }

  func isKnownModifier(_ start: Int, _ end: Int) -> Bool {
    let letters = key[start..<end]
    if isKnownNoun(letters) || isKnownNoun(letters + [Letters.e]) { return true }
    if WordParts.shared.kinds(letters).contains(.modifier) { return letters.count >= 3 }
    return WordParts.shared.links.contains {
      letters.count >= $0.count + 3 && letters.suffix($0.count).elementsEqual($0)
        && isKnownNoun(letters.dropLast($0.count))
    }
  }

  /// Whether letters are a row of modifiers. Two are found for any word; more only in long words,
  /// where the dictionary is asked for parts of up to 30 letters.
  private func isChain(_ start: Int, _ end: Int, _ knowledge: inout WordKnowledge) -> Bool {
    if isKnownModifier(start, end) { return true }
    var reached = [Bool](repeating: false, count: end - start + 1)
    reached[0] = true
    for cut in stride(from: start, through: end - 3, by: 1) where reached[cut - start] {
      for next in stride(from: cut + 3, through: min(end, cut + 30), by: 1)
      where !reached[next - start] {
        reached[next - start] =
          isKnownModifier(cut, next)
          || end - start > 16 && isDictionaryModifier(cut, next, &knowledge)
      }
    }
    return reached[end - start]
  }

  private func isDictionaryModifier(
    _ start: Int, _ end: Int, _ knowledge: inout WordKnowledge
  ) -> Bool {
    guard knowledge.hasDictionary else { return false }
    let word = written(start, end)
    if knowledge.isWord(word) { return true }
    if end - start < 4 { return false }
    if knowledge.isWord(word + [Letters.e])
      || knowledge.isWord(word + [Letters.e, Letters.n])
    {
      return true
    }
    for link in WordParts.shared.links
    where word.count >= link.count + 3 && word.suffix(link.count).elementsEqual(link) {
      if knowledge.isNoun(Array(word.dropLast(link.count))) { return true }
    }
    return false
  }

  /// Whether the letters from an offset to the end can be the last parts of a compound.
  func isHead(_ start: Int, _ knowledge: inout WordKnowledge) -> Bool {
    let letters = key[start...]
    if letters.isEmpty { return isOpen }
    guard letters.count >= 3, !WordParts.shared.kinds(letters).contains(.suffix) else {
      return false
    }
    if isKnownNoun(letters) || knowledge.isNoun(written(start, key.count)) { return true }
    for cut in stride(from: key.count - 3, through: start + 3, by: -1)
    where isKnownNoun(key[cut...]) && isChain(start, cut, &knowledge) { return true }
    return !knowledge.hasDictionary && isPlausible(letters)
  }

  private func isKnownNoun(_ letters: some Collection<UInt8>) -> Bool {
    guard letters.count >= 3 else { return false }
    let kinds = WordParts.shared.kinds(letters)
    if !kinds.isDisjoint(with: [.noun, .opaque]) { return true }
    let form = store.forms.find(Array(letters))
    guard form >= 0 else { return false }
    var next = store.heads[form]
    while next >= 0 {
      let posting = store.postings[Int(next)]
      if posting.use == .word, store.patterns[Int(posting.pattern)].isNoun { return true }
      next = posting.next
    }
    return false
  }

  /// Whether unknown letters look like a German word: where there is no dictionary to ask.
  private func isPlausible(_ letters: ArraySlice<UInt8>) -> Bool {
    guard letters.count >= 4, Letters.hasVowel(letters) else { return false }
    let onset = letters.prefix { !Letters.isVowel($0) && $0 < 0x80 }
    let coda = letters.reversed().prefix { !Letters.isVowel($0) && $0 < 0x80 }
    return onset.count <= 3 && coda.count <= 4
  }
}
