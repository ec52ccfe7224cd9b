internal import LanguageData

/// Offers a verb together with its particle at the end of the clause: "räumte … ein".
struct SeparatedVerbs {
  /// How far the verb may stand from its particle, in units.
  static let reach = 40

  func run(_ search: inout OpenTermSearch) {
    guard search.has(.separable) else { return }
    for index in search.units.indices where isParticle(index, in: search) {
      guard let verb = verb(of: index, in: search) else { continue }
      if verb + 1 == index {
        search.offer(verb...index, .verb)
      } else {
        search.offer(verb...verb, and: index...index, .verb)
      }
    }
  }

  private func isParticle(_ index: Int, in search: OpenTermSearch) -> Bool {
    let unit = search.units[index]
    guard unit.is(.separable), !unit.isKnown, !search.isTaken[index], !unit.isCapitalised
    else { return false }
    if search.endsClause(after: index) { return true }
    return search.functionClass(index + 1) == .conjunction
      && search.functionClass(index) != .preposition
  }

  /// The finite verb of the clause: the first of the nearest stretch between commas that has one.
  private func verb(of particle: Int, in search: OpenTermSearch) -> Int? {
    var candidate: Int?
    var index = particle - 1
    let limit = max(0, particle - Self.reach)
    while index >= limit {
      if search.units[index].isPunctuation {
        if candidate != nil { return candidate }
        if search.units[index].is(.strongBoundary) { return nil }
      } else if isFiniteVerb(index, in: search) {
        candidate = index
      }
      index -= 1
    }
    return candidate
  }

  private func isFiniteVerb(_ index: Int, in search: OpenTermSearch) -> Bool {
    let unit = search.units[index]
    guard !search.isTaken[index], !unit.isAttribute, unit.wordClass != .function,
      !unit.isCapitalised || unit.isInitial, !search.endsClause(after: index)
    else { return false }
    if unit.is(.everydayVerb) { return !unit.is(.participle) }
    return unit.wordClass == .verb && !unit.isCapitalised && !unit.is(.irregularParticiple)
  }
}
