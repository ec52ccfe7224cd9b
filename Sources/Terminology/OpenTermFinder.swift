internal import TextAnalysis
public import TextModel

/// Finds the words of a German text that a translator must decide on. One for each worker.
///
/// A light tagger tells nouns, adjectives and verbs apart by closed-class tables, capitals, endings
/// and neighbours; then each stage takes what it knows best, the longest first: quoted titles,
/// foreign phrases, collocations, names, noun phrases, separated verbs, and at last single words. Everyday words,
/// which have one plain equivalent, are not offered.
public final class OpenTermFinder {
  private let tokenizer: Tokenizer
  /// Made when the first text is searched: pairing sentences does without.
  private var lexicon: OpenTermLexicon { .german }

  /// Makes a finder.
  ///
  /// - Throws: `Failure` with id `icu` where ICU's data is missing.
  public init() throws(Failure) {
    self.tokenizer = try Tokenizer(language: .german)
  }

  /// Finds the open terms of a text. Complexity: linear.
  ///
  /// - Parameters:
  ///   - bytes: well-formed UTF-8; spans in the result are offsets into it.
  ///   - matches: what the glossary knows in this text.
  /// - Returns: the open terms in text order; none overlaps a match or another open term, none is a
  ///   function word alone.
  public func openTerms(in bytes: [UInt8], beside matches: [TermMatch]) -> [OpenTerm] {
    let known = Self.merged(matches.flatMap(\.spans))
    var units = UnitReader.units(of: tokenizer.tokens(of: bytes), in: bytes, lexicon: lexicon)
    let tagger = WordTagger(lexicon)
    tagger.tag(&units)
    let rests = markKnown(&units, known, in: bytes)

    var search = OpenTermSearch(units: units, lexicon: lexicon, tagger: tagger)
    QuotedTitles().run(&search)
    ForeignRuns().run(&search)
    Collocations().run(&search)
    NameRuns().run(&search)
    NounPhrases().run(&search)
    SeparatedVerbs().run(&search)
    offerSingleWords(&search)
    // A match on white space touches no unit, and yet nothing may be offered across it.
    let free = (search.found + rests).filter { term in
      !term.spans.contains { Self.overlaps($0, known) }
    }
    return free.sorted { ($0.extent, $0.spans.count) < ($1.extent, $1.spans.count) }
  }

  /// Whether a span overlaps one of the known spans, which are sorted and apart.
  private static func overlaps(_ span: TextSpan, _ known: [TextSpan]) -> Bool {
    var low = 0
    var high = known.count
    while low < high {
      let middle = (low + high) / 2
      if known[middle].end <= span.start { low = middle + 1 } else { high = middle }
    }
    return low < known.count && known[low].overlaps(span)
  }

  /// Marks the units that known spans touch; returns what is left of those known in part.
  private func markKnown(
    _ units: inout [WordUnit], _ known: [TextSpan], in bytes: [UInt8]
  ) -> [OpenTerm] {
    var rests: [OpenTerm] = []
    var next = known.startIndex
    for index in units.indices {
      let unit = units[index]
      while next < known.endIndex, known[next].end <= unit.span.start { next += 1 }
      var last = next
      while last < known.endIndex, known[last].start < unit.span.end { last += 1 }
      guard last > next else { continue }
      units[index].isKnown = true
      guard unit.wordClass == .noun, unit.isCapitalised else { continue }
      let rest = KnownParts.rest(
        of: unit, beside: Array(known[next..<last]), in: bytes, lexicon: lexicon)
      rests += rest.map { OpenTerm(spans: [$0], reason: .compoundPart) }
    }
    return rests
  }

  private func offerSingleWords(_ search: inout OpenTermSearch) {
    for index in search.units.indices where search.isOpen(index) && !search.isLetter(index) {
      switch search.units[index].wordClass {
      case .verb: search.offer([index...index], .verb)
      case .adverb: search.offer([index...index], .adverb)
      case .abbreviation: search.offer([index...index], .abbreviation)
      default: search.offer([index...index], .adjective)
      }
    }
  }

  /// The spans sorted, those that overlap joined.
  private static func merged(_ spans: [TextSpan]) -> [TextSpan] {
    var merged: [TextSpan] = []
    for span in spans.sorted() where !span.isEmpty {
      if let last = merged.last, span.start <= last.end {
        merged[merged.count - 1].end = max(last.end, span.end)
      } else {
        merged.append(span)
      }
    }
    return merged
  }
}
