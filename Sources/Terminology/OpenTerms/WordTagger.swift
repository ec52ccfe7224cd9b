internal import LanguageData
internal import TextModel

/// Gives each word unit its class from what is known of the word alone, capitals and neighbours.
///
/// Two passes from left to right: what a word is alone, then which adjectives stand before a noun.
enum WordTagger {
  static func tag(_ units: inout [WordUnit]) {
    markInitials(&units)
    for index in units.indices where units[index].wordClass == .noun {
      units[index].wordClass = alone(units[index])
    }
    for index in units.indices where units[index].facts.inflection != 0 {
      markAttribute(&units, index)
    }
    for index in units.indices where units[index].isInitial { settleInitial(&units, index) }
  }

  // MARK: - A word alone

  private static func markInitials(_ units: inout [WordUnit]) {
    var isInitial = true
    for index in units.indices {
      if units[index].isPunctuation {
        isInitial = isInitial || units[index].is(.startsAnew)
      } else if !isInitial || units[index].wordClass != .everydayAbbreviation {
        units[index].isInitial = isInitial
        isInitial = false
      }
    }
  }

  private static func alone(_ unit: WordUnit) -> WordUnit.WordClass {
    if unit.facts.functionClass != nil { return .function }
    if unit.isAcronym {
      return unit.is(.romanNumeral) ? .number : unit.is(.abbreviation) ? .everyday : .acronym
    }
    if unit.facts.length == 1 { return unit.isCapitalised ? .acronym : .function }
    if unit.facts.last == 0x2E { return .noun }
    guard unit.isCapitalised else { return unit.facts.lowerCaseClass }
    if unit.isHyphenated { return .noun }
    if unit.is(.everydayNoun) { return .everydayNoun }
    return unit.isInitial && unit.is(.everydayLower) ? .everyday : .noun
  }

  // MARK: - Before a noun

  private static func markAttribute(_ units: inout [WordUnit], _ index: Int) {
    let unit = units[index]
    let isLower = !unit.isCapitalised || unit.isInitial
    let isWord = unit.isContent || unit.wordClass == .everyday
    guard isWord, isLower, !unit.isHyphenated || !unit.isCapitalised, unit.facts.stemLength > 1,
      precedesNoun(units, index)
    else { return }
    if unit.isCapitalised && !isInitialAttribute(unit) { return }
    if isEverydayFinite(unit) { return }
    let isSure = unit.facts.last != 0x65 && unit.facts.last != 0x6E || unit.is(.inflectedAdjective)
    if isSure && !isReporting(units, index) || isAfterDeterminer(units, index) {
      units[index].isAttribute = true
      if units[index].wordClass != .everyday { units[index].wordClass = .adjective }
    }
  }

  /// Whether an everyday word is the form of a verb and nothing else.
  private static func isEverydayFinite(_ unit: WordUnit) -> Bool {
    unit.is(.everydayVerb) && !unit.is([.everydayOther, .inflectedAdjective])
  }

  /// Whether a noun follows, possibly after further adjectives.
  private static func precedesNoun(_ units: [WordUnit], _ index: Int) -> Bool {
    var next = index + 1
    let limit = min(units.count, index + 6)
    while next < limit {
      let unit = units[next]
      if unit.isNounLike || unit.wordClass == .everydayNoun { return true }
      let isComma = unit.scalar == 0x2C
      let isConjunction = unit.facts.functionClass == .conjunction
      let isAdjective =
        !unit.isCapitalised && unit.wordClass != .function && unit.facts.inflection != 0
      guard isComma || isConjunction || isAdjective else { return false }
      // After a comma or a conjunction the same ending must come again: "neue und alte".
      if isComma || isConjunction {
        guard next + 1 < limit,
          units[next + 1].facts.inflection == units[index].facts.inflection,
          !units[next + 1].isCapitalised
        else { return false }
      }
      next += 1
    }
    return false
  }

  private static func isInitialAttribute(_ unit: WordUnit) -> Bool {
    if unit.facts.nameClass != nil { return false }
    if unit.is(.inflectedAdjective) || unit.wordClass == .everyday { return true }
    return unit.facts.last == 0x65 && !unit.is(.nounEnding)
  }

  private static func isAfterDeterminer(_ units: [WordUnit], _ index: Int) -> Bool {
    guard index > 0 else { return units[index].isInitial && units[index].isCapitalised }
    var before = units[index - 1]
    let isOpening = before.isPunctuation && before.span.end == units[index].span.start
    if isOpening, index > 1, units[index - 2].span.end < before.span.start {
      before = units[index - 2]
    }
    switch before.wordClass {
    case .function:
      switch before.facts.functionClass {
      case .article, .pronoun, .numeral, .auxiliary, .modal, .preposition:
        return !before.is(.infinitiveMark)
      case .conjunction, .particle, .adverb:
        return units[index].facts.last == 0x65
      case nil: return false
      }
    case .number, .everydayAbbreviation: return true
    case .punctuation:
      let isListed = before.scalar == 0x2C && index > 1 && units[index - 2].isAttribute
      return isListed || before.scalar == 0x28 || units[index].isCapitalised
    default: return before.isAttribute || isFinite(before) && units[index].facts.last == 0x65
    }
  }

  private static func isFinite(_ unit: WordUnit) -> Bool {
    !unit.isCapitalised && (unit.wordClass == .verb || unit.is(.everydayVerb))
  }

  /// Whether the word reports what stands before it, as in "…, warnten Fachleute".
  private static func isReporting(_ units: [WordUnit], _ index: Int) -> Bool {
    guard index > 0, units[index - 1].isPunctuation, units[index - 1].scalar != 0x28 else {
      return false
    }
    return units[index].is(.pastEnding) && !units[index].isCapitalised
  }

  // MARK: - Where a capital says nothing

  private static func settleInitial(_ units: inout [WordUnit], _ index: Int) {
    let unit = units[index]
    guard unit.wordClass == .noun, !unit.isHyphenated, unit.isCapitalised else { return }
    guard !unit.is(.nounEnding), unit.facts.nameClass == nil else { return }
    if unit.is(.adverbEnding) {
      units[index].wordClass = .adverb
    } else if index + 1 < units.count, !units[index + 1].isCapitalised,
      unit.is([.adjectiveEnding, .participle])
    {
      let next = units[index + 1]
      let isVerb = isFinite(next) || next.facts.functionClass == .auxiliary
      units[index].wordClass = isVerb ? .adjective : .noun
    }
  }
}
