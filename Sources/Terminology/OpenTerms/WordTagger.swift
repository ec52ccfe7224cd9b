internal import LanguageData
internal import TextModel

/// Gives each word unit its class from tables, capitals, endings and neighbours.
///
/// Two passes from left to right: what a word is alone, then which adjectives stand before a noun.
struct WordTagger {
  private let lexicon: OpenTermLexicon

  init(_ lexicon: OpenTermLexicon) { self.lexicon = lexicon }

  func tag(_ units: inout [WordUnit]) {
    markInitials(&units)
    for index in units.indices where units[index].wordClass == .noun {
      units[index].wordClass = alone(units[index])
    }
    for index in units.indices { markAttribute(&units, index) }
    for index in units.indices where units[index].isInitial { settleInitial(&units, index) }
  }

  /// Whether the folded key ends as a participle or finite verb does; for words in lower case.
  func isVerbShape(_ key: ArraySlice<UInt8>) -> Bool {
    if lexicon.irregularFinite.contains(key) || isIrregularParticiple(key) { return true }
    if let base = withoutPrefix(key), lexicon.irregularFinite.contains(base) { return true }
    return Self.verbEndings.contains { key.count > $0.count + 2 && key.hasSuffix($0) }
  }

  /// Whether a verb form is none that agrees with a subject: participle or infinitive.
  func isNonFinite(_ key: ArraySlice<UInt8>) -> Bool {
    isIrregularParticiple(key) || isRegularParticiple(key) || key.hasSuffix(Self.infinitive)
  }

  /// Whether the word is the participle of a verb, without an adjective's ending.
  func isParticiple(_ key: ArraySlice<UInt8>) -> Bool {
    isIrregularParticiple(key) || isRegularParticiple(key)
  }

  /// Whether a word looks like an adjective with the ending it has before a noun.
  func isInflectedAdjective(_ key: ArraySlice<UInt8>) -> Bool {
    guard let stem = Self.stem(key) else { return false }
    if lexicon.hasEnding(stem, .adjective) || isParticiple(stem) { return true }
    for degree in Self.degrees where stem.count > degree.count + 2 && stem.hasSuffix(degree) {
      if lexicon.hasEnding(stem.dropLast(degree.count), .adjective) { return true }
    }
    return false
  }

  // MARK: - A word alone

  private func markInitials(_ units: inout [WordUnit]) {
    var isInitial = true
    for index in units.indices {
      if units[index].isPunctuation {
        isInitial = isInitial || Self.startsAnew.contains(units[index].scalar)
      } else if units[index].wordClass == .everydayAbbreviation, isInitial {
        continue
      } else {
        units[index].isInitial = isInitial
        isInitial = false
      }
    }
  }

  private func alone(_ unit: WordUnit) -> WordUnit.WordClass {
    let key = unit.key
    if lexicon.functionWords[key] != nil { return .function }
    if unit.isAcronym && key.allSatisfy(Self.romanNumerals.contains) { return .number }
    if unit.isAcronym { return lexicon.abbreviations.contains(key) ? .everyday : .acronym }
    if key.count == 1 { return unit.isCapitalised ? .acronym : .function }
    if key.last == 0x2E { return .noun }
    if unit.isHyphenated && unit.isCapitalised { return .noun }
    if unit.isCapitalised {
      if lexicon.everydayNouns.contains(key) { return .everydayNoun }
      if unit.isInitial && isEverydayLower(key) { return .everyday }
      return .noun
    }
    return lowerCase(key)
  }

  private func isEverydayLower(_ key: ArraySlice<UInt8>) -> Bool {
    lexicon.everydayVerbs.contains(key) || lexicon.everydayOthers.contains(key)
  }

  private func lowerCase(_ key: ArraySlice<UInt8>) -> WordUnit.WordClass {
    if isEverydayLower(key) { return .everyday }
    if lexicon.hasEnding(key, .adverb) { return .adverb }
    if lexicon.hasEnding(key, .adjective) && !isRegularParticiple(key) { return .adjective }
    if isVerbShape(key) { return .verb }
    return .adjective
  }

  private func isIrregularParticiple(_ key: ArraySlice<UInt8>) -> Bool {
    if lexicon.irregularParticiples.contains(key) { return true }
    for base in lexicon.withoutParticle(key) where lexicon.irregularParticiples.contains(base) {
      return true
    }
    guard let base = withoutPrefix(key) else { return false }
    return lexicon.irregularParticiples.contains(Self.participleMark + base)
      || lexicon.irregularParticiples.contains(base)
  }

  private func isRegularParticiple(_ key: ArraySlice<UInt8>) -> Bool {
    guard key.last == 0x74 else { return false }
    if key.hasSuffix(Self.iert) { return true }
    if key.starts(with: Self.participleMark), key.count > 5 { return true }
    for base in lexicon.withoutParticle(key)
    where base.count > 5 && base.starts(with: Self.participleMark) {
      return true
    }
    return withoutPrefix(key).map { $0.count > 3 } ?? false
  }

  private func withoutPrefix(_ key: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    lexicon.inseparable.first { key.count > $0.count + 2 && key.starts(with: $0) }
      .map { key.dropFirst($0.count) }
  }

  // MARK: - Before a noun

  private func markAttribute(_ units: inout [WordUnit], _ index: Int) {
    let unit = units[index]
    let isLower = !unit.isCapitalised || unit.isInitial
    let isWord = unit.isContent || unit.wordClass == .everyday
    guard isWord, isLower, !unit.isHyphenated || !unit.isCapitalised,
      let stem = Self.stem(unit.key),
      stem.count > 1, precedesNoun(units, index)
    else { return }
    if unit.isCapitalised && !isInitialAttribute(units, index) { return }
    if isEverydayFinite(unit.key) { return }
    let isSure = unit.key.last != 0x65 && unit.key.last != 0x6E || isInflectedAdjective(unit.key)
    if isSure && !isReporting(units, index) || isAfterDeterminer(units, index) {
      units[index].isAttribute = true
      if units[index].wordClass != .everyday { units[index].wordClass = .adjective }
    }
  }

  /// Whether an everyday word is the form of a verb and nothing else.
  private func isEverydayFinite(_ key: ArraySlice<UInt8>) -> Bool {
    lexicon.everydayVerbs.contains(key) && !lexicon.everydayOthers.contains(key)
      && !isInflectedAdjective(key)
  }

  /// Whether a noun follows, possibly after further adjectives.
  private func precedesNoun(_ units: [WordUnit], _ index: Int) -> Bool {
    var next = index + 1
    let limit = min(units.count, index + 6)
    while next < limit {
      let unit = units[next]
      if unit.isNounLike || unit.wordClass == .everydayNoun { return true }
      let isComma = unit.scalar == 0x2C
      let isConjunction = lexicon.functionWords[unit.key] == .conjunction
      let isAdjective =
        !unit.isCapitalised && unit.wordClass != .function && Self.stem(unit.key) != nil
      guard isComma || isConjunction || isAdjective else { return false }
      // After a comma or a conjunction the same ending must come again: "neue und alte".
      if isComma || isConjunction {
        guard next + 1 < limit,
          Self.ending(units[next + 1].key) == Self.ending(units[index].key),
          !units[next + 1].isCapitalised
        else { return false }
      }
      next += 1
    }
    return false
  }

  private func isInitialAttribute(_ units: [WordUnit], _ index: Int) -> Bool {
    let key = units[index].key
    if lexicon.nameWords[key] != nil { return false }
    if isInflectedAdjective(key) || units[index].wordClass == .everyday { return true }
    return key.last == 0x65 && !lexicon.hasEnding(key, .noun)
  }

  private func isAfterDeterminer(_ units: [WordUnit], _ index: Int) -> Bool {
    guard index > 0 else { return units[index].isInitial && units[index].isCapitalised }
    var before = units[index - 1]
    let isOpening = before.isPunctuation && before.span.end == units[index].span.start
    if isOpening, index > 1, units[index - 2].span.end < before.span.start {
      before = units[index - 2]
    }
    switch before.wordClass {
    case .function:
      switch lexicon.functionWords[before.key] {
      case .article, .pronoun, .numeral, .auxiliary, .modal, .preposition:
        return !before.key.elementsEqual(Self.infinitiveMark)
      case .conjunction, .particle, .adverb:
        return units[index].key.last == 0x65
      case nil: return false
      }
    case .number, .everydayAbbreviation: return true
    case .punctuation:
      let isListed = before.scalar == 0x2C && index > 1 && units[index - 2].isAttribute
      return isListed || before.scalar == 0x28 || units[index].isCapitalised
    default: return before.isAttribute || isFinite(before) && units[index].key.last == 0x65
    }
  }

  private func isFinite(_ unit: WordUnit) -> Bool {
    !unit.isCapitalised && (unit.wordClass == .verb || lexicon.everydayVerbs.contains(unit.key))
  }

  /// Whether the word reports what stands before it, as in "…, warnten Fachleute".
  private func isReporting(_ units: [WordUnit], _ index: Int) -> Bool {
    guard index > 0, units[index - 1].isPunctuation, units[index - 1].scalar != 0x28 else {
      return false
    }
    return Self.pastEndings.contains { units[index].key.hasSuffix($0) }
      && !units[index].isCapitalised
  }

  // MARK: - Where a capital says nothing

  private func settleInitial(_ units: inout [WordUnit], _ index: Int) {
    let unit = units[index]
    guard unit.wordClass == .noun, !unit.isHyphenated, unit.isCapitalised else { return }
    guard !lexicon.hasEnding(unit.key, .noun), lexicon.nameWords[unit.key] == nil else { return }
    if lexicon.hasEnding(unit.key, .adverb) {
      units[index].wordClass = .adverb
    } else if index + 1 < units.count, !units[index + 1].isCapitalised,
      lexicon.hasEnding(unit.key, .adjective) || isParticiple(unit.key)
    {
      let next = units[index + 1]
      let isVerb = isFinite(next) || lexicon.functionWords[next.key] == .auxiliary
      units[index].wordClass = isVerb ? .adjective : .noun
    }
  }

  // MARK: - Endings of grammar

  /// The word without an adjective's ending; nil where it has none.
  static func stem(_ key: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    if key.last == 0x65 { return key.dropLast() }
    return twoByteEndings.contains { key.hasSuffix($0) } ? key.dropLast(2) : nil
  }

  private static func ending(_ key: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    stem(key).map { key.suffix(from: $0.endIndex) }
  }

  private static let romanNumerals = Set("ivx".utf8)
  private static let twoByteEndings = [[0x65, 0x6D], [0x65, 0x6E], [0x65, 0x72], [0x65, 0x73]]
    .map { $0.map { UInt8($0) } }
  private static let degrees: [[UInt8]] = [Array("er".utf8), Array("st".utf8), Array("est".utf8)]
  private static let verbEndings = ["en", "ern", "eln", "t", "te", "ten"].map { Array($0.utf8) }
  private static let pastEndings = ["te", "ten"].map { Array($0.utf8) }
  private static let infinitive = Array("n".utf8)
  private static let participleMark = Array("ge".utf8)[...]
  private static let iert = Array("iert".utf8)
  private static let infinitiveMark = Array("zu".utf8)

  /// Full stop, question and exclamation mark, colon, dashes, opening quotes and brackets, bullets.
  private static let startsAnew: Set<UInt32> = [
    0x21, 0x22, 0x28, 0x2E, 0x3A, 0x3F, 0x5B, 0xAB, 0xBB, 0x2013, 0x2014, 0x2018, 0x201A, 0x201C,
    0x201E, 0x2022, 0x2026, 0x2039, 0x203A,
  ]
}

extension ArraySlice<UInt8> {
  /// Whether the slice ends in these bytes.
  func hasSuffix(_ ending: [UInt8]) -> Bool { suffix(ending.count).elementsEqual(ending) }
}
