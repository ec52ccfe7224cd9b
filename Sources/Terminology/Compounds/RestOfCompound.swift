/// Whether what a part leaves of a word can be words too. Places are letters of the key.
extension CompoundAnalysis {
  /// Whether letters can stand before a noun in a compound.
  ///
  /// With `strictly`, only listed words, terms and the dictionary count.
  func isModifier(
    _ start: Int, _ end: Int, _ knowledge: inout PartKnowledge, strictly: Bool = false
  ) -> Bool {
    answer(strictly ? .strictModifier : .modifier, start, end, &knowledge) { knowledge in
      if strictly { return isWordBefore(start, end, &knowledge) }
      if isModifier(start, end, &knowledge, strictly: true) { return true }
      if end - start < 3 || kinds(start, end).contains(.verbal) { return false }
      if isChain(start, end, &knowledge) { return true }
      return !knowledge.words.hasDictionary && isPlausible(key[start..<end])
    }
  }

  /// Whether letters are a listed word, a term or a word of the dictionary that can stand before a
  /// noun.
  private func isWordBefore(_ start: Int, _ end: Int, _ knowledge: inout PartKnowledge) -> Bool {
    let kinds = kinds(start, end)
    if kinds.contains(.modifier) { return true }
    if end - start < 3 { return false }
    if kinds.contains(.noun) { return true }
    if kinds.contains(.verbal) { return false }
    return isKnownModifier(start, end) || isDictionaryModifier(start, end, &knowledge)
  }

  func isKnownModifier(_ start: Int, _ end: Int) -> Bool {
    if isKnownNoun(start, end) || isKnownNoun(key[start..<end] + [Letters.e]) { return true }
    if kinds(start, end).contains(.modifier) { return end - start >= 3 }
    return WordParts.shared.links.contains {
      end - start >= $0.count + 3 && ends(start, end, with: $0)
        && isKnownNoun(start, end - $0.count)
    }
  }

  /// Whether letters are a row of modifiers. Two are found for any word; more only in long words,
  /// where the dictionary is asked for parts of up to 30 letters.
  private func isChain(_ start: Int, _ end: Int, _ knowledge: inout PartKnowledge) -> Bool {
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
    _ start: Int, _ end: Int, _ knowledge: inout PartKnowledge
  ) -> Bool {
    guard knowledge.words.hasDictionary else { return false }
    let word = word.written(start, end)
    if knowledge.words.isWord(word) { return true }
    if end - start < 4 { return false }
    if knowledge.words.isWord(word + [Letters.e])
      || knowledge.words.isWord(word + [Letters.e, Letters.n])
    {
      return true
    }
    for link in WordParts.shared.links
    where word.count >= link.count + 3 && word.suffix(link.count).elementsEqual(link) {
      if knowledge.words.isNoun(Array(word.dropLast(link.count))) { return true }
    }
    return false
  }

  /// Whether the letters from an offset to the end can be the last parts of a compound.
  func isHead(_ start: Int, _ knowledge: inout PartKnowledge) -> Bool {
    if start == key.count { return isOpen }
    return answer(.head, start, key.count, &knowledge) { knowledge in
      guard key.count - start >= 3, !kinds(start, key.count).contains(.suffix) else {
        return false
      }
      if isKnownNoun(start, key.count)
        || knowledge.words.isNoun(word.written(start, key.count))
      {
        return true
      }
      for cut in stride(from: key.count - 3, through: start + 3, by: -1)
      where isKnownNoun(cut, key.count) && isChain(start, cut, &knowledge) { return true }
      return !knowledge.words.hasDictionary && isPlausible(key[start...])
    }
  }

  /// Whether the letters from a cut to the end are one listed word or a word of the dictionary.
  func isListedWord(_ cut: Int, _ knowledge: inout PartKnowledge) -> Bool {
    answer(.listedWord, cut, key.count, &knowledge) { knowledge in
      if !kinds(cut, key.count).isDisjoint(with: [.noun, .opaque]) { return key.count - cut > 3 }
      return key.count - cut > 4 && knowledge.words.isNoun(word.written(cut, key.count))
    }
  }

  /// Whether letters are listed as what stands before a noun.
  func isListedModifier(_ start: Int, _ end: Int, _ knowledge: inout PartKnowledge) -> Bool {
    answer(.listedModifier, start, end, &knowledge) { _ in isListedModifier(start, end) }
  }

  /// The answer to a question about a part, remembered if it depends on the part alone.
  private func answer(
    _ question: PartKnowledge.Question, _ start: Int, _ end: Int,
    _ knowledge: inout PartKnowledge, _ find: (inout PartKnowledge) -> Bool
  ) -> Bool {
    guard word.isPlain, word.isCut(start), word.isCut(end) else { return find(&knowledge) }
    let part = knowledge.number(word.small, word.byte(start), word.byte(end))
    if let known = knowledge.answer(question, part) { return known }
    let found = find(&knowledge)
    knowledge.remember(found, question, part)
    return found
  }

  private func isKnownNoun(_ start: Int, _ end: Int) -> Bool {
    guard end - start >= 3 else { return false }
    return key.withUnsafeBufferPointer { key in
      var hash = KeyHash()
      for i in start..<end { hash.combine(key[i]) }
      let kinds = WordParts.shared.kinds(key, start, end, hash: hash.value)
      return !kinds.isDisjoint(with: [.noun, .opaque])
        || isNoun(form: store.forms.find(key, start, end, hash: hash.value))
    }
  }

  private func isKnownNoun(_ letters: some Collection<UInt8>) -> Bool {
    guard letters.count >= 3 else { return false }
    return !WordParts.shared.kinds(letters).isDisjoint(with: [.noun, .opaque])
      || isNoun(form: store.forms.find(Array(letters)))
  }

  /// Whether a form of the glossary is a noun's; -1 is no form.
  private func isNoun(form: Int) -> Bool {
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
