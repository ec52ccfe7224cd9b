internal import LanguageData
internal import TextModel

/// One text under search: its units, those already taken, and the open terms found so far.
///
/// The stages of the search run one after the other; a unit is offered once at most, and what the
/// glossary knows is never offered.
struct OpenTermSearch {
  let units: [WordUnit]
  let lexicon: OpenTermLexicon
  let tagger: WordTagger
  private(set) var isTaken: [Bool]
  private(set) var found: [OpenTerm] = []

  init(units: [WordUnit], lexicon: OpenTermLexicon, tagger: WordTagger) {
    self.units = units
    self.lexicon = lexicon
    self.tagger = tagger
    self.isTaken = units.map(\.isKnown)
  }

  /// Whether a unit can still be offered and says something.
  func isOpen(_ index: Int) -> Bool { !isTaken[index] && units[index].isContent }

  /// Whether a unit is one letter, possibly with a full stop: a part of a name at most.
  func isLetter(_ index: Int) -> Bool {
    units[index].key.count == 1 || units[index].key.count == 2 && units[index].key.last == 0x2E
  }

  /// Takes runs of units as one open term; units of a run become one span.
  ///
  /// Where one of the units is taken already, nothing happens.
  mutating func offer(_ runs: [ClosedRange<Int>], _ reason: OpenTerm.Reason) {
    guard !runs.contains(where: { isTaken[$0].contains(true) }) else { return }
    var spans: [TextSpan] = []
    for run in runs {
      for index in run { isTaken[index] = true }
      spans.append(TextSpan(units[run.lowerBound].span.start, units[run.upperBound].span.end))
    }
    found.append(OpenTerm(spans: spans, reason: reason))
  }

  /// Takes a unit without offering it.
  mutating func drop(_ index: Int) { isTaken[index] = true }

  /// Whether a clause ends after this unit: at the end, at a mark that touches it, at a dash.
  func endsClause(after index: Int) -> Bool {
    guard index + 1 < units.count else { return true }
    let next = units[index + 1]
    return next.isPunctuation
      && (next.span.start == units[index].span.end || [0x2013, 0x2014].contains(next.scalar))
  }

  /// The attributes that stand before a noun, from the first that says something; a comma or a
  /// conjunction between two of them is no gap.
  func attributes(before noun: Int) -> Range<Int> {
    var first = noun
    while first > 0 {
      let isLink = first < noun && (units[first - 1].scalar == 0x2C || isConjunction(first - 1))
      let next = isLink ? first - 2 : first - 1
      guard next >= 0, units[next].isAttribute, !isTaken[next] else { break }
      first = next
    }
    while first < noun, !isOpen(first) { first += 1 }
    return first..<noun
  }

  private func isConjunction(_ index: Int) -> Bool { functionClass(index) == .conjunction }

  func functionClass(_ index: Int) -> OpenTermVocabulary.FunctionClass? {
    guard units.indices.contains(index), units[index].wordClass == .function else { return nil }
    return lexicon.functionWords[units[index].key]
  }

  /// Whether a unit stands between clauses that have nothing to do with each other.
  func isStrongBoundary(_ index: Int) -> Bool {
    [0x21, 0x2E, 0x3A, 0x3B, 0x3F, 0x2013, 0x2014].contains(units[index].scalar)
  }
}
