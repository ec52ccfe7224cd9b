internal import LanguageData

/// Offers nouns with the adjectives before them.
///
/// Everyday adjectives at the edge stay outside ("neue Technologien" gives the noun alone); an
/// everyday noun is offered with a telling adjective only; beside a noun that the glossary knows,
/// telling adjectives are offered alone.
struct NounPhrases {
  func run(_ search: inout OpenTermSearch) {
    for index in search.units.indices {
      let unit = search.units[index]
      guard unit.isNounLike || unit.wordClass == .everydayNoun else { continue }
      let adjectives = search.attributes(before: index)
      if search.isTaken[index] || search.isLetter(index) || !unit.isNounLike && adjectives.isEmpty {
        continue
      }
      if let first = adjectives.first {
        search.offer([first...index], .nounPhrase)
      } else if !offerWithVerb(index, in: &search) {
        search.offer([index...index], reason(of: unit, in: search))
      }
    }
  }

  /// Offers "Verhandlungen geführt" at the end of a clause as one.
  private func offerWithVerb(_ noun: Int, in search: inout OpenTermSearch) -> Bool {
    let verb = noun + 1
    guard verb < search.units.count, search.isOpen(verb), search.units[verb].wordClass == .verb,
      search.units[noun].wordClass == .noun, search.endsClause(after: verb),
      search.tagger.isNonFinite(search.units[verb].key),
      !CompoundShape.isCompound(search.units[noun], search.lexicon),
      !isAfterPreposition(noun, in: search)
    else { return false }
    search.offer([noun...verb], .collocation)
    return true
  }

  private func isAfterPreposition(_ noun: Int, in search: OpenTermSearch) -> Bool {
    (1...3).contains { search.functionClass(noun - $0) == .preposition }
  }

  private func reason(of unit: WordUnit, in search: OpenTermSearch) -> OpenTerm.Reason {
    if unit.wordClass == .acronym { return .acronym }
    if CompoundShape.isCompound(unit, search.lexicon) { return .compound }
    return search.lexicon.hasEnding(unit.key, .foreign) ? .foreign : .noun
  }
}

/// Tells compound nouns by their shape alone.
enum CompoundShape {
  /// Letters of the folded key that a simple noun seldom has, prefix and noun ending taken off.
  private static let longestSimple = 10

  /// Whether a noun is hyphenated or too long to be simple.
  static func isCompound(_ unit: WordUnit, _ lexicon: OpenTermLexicon) -> Bool {
    if unit.isHyphenated { return true }
    var length = unit.key.count
    if let prefix = lexicon.inseparable.first(where: { unit.key.starts(with: $0) }) {
      length -= prefix.count
    }
    length -= lexicon.endingLength(unit.key, .noun)
    return length > longestSimple
  }
}
