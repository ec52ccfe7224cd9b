internal import LanguageData

/// Judges words by tables and endings, each alone.
struct WordGrammar {
  private typealias Key = ArraySlice<UInt8>

  private let lexicon: OpenTermLexicon

  init(_ lexicon: OpenTermLexicon) { self.lexicon = lexicon }

  /// What there is to say of a folded key.
  ///
  /// - Parameters:
  ///   - key: as UTF-8.
  ///   - scalar: the first scalar of a symbol; 0 for a word or number.
  /// - Returns: the answers to all questions.
  func facts(of key: ArraySlice<UInt8>, scalar: UInt32) -> WordFacts {
    var facts = WordFacts()
    facts.length = Int32(truncatingIfNeeded: key.count)
    facts.last = key.last ?? 0
    facts.mark = key.count == 1 ? facts.last : 0
    facts.scalar = scalar
    facts.functionClass = lexicon.functionWords[key]
    facts.nameClass = lexicon.nameWords[key]
    facts.collocation = collocation(key)
    facts.inflection = Self.stem(key) == nil ? 0 : facts.last
    let shape = Shape(
      nounEnding: lexicon.endingLength(key, .noun), isAdjective: lexicon.hasEnding(key, .adjective),
      isAdverb: lexicon.hasEnding(key, .adverb), isIrregular: isIrregularParticiple(key),
      isRegular: isRegularParticiple(key))
    facts.traits = tables(key).union(endings(key, shape)).union(letters(key))
      .union(Self.symbol(scalar))
    facts.lowerCaseClass = lowerCase(key, facts.traits, shape)
    return facts
  }

  /// What is asked of a word more than once.
  private struct Shape {
    /// The length of a noun's ending; 0 for none.
    let nounEnding: Int
    /// Whether it has the ending of adjectives.
    let isAdjective: Bool
    /// Whether it has the ending of adverbs.
    let isAdverb: Bool
    /// Whether it is the participle of an irregular verb.
    let isIrregular: Bool
    /// Whether it is made as the participles of regular verbs are.
    let isRegular: Bool
  }

  private func tables(_ key: Key) -> WordFacts.Traits {
    var traits: WordFacts.Traits = []
    traits.add(.everydayNoun, if: lexicon.everydayNouns.contains(key))
    traits.add(.everydayVerb, if: lexicon.everydayVerbs.contains(key))
    traits.add(.everydayOther, if: lexicon.everydayOthers.contains(key))
    traits.add(.abbreviation, if: lexicon.abbreviations.contains(key))
    traits.add(.irregularParticiple, if: lexicon.irregularParticiples.contains(key))
    traits.add(.separable, if: lexicon.separable.contains(key))
    traits.add(.foreign, if: lexicon.foreignWords.contains(key))
    traits.add(.title, if: lexicon.isTitle(key))
    return traits
  }

  private func endings(_ key: Key, _ shape: Shape) -> WordFacts.Traits {
    let isParticiple = shape.isIrregular || shape.isRegular
    var traits: WordFacts.Traits = []
    traits.add(.nounEnding, if: shape.nounEnding > 0)
    traits.add(.adjectiveEnding, if: shape.isAdjective)
    traits.add(.adverbEnding, if: shape.isAdverb)
    traits.add(.foreignEnding, if: lexicon.hasEnding(key, .foreign))
    traits.add(.pastEnding, if: Self.pastEndings.contains { key.hasSuffix($0) })
    traits.add(.placeEnding, if: key.hasSuffix(Self.placeEnding))
    traits.add(.participle, if: isParticiple)
    traits.add(.nonFinite, if: isParticiple || key.hasSuffix(Self.infinitive))
    traits.add(.inflectedAdjective, if: isInflectedAdjective(key))
    traits.add(.long, if: isLong(key, shape))
    return traits
  }

  private func letters(_ key: Key) -> WordFacts.Traits {
    var traits: WordFacts.Traits = []
    traits.add(.romanNumeral, if: key.allSatisfy(Self.isRomanNumeral))
    traits.add(.infinitiveMark, if: key.elementsEqual(Self.infinitiveMark))
    traits.add(.fullStopInside, if: key.contains(0x2E))
    traits.add(.digitFirst, if: key.first.map { (0x30...0x39).contains($0) } ?? false)
    return traits
  }

  private static func symbol(_ scalar: UInt32) -> WordFacts.Traits {
    if scalar == 0 { return [] }
    return symbols.reduce(into: []) { $0.add($1.trait, if: $1.scalars.contains(scalar)) }
  }

  // MARK: - Verbs and adjectives

  private func lowerCase(
    _ key: Key, _ traits: WordFacts.Traits, _ shape: Shape
  ) -> WordUnit.WordClass {
    if !traits.isDisjoint(with: .everydayLower) { return .everyday }
    if shape.isAdverb { return .adverb }
    if shape.isAdjective && !shape.isRegular { return .adjective }
    return shape.isIrregular || isVerbShape(key) ? .verb : .adjective
  }

  /// Whether the key ends as a finite verb does, or is one of an irregular verb; for words in lower
  /// case.
  private func isVerbShape(_ key: Key) -> Bool {
    if lexicon.irregularFinite.contains(key) { return true }
    if let base = withoutPrefix(key), lexicon.irregularFinite.contains(base) { return true }
    return Self.verbEndings.contains { key.count > $0.count + 2 && key.hasSuffix($0) }
  }

  private func isInflectedAdjective(_ key: Key) -> Bool {
    guard let stem = Self.stem(key) else { return false }
    if lexicon.hasEnding(stem, .adjective) || isIrregularParticiple(stem)
      || isRegularParticiple(stem)
    {
      return true
    }
    for degree in Self.degrees where stem.count > degree.count + 2 && stem.hasSuffix(degree) {
      if lexicon.hasEnding(stem.dropLast(degree.count), .adjective) { return true }
    }
    return false
  }

  private func isIrregularParticiple(_ key: Key) -> Bool {
    if lexicon.irregularParticiples.contains(key) { return true }
    if lexicon.hasRest(of: key, where: { lexicon.irregularParticiples.contains($0) }) {
      return true
    }
    guard let base = withoutPrefix(key) else { return false }
    return lexicon.irregularParticiples.contains(Self.participleMark + base)
      || lexicon.irregularParticiples.contains(base)
  }

  private func isRegularParticiple(_ key: Key) -> Bool {
    guard key.last == 0x74 else { return false }
    if key.hasSuffix(Self.iert) { return true }
    if key.starts(with: Self.participleMark), key.count > 5 { return true }
    if lexicon.hasRest(
      of: key, where: { $0.count > 5 && $0.starts(with: Self.participleMark) })
    {
      return true
    }
    return withoutPrefix(key).map { $0.count > 3 } ?? false
  }

  private func withoutPrefix(_ key: Key) -> Key? {
    lexicon.inseparable.first { key.count > $0.count + 2 && key.starts(with: $0) }
      .map { key.dropFirst($0.count) }
  }

  /// The word without an adjective's ending; nil where it has none.
  private static func stem(_ key: Key) -> Key? {
    if key.last == 0x65 { return key.dropLast() }
    return twoByteEndings.contains { key.hasSuffix($0) } ? key.dropLast(2) : nil
  }

  // MARK: - Nouns

  private func isLong(_ key: Key, _ shape: Shape) -> Bool {
    let prefix = lexicon.inseparable.first { key.starts(with: $0) }?.count ?? 0
    return key.count - prefix - shape.nounEnding > Self.longestSimple
  }

  private func collocation(_ key: Key) -> Int32 {
    if let number = lexicon.collocations.number(of: key) { return number }
    for ending in Self.nounEndings where key.hasSuffix(ending) {
      if let number = lexicon.collocations.number(of: key.dropLast(ending.count)) { return number }
    }
    return -1
  }

  // MARK: - Endings of grammar, and marks

  /// Letters that a simple noun seldom has.
  private static let longestSimple = 10

  private static func isRomanNumeral(_ letter: UInt8) -> Bool {
    letter == UInt8(ascii: "i") || letter == UInt8(ascii: "v") || letter == UInt8(ascii: "x")
  }

  private static let twoByteEndings = ["em", "en", "er", "es"].map { Array($0.utf8) }
  private static let degrees = ["er", "st", "est"].map { Array($0.utf8) }
  private static let verbEndings = ["en", "ern", "eln", "t", "te", "ten"].map { Array($0.utf8) }
  private static let pastEndings = ["te", "ten"].map { Array($0.utf8) }
  private static let nounEndings = ["n", "en", "e", "s", "es"].map { Array($0.utf8) }
  private static let infinitive = Array("n".utf8)
  private static let participleMark = Array("ge".utf8)[...]
  private static let iert = Array("iert".utf8)
  private static let infinitiveMark = Array("zu".utf8)
  private static let placeEnding = Array("er".utf8)

  private static let symbols: [(trait: WordFacts.Traits, scalars: Set<UInt32>)] = [
    (.opensQuote, [0x22, 0xAB, 0xBB, 0x2018, 0x201A, 0x201C, 0x201E, 0x2039, 0x203A]),
    (.closesQuote, [0x22, 0xAB, 0xBB, 0x2018, 0x2019, 0x201C, 0x201D, 0x2039, 0x203A]),
    (.sentenceMark, [0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F]),
    (.strongBoundary, [0x21, 0x2E, 0x3A, 0x3B, 0x3F, 0x2013, 0x2014]),
    (.dash, [0x2013, 0x2014]),
    // Full stop, question and exclamation mark, colon, dashes, opening quotes and brackets, bullets
    (
      .startsAnew,
      [
        0x21, 0x22, 0x28, 0x2E, 0x3A, 0x3F, 0x5B, 0xAB, 0xBB, 0x2013, 0x2014, 0x2018, 0x201A,
        0x201C, 0x201E, 0x2022, 0x2026, 0x2039, 0x203A,
      ]
    ),
  ]
}

extension WordFacts.Traits {
  /// Adds a trait, or does not.
  fileprivate mutating func add(_ trait: Self, if isTrue: Bool) {
    if isTrue { insert(trait) }
  }
}

extension ArraySlice<UInt8> {
  /// Whether the slice ends in these bytes.
  func hasSuffix(_ ending: [UInt8]) -> Bool { suffix(ending.count).elementsEqual(ending) }
}
