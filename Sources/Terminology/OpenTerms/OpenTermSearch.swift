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

  /// Takes runs of units as one open term; units of a run become one span.
  mutating func offer(_ runs: [ClosedRange<Int>], _ reason: OpenTerm.Reason) {
    var spans: [TextSpan] = []
    for run in runs {
      for index in run { isTaken[index] = true }
      spans.append(TextSpan(units[run.lowerBound].span.start, units[run.upperBound].span.end))
    }
    found.append(OpenTerm(spans: spans, reason: reason))
  }

  /// Takes a unit without offering it.
  mutating func drop(_ index: Int) { isTaken[index] = true }

  /// Whether a clause ends after this unit.
  func endsClause(after index: Int) -> Bool {
    index + 1 >= units.count || units[index + 1].isPunctuation && units[index + 1].scalar != 0x28
  }

  func functionClass(_ index: Int) -> OpenTermVocabulary.FunctionClass? {
    guard units.indices.contains(index), units[index].wordClass == .function else { return nil }
    return lexicon.functionWords[units[index].key]
  }

  /// Whether a unit stands between clauses that have nothing to do with each other.
  func isStrongBoundary(_ index: Int) -> Bool {
    [0x21, 0x2E, 0x3A, 0x3B, 0x3F, 0x2013, 0x2014].contains(units[index].scalar)
  }
}
