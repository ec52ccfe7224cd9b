internal import LanguageData
internal import TextAnalysis

/// Expands the terms of a glossary into all their forms.
struct PatternBuilder {
  private(set) var store: PatternStore
  private var entry = 0
  private var source = 0
  private var hasRemark = false
  /// Kept for the words that it remembers.
  private var scan = TextScan()

  /// - Parameter terms: how many terms there will be, to make room.
  init(terms: Int) { store = PatternStore(capacity: terms * 12) }

  /// The patterns, when all terms are added.
  consuming func finished() -> PatternStore {
    store.makePartFilter()
    return store
  }

  /// Adds one term.
  mutating func add(_ term: Term, entry: Int, source: Int) {
    self.entry = entry
    self.source = source
    self.hasRemark = term.text.utf8.contains(UInt8(ascii: "("))
    let citation = CitationForm(term, &scan)
    guard citation.words.contains(where: \.isWord) else { return }
    if let verb = citation.verb {
      citation.words.count == 1 ? addVerb(citation) : addFrame(citation, verb: verb)
    } else if citation.words.count == 1 {
      addWord(citation, citation.words[0])
    } else if citation.isHyphenated {
      addHyphenated(citation)
    } else {
      addPhrase(citation)
    }
  }

  /// Made with all forms known, for a form that is added while a copy of the store lives copies it.
  private func pattern(
    casing: TermPattern.Casing, isVerb: Bool = false, isNoun: Bool = false, isPlace: Bool = false,
    slotsFrom first: Int? = nil, pivot: Int = 0, particle: Int32 = -1, companion: Int32 = -1,
    citation: Int32 = -1, hasLastName: Bool = false
  ) -> TermPattern {
    let end = Int32(store.slots.count)
    return TermPattern(
      entry: Int32(entry), source: Int32(source), casing: casing, isVerb: isVerb, isNoun: isNoun,
      isPlace: isPlace, slots: (first.map { Int32($0) } ?? end)..<end,
      pivot: Int32(pivot), particle: particle, companion: companion,
      citation: hasRemark ? -1 : citation, hasRemark: hasRemark,
      hasLastName: hasLastName)
  }

  /// A term of one word that is no verb.
  private mutating func addWord(_ citation: CitationForm, _ word: CitationForm.Word) {
    let number = store.patterns.count
    let companion = word.key.count <= 2 ? citation.qualifier.map { store.form($0) } ?? -1 : -1
    let isAcronym = word.traits.contains(.innerCapital)
    let isAdjective =
      !word.isCapitalised && !isAcronym
      && (citation.wordClass ?? .adjective) == .adjective
    let isNoun = word.isCapitalised && citation.wordClass != .fixed
    let casing: TermPattern.Casing =
      if isAdjective {
        .small
      } else if word.traits.contains(.allCapitals) && word.key.count <= 3 {
        .capitals
      } else {
        word.isCapitalised ? .capital : .any
      }
    let isPlace =
      citation.wordClass == .place
      || (citation.wordClass == nil && isNoun && !isAcronym && word.key.count >= 4
        && !NounInflection.shared.isListed(word.key))
    let own = store.form(word.key)
    store.patterns.append(
      pattern(
        casing: casing, isNoun: isNoun && !isAcronym, isPlace: isPlace, companion: companion,
        citation: own))
    if isAdjective {
      AdjectiveInflection.shared.forEachForm(of: word.key) { store.post($0, number, .word, $1) }
    } else if isNoun {
      postNoun(word, citation.wordClass, number)
    } else {
      store.post(word.key, number, .word, .citation)
    }
  }

  private mutating func postNoun(
    _ word: CitationForm.Word, _ wordClass: CitationForm.WordClass?, _ number: Int
  ) {
    for (key, rule) in Self.nounForms(word, wordClass) { store.post(key, number, .word, rule) }
    if word.key.last != Letters.s { store.post(word.key + [Letters.s], number, .word, .ending) }
    postWithOtherLink(word, number)
    if store.patterns[number].isPlace {
      let stem = word.key.last == Letters.e ? Array(word.key.dropLast()) : word.key
      store.post(stem + Letters.key("er"), number, .word, .placeAdjective)
    }
    let short = Array(word.key.dropLast())
    if word.key.last == Letters.e, word.key.count > 4, !NounInflection.shared.isListed(short) {
      store.post(short, number, .modifier, .droppedE)
    }
  }

  /// The forms of a noun or name; acronyms take `-s` alone.
  static func nounForms(
    _ word: CitationForm.Word, _ wordClass: CitationForm.WordClass?
  ) -> [(key: Key, rule: FormRule)] {
    if wordClass == .fixed { return [(word.key, .citation)] }
    if word.traits.contains(.innerCapital) {
      return [(word.key, .citation), (word.key + [Letters.s], .ending)]
    }
    let isName = wordClass == .person || wordClass == .name || wordClass == .place
    var forms: [(key: Key, rule: FormRule)] = []
    NounInflection.shared.forEachForm(of: word.key, isName: isName) { forms.append(($0, $1)) }
    return forms
  }

  /// A verb of one word.
  private mutating func addVerb(_ citation: CitationForm) {
    let number = store.patterns.count
    let forms = VerbInflection.shared.forms(of: citation.words[0].key)
    let particle = forms.particle.map { store.form($0) } ?? -1
    let own = store.form(citation.words[0].key)
    store.patterns.append(
      pattern(casing: .small, isVerb: true, particle: particle, citation: own))
    for form in forms.joined { store.post(form.key, number, .word, form.rule) }
    for form in forms.apart { store.post(form, number, .apart, .finite) }
    if particle < 0, let casual = VerbInflection.shared.casualForm(of: citation.words[0].key) {
      store.post(casual, number, .word, .casual)
    }
  }

  /// A verb with its companions: "in Kraft treten", "setzen auf", "sich einigen auf".
  private mutating func addFrame(_ citation: CitationForm, verb: Int) {
    let before = citation.words[..<verb].filter { !isReflexive($0) }
    let after = citation.words[(verb + 1)...].filter { !isReflexive($0) }
    let number = store.patterns.count
    let first = store.slots.count
    for word in before + after {
      let keys =
        ClauseWords.shared.isPreposition(word.key) && before.count + after.count == 1
        ? ClauseWords.shared.withContractions(word.key) : [word.key]
      store.addSlot(keys, isCapitalised: word.isCapitalised)
    }
    let forms = VerbInflection.shared.forms(of: citation.words[verb].key)
    let particle = forms.particle.map { store.form($0) } ?? -1
    guard before.count + after.count > 0 else {
      store.patterns.append(pattern(casing: .small, isVerb: true, particle: particle))
      for form in forms.joined { store.post(form.key, number, .word, form.rule) }
      for form in forms.apart { store.post(form, number, .apart, .finite) }
      return
    }
    store.patterns.append(
      pattern(
        casing: .small, isVerb: true, slotsFrom: first, pivot: before.count, particle: particle)
    )
    for form in forms.joined { store.post(form.key, number, .frame, form.rule) }
    for form in forms.apart { store.post(form, number, .frameApart, .finite) }
  }

  private func isReflexive(_ word: CitationForm.Word) -> Bool {
    ClauseWords.shared.roles(of: word.key).contains(.reflexive)
  }

  /// Parts joined by hyphens; the text may join them by a space, or write one word.
  private mutating func addHyphenated(_ citation: CitationForm) {
    guard let last = citation.words.last else { return }
    let number = store.patterns.count
    let first = store.slots.count
    for word in citation.words.dropLast() {
      store.addSlot([word.key], isCapitalised: word.isCapitalised)
    }
    let tails = Self.nounForms(last, last.isCapitalised ? citation.wordClass : .fixed)
    store.addSlot(tails.map(\.key), isCapitalised: last.isCapitalised)
    let pivot = longestWord(citation)
    let own = store.form(citation.words.flatMap(\.key))
    store.patterns.append(
      pattern(
        casing: citation.words[0].isCapitalised ? .capital : .any,
        isNoun: citation.words[0].isCapitalised, slotsFrom: first, pivot: pivot, citation: own))
    postSlot(first + pivot, number)
    let stem = citation.words.dropLast().flatMap(\.key)
    for tail in tails where stem.count >= 2 && tail.key.count >= 3 {
      store.post(stem + tail.key, number, .word, .spelling)
    }
  }

  /// Words in a row, each in the forms that its place allows.
  private mutating func addPhrase(_ citation: CitationForm) {
    let number = store.patterns.count
    let first = store.slots.count
    for i in citation.words.indices {
      let word = citation.words[i]
      store.addSlot(phraseForms(citation, i), isCapitalised: word.isCapitalised)
    }
    let pivot = longestWord(citation)
    let lastName = lastName(of: citation)
    store.patterns.append(
      pattern(casing: .any, slotsFrom: first, pivot: pivot, hasLastName: lastName != nil))
    postSlot(first + pivot, number)
    if let lastName {
      store.post(lastName, number, .lastName, .lastName)
      store.post(lastName + [Letters.s], number, .lastName, .lastName)
    }
  }

  private func longestWord(_ citation: CitationForm) -> Int {
    var longest = 0
    for i in citation.words.indices
    where citation.words[i].key.count > citation.words[longest].key.count {
      longest = i
    }
    return longest
  }

  /// Posts all forms of a slot, so that the phrase is found by them.
  private mutating func postSlot(_ slot: Int, _ number: Int) {
    for form in store.slots[slot].forms {
      store.post(form: store.slotForms[Int(form)], number, .phrase, .citation)
    }
  }

  private func phraseForms(_ citation: CitationForm, _ i: Int) -> [Key] {
    let words = citation.words
    let word = words[i]
    guard word.isWord, citation.wordClass != .fixed else { return [word.key] }
    let beforeNoun =
      i + 1 < words.count && words[(i + 1)...].contains(where: \.isCapitalised)
      && (words[i + 1].isCapitalised || !ClauseWords.shared.isFunctionWord(words[i + 1].key))
    var keys = [word.key]
    if word.isCapitalised { keys += Self.nounForms(word, citation.wordClass).map(\.key) }
    let isInflected = AdjectiveInflection.endings.contains {
      word.key.count >= $0.count + 2 && word.key.suffix($0.count).elementsEqual($0)
    }
    if beforeNoun && isInflected && !ClauseWords.shared.isFunctionWord(word.key) {
      let stem = AdjectiveInflection.stem(ofInflected: word.key)
      AdjectiveInflection.shared.forEachForm(of: stem) { key, _ in keys.append(key) }
    }
    return keys
  }

  /// The last name of a person may stand alone.
  private func lastName(of citation: CitationForm) -> Key? {
    guard citation.wordClass == .person, citation.words.count <= 4,
      citation.words.allSatisfy({ $0.isWord && !$0.isHyphenated }),
      let first = citation.words.first, let last = citation.words.last, first.isCapitalised,
      last.isCapitalised, last.key.count >= 3, !isCommonNoun(last.key),
      !GivenNames.shared.contains(last.key)
    else { return nil }
    return last.key
  }

  /// Whether the last word of a name is a noun, as in Weißes Haus, and no last name.
  private func isCommonNoun(_ key: Key) -> Bool {
    let noun = NounInflection.shared
    if WordParts.shared.kinds(key).contains(.opaque) { return true }
    if noun.isListed(key) || noun.singular(of: key) != nil || noun.hasDerivedEnding(key) {
      return true
    }
    let head = noun.listedHeadLength(key)
    guard head > 0 else { return false }
    let stem = Array(key.dropLast(head))
    return noun.isListed(stem) || stem.last == Letters.s && noun.isListed(Array(stem.dropLast()))
  }

  /// A compound with or without its linking `s`: Mitgliedstaat, Mitgliedsstaat.
  private mutating func postWithOtherLink(_ word: CitationForm.Word, _ number: Int) {
    let noun = NounInflection.shared
    let head = noun.listedHeadLength(word.key)
    guard head >= 4, word.key.count >= head + 4 else { return }
    let stem = Array(word.key.dropLast(head))
    let other = stem.last == Letters.s ? Array(stem.dropLast()) : stem + [Letters.s]
    guard noun.isListed(stem.last == Letters.s ? other : stem) else { return }
    for (key, _) in Self.nounForms(word, .noun) where key.starts(with: stem) {
      store.post(other + key[stem.count...], number, .word, .spelling)
    }
  }
}

/// Given names, folded: a last name that is one does not stand alone.
enum GivenNames {
  /// All of them, read at first use.
  static let shared = Set(
    GermanTermTables.shared.givenNames.map { Folding.key(of: Array($0.utf8)) })
}
