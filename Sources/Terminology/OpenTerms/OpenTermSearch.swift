internal import LanguageData
internal import TextModel

/// One text under search: its units, those already taken, and the open terms found so far.
///
/// The stages of the search run one after the other; a unit is offered once at most, and what the
/// glossary knows is never offered. One search is for many texts, one after another, and remembers
/// their words.
struct OpenTermSearch {
  private var reader: UnitReader
  /// The units of the text, in text order.
  private(set) var units: [WordUnit] = []
  /// What there is in the text at all, so that stages without work are passed over.
  private(set) var traits: WordFacts.Traits = []
  private(set) var isTaken: [Bool] = []
  private(set) var found: [OpenTerm] = []

  /// A search that reads texts with this reader.
  init(_ reader: UnitReader) { self.reader = reader }

  /// The folded key of a unit, as UTF-8.
  func key(_ index: Int) -> ArraySlice<UInt8> { reader.words.key(units[index].word) }

  /// The collocations of the noun that a unit is.
  func collocations(_ index: Int) -> [OpenTermLexicon.Collocation] {
    let number = units[index].facts.collocation
    return number < 0 ? [] : reader.words.lexicon.collocations.value(number)
  }

  /// The open terms of a text in text order; see `OpenTermFinder`.
  mutating func openTerms(in bytes: [UInt8], beside known: KnownSpans) -> [OpenTerm] {
    read(bytes, known)
    QuotedTitles().run(&self)
    ForeignRuns().run(&self)
    Collocations().run(&self)
    NameRuns().run(&self)
    NounPhrases().run(&self)
    SeparatedVerbs().run(&self)
    LoneWords().run(&self)
    // A match on white space touches no unit, and yet nothing may be offered across it.
    found.removeAll { term in
      (0..<term.spanCount).contains { known.overlap(term.span($0)) }
    }
    found.sort { ($0.extent, $0.spanCount) < ($1.extent, $1.spanCount) }
    return Array(found[...])  // the room stays here
  }

  private mutating func read(_ bytes: [UInt8], _ known: KnownSpans) {
    reader.read(bytes, into: &units)
    WordTagger.tag(&units)
    found.removeAll(keepingCapacity: true)
    KnownParts.mark(&units, known, in: bytes, reader.words.lexicon, rests: &found)
    traits = []
    isTaken.removeAll(keepingCapacity: true)
    for index in units.indices {
      isTaken.append(units[index].isKnown)
      traits.formUnion(units[index].facts.traits)
    }
  }

  /// Whether any unit has this trait.
  func has(_ trait: WordFacts.Traits) -> Bool { !traits.isDisjoint(with: trait) }

  /// Whether a unit can still be offered and says something.
  func isOpen(_ index: Int) -> Bool { !isTaken[index] && units[index].isContent }

  /// Takes a run of units, or two, as one open term; units of a run become one span.
  ///
  /// Where one of the units is taken already, nothing happens.
  mutating func offer(
    _ run: ClosedRange<Int>, and other: ClosedRange<Int>? = nil, _ reason: OpenTerm.Reason
  ) {
    if isAnyTaken(run) { return }
    var term = OpenTerm(span(of: run), reason: reason)
    if let other {
      if isAnyTaken(other) { return }
      term.add(span(of: other))
      take(other)
    }
    take(run)
    found.append(term)
  }

  private func isAnyTaken(_ run: ClosedRange<Int>) -> Bool { run.contains { isTaken[$0] } }

  private mutating func take(_ run: ClosedRange<Int>) {
    for index in run { isTaken[index] = true }
  }

  private func span(of run: ClosedRange<Int>) -> TextSpan {
    TextSpan(units[run.lowerBound].span.start, units[run.upperBound].span.end)
  }

  /// Takes a unit without offering it.
  mutating func drop(_ index: Int) { isTaken[index] = true }

  /// Whether a clause ends after this unit: at the end, at a mark that touches it, at a dash.
  func endsClause(after index: Int) -> Bool {
    guard index + 1 < units.count else { return true }
    let next = units[index + 1]
    return next.isPunctuation
      && (next.span.start == units[index].span.end || next.is(.dash))
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
    return units[index].facts.functionClass
  }
}
