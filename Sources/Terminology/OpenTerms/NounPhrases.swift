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
      if search.isTaken[index] || unit.isLetter || !unit.isNounLike && adjectives.isEmpty {
        continue
      }
      if let first = adjectives.first {
        search.offer(first...index, .nounPhrase)
      } else if !offerWithVerb(index, in: &search) {
        search.offer(index...index, reason(of: unit))
      }
    }
  }

  /// Offers "Verhandlungen geführt" at the end of a clause as one.
  private func offerWithVerb(_ noun: Int, in search: inout OpenTermSearch) -> Bool {
    let verb = noun + 1
    guard verb < search.units.count, search.isOpen(verb), search.units[verb].wordClass == .verb,
      search.units[noun].wordClass == .noun, search.endsClause(after: verb),
      search.units[verb].is(.nonFinite),
      !search.units[noun].isCompound,
      !isAfterPreposition(noun, in: search)
    else { return false }
    search.offer(noun...verb, .collocation)
    return true
  }

  private func isAfterPreposition(_ noun: Int, in search: OpenTermSearch) -> Bool {
    (1...3).contains { search.functionClass(noun - $0) == .preposition }
  }

  private func reason(of unit: WordUnit) -> OpenTerm.Reason {
    if unit.wordClass == .acronym { return .acronym }
    if unit.isCompound { return .compound }
    return unit.is(.foreignEnding) ? .foreign : .noun
  }
}
