internal import LanguageData

/// Offers a noun together with the verb it goes with: "Rechnung … tragen", "in Kraft treten".
struct Collocations {
  /// How far the verb may stand from its noun, in units.
  static let reach = 14

  func run(_ search: inout OpenTermSearch) {
    for index in search.units.indices where search.units[index].facts.collocation >= 0 {
      let unit = search.units[index]
      guard unit.isCapitalised, !unit.isKnown, !search.isTaken[index], !unit.isHyphenated else {
        continue
      }
      for row in search.collocations(index) {
        guard let start = start(of: row, at: index, in: search),
          let verb = verb(of: row, near: index, in: search)
        else { continue }
        offer(noun: start...index, verb: verb, in: &search)
        break
      }
    }
  }

  /// The unit at which the noun begins, its adjectives and preposition included; nil where the
  /// preposition is missing.
  private func start(
    of row: OpenTermLexicon.Collocation, at index: Int, in search: OpenTermSearch
  ) -> Int? {
    guard row.preposition.isEmpty else {
      return index > 0 && search.key(index - 1) == row.preposition
        ? index - 1 : nil
    }
    return search.attributes(before: index).lowerBound
  }

  private func verb(
    of row: OpenTermLexicon.Collocation, near index: Int, in search: OpenTermSearch
  ) -> Int? {
    func isVerb(_ other: Int) -> Bool {
      let unit = search.units[other]
      return !search.isTaken[other] && !unit.isAttribute && unit.wordClass != .function
        && !unit.isPunctuation && (!unit.isCapitalised || unit.isInitial)
        && row.verbForms.contains(search.key(other))
    }
    for step in 1...Self.reach {
      let after = index + step
      guard after < search.units.count, !search.units[after].is(.strongBoundary) else { break }
      if isVerb(after) { return after }
    }
    for step in 1...Self.reach {
      let before = index - step
      guard before >= 0, !search.units[before].is(.strongBoundary) else { break }
      if isVerb(before) { return before }
    }
    return nil
  }

  private func offer(noun: ClosedRange<Int>, verb: Int, in search: inout OpenTermSearch) {
    if verb == noun.upperBound + 1 {
      search.offer(noun.lowerBound...verb, .collocation)
    } else if verb + 1 == noun.lowerBound {
      search.offer(verb...noun.upperBound, .collocation)
    } else {
      search.offer(noun, and: verb...verb, .collocation)
    }
  }

}
