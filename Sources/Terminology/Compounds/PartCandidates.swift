/// The search for nouns of the glossary inside a word.
extension PatternStore {
  /// All forms of nouns among the substrings of a folded word, by start.
  func partCandidates(_ key: UnsafeBufferPointer<UInt8>) -> [CompoundPart] {
    var found: [CompoundPart] = []
    guard key.count > PartFilter.shortest else { return found }
    for start in 0...(key.count - PartFilter.shortest) where start != 1 {
      let lengths = partFilter.lengths(key, at: start)
      if lengths == 0 { continue }
      var hash = KeyHash()
      for end in (start + 1)...key.count {
        hash.combine(key[end - 1])
        guard PartFilter.contains(lengths, end - start), end - start < key.count else { continue }
        let form = forms.find(key, start, end, hash: hash.value)
        if form >= 0 { collect(form, start, end, of: key.count, into: &found) }
      }
    }
    return found
  }

  private func collect(
    _ form: Int, _ start: Int, _ end: Int, of length: Int, into found: inout [CompoundPart]
  ) {
    var next = heads[form]
    while next >= 0 {
      let posting = postings[Int(next)]
      if isPart(posting), posting.use == .word || end < length {
        found.append(
          CompoundPart(
            pattern: posting.pattern, form: Int32(form), rule: posting.rule, start: start, end: end,
            detail: end == length ? .head : .modifier))
      }
      next = posting.next
    }
  }

  /// Whether a form of a pattern can be a part of a compound.
  private func isPart(_ posting: Posting) -> Bool {
    guard posting.use == .word || posting.use == .modifier else { return false }
    return posting.rule != .placeAdjective && posting.rule != .feminine
      && patterns[Int(posting.pattern)].isNoun
  }

  /// Makes the filter, when all patterns are there.
  mutating func makePartFilter() {
    var filter = PartFilter(forms: forms.count)
    for form in heads.indices {
      let key = forms.key(form)
      guard key.count >= PartFilter.shortest else { continue }
      var next = heads[form]
      while next >= 0 {
        let posting = postings[Int(next)]
        if isPart(posting) {
          filter.add(key)
          break
        }
        next = posting.next
      }
    }
    partFilter = filter
  }
}
