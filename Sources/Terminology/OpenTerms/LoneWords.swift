/// Offers what no other stage has taken: verbs, adjectives, adverbs, abbreviations.
struct LoneWords {
  func run(_ search: inout OpenTermSearch) {
    for index in search.units.indices
    where search.isOpen(index) && !search.units[index].isLetter {
      switch search.units[index].wordClass {
      case .verb: search.offer(index...index, .verb)
      case .adverb: search.offer(index...index, .adverb)
      case .abbreviation: search.offer(index...index, .abbreviation)
      default: search.offer(index...index, .adjective)
      }
    }
  }
}
