internal import LanguageData
internal import TextModel

/// Offers proper names of several words, and single ones that a title or given name shows.
///
/// A run of capitalised words is cut where a title ("Außenminister") or another common noun ends.
struct NameRuns {
  func run(_ search: inout OpenTermSearch) {
    var index = 0
    while index < search.units.count {
      guard isNamePart(index, in: search) else {
        index += 1
        continue
      }
      var end = index
      while let next = continuation(after: end, in: search) { end = next }
      offer(index...end, in: &search)
      index = end + 1
    }
  }

  private func isNamePart(_ index: Int, in search: OpenTermSearch) -> Bool {
    let unit = search.units[index]
    return search.isOpen(index) && unit.isNounLike && unit.isCapitalised && !unit.isAttribute
  }

  /// The last unit of the next piece of the run: a word, "von der Leyen", "of Law", "& Co. KG".
  private func continuation(after end: Int, in search: OpenTermSearch) -> Int? {
    let units = search.units
    var next = end + 1
    guard next < units.count else { return nil }
    if isNamePart(next, in: search) { return next }
    if units[next].scalar == 0x26, next + 1 < units.count, isNamePart(next + 1, in: search) {
      return companyTail(from: next + 1, in: search)
    }
    let isGiven = units[end].facts.nameClass == .givenName
    let limit = min(units.count, end + 4)
    while next < limit, !units[next].isKnown, !units[next].isCapitalised,
      isGiven && units[next].facts.nameClass == .surnameParticle
        || isForeignLink(next, in: search)
    {
      next += 1
    }
    return next > end + 1 && next < limit && isNamePart(next, in: search) ? next : nil
  }

  /// A particle that no German word is, so that no given name need stand before it.
  private func isForeignLink(_ index: Int, in search: OpenTermSearch) -> Bool {
    search.units[index].is(.foreign)
      && search.units[index].facts.nameClass == .surnameParticle
  }

  private func companyTail(from index: Int, in search: OpenTermSearch) -> Int {
    let units = search.units
    guard index + 2 < units.count, units[index + 1].scalar == 0x2E,
      units[index + 2].facts.nameClass == .legalForm
    else { return index }
    return index + 2
  }

  private func offer(_ run: ClosedRange<Int>, in search: inout OpenTermSearch) {
    let units = search.units
    if run.count > 1,
      run.contains(where: { units[$0].facts.nameClass == .legalForm && $0 > run.lowerBound })
    {
      return search.offer(run, .name)
    }
    if run.count > 1, isAdjectival(run, in: search) { return search.offer(run, .name) }
    var start = run.lowerBound
    var isAfterTitle = start > 0 && isTitle(start - 1, in: search)
    for index in run where isCommon(index, first: run.lowerBound, in: search) {
      offerName(start, index, isAfterTitle, in: &search)
      start = index + 1
      isAfterTitle = isTitle(index, in: search)
    }
    offerName(start, run.upperBound + 1, isAfterTitle, in: &search)
  }

  /// Offers the units `start..<end` as a name if there is reason to think that they are one.
  private func offerName(
    _ start: Int, _ end: Int, _ isAfterTitle: Bool, in search: inout OpenTermSearch
  ) {
    guard start < end else { return }
    let isGiven = search.units[start].facts.nameClass == .givenName
    guard end - start > 1 || isAfterTitle || isGiven else { return }
    search.offer(start...end - 1, .name)
  }

  /// Whether the first word is an adjective of the name: "Vereinte Nationen", "Genfer Konvention".
  private func isAdjectival(_ run: ClosedRange<Int>, in search: OpenTermSearch) -> Bool {
    let first = search.units[run.lowerBound]
    guard first.facts.nameClass == nil, !first.isHyphenated else { return false }
    if first.is(.inflectedAdjective) { return true }
    return run.count == 2 && first.is(.placeEnding)
      && search.units[run.upperBound].is(.nounEnding) && !first.is(.nounEnding)
  }

  private func isCommon(_ index: Int, first: Int, in search: OpenTermSearch) -> Bool {
    let unit = search.units[index]
    if isTitle(index, in: search) || unit.wordClass == .acronym && unit.facts.length > 1 {
      return true
    }
    if unit.facts.nameClass == .givenName { return false }
    if unit.is(.nounEnding) || unit.facts.length > Self.longestNamePart { return true }
    // A compound at the start is what the name is put beside: "Staatskonzern Rosneft".
    return index == first && unit.isCompound
  }

  /// Whether a word is a title, or a compound that ends in one.
  private func isTitle(_ index: Int, in search: OpenTermSearch) -> Bool {
    let unit = search.units[index]
    return unit.is(.title) && unit.isCapitalised && !unit.isPunctuation
  }

  /// The bytes that a part of a name seldom exceeds; longer words are compounds.
  private static let longestNamePart = 13
}
