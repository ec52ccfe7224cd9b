internal import LanguageData

/// Offers phrases of another language, which its function words show: "rule of law".
struct ForeignRuns {
  func run(_ search: inout OpenTermSearch) {
    guard search.has(.foreign) else { return }
    var index = 0
    while index < search.units.count {
      guard isForeign(index, in: search), !isInName(index, in: search) else {
        index += 1
        continue
      }
      var first = index
      var last = index
      while first > 0, belongs(first - 1, in: search) { first -= 1 }
      while last + 1 < search.units.count, belongs(last + 1, in: search) { last += 1 }
      if last > first {
        search.offer(first...last, .foreign)
      } else {
        search.drop(index)
      }
      index = last + 1
    }
  }

  private func isForeign(_ index: Int, in search: OpenTermSearch) -> Bool {
    let unit = search.units[index]
    return unit.is(.foreign) && search.isOpen(index) && !unit.isHyphenated
      && !(unit.isCapitalised && unit.facts.length < 3)
  }

  /// Whether the word stands inside a name: "Rio de Janeiro".
  private func isInName(_ index: Int, in search: OpenTermSearch) -> Bool {
    let units = search.units
    guard units[index].isCapitalised == false, index > 0, index + 1 < units.count else {
      return false
    }
    return units[index].facts.nameClass == .surnameParticle
      && units[index - 1].isCapitalised && units[index + 1].isCapitalised
  }

  private func belongs(_ index: Int, in search: OpenTermSearch) -> Bool {
    search.isOpen(index) && !search.units[index].isAttribute
      && !search.units[index].isHyphenated
      && !search.units[index].is(.nounEnding)
  }
}
