internal import TextAnalysis
public import TextModel

/// Finds the words of a German text that a translator must decide on. One for each worker.
///
/// A light tagger tells nouns, adjectives and verbs apart by closed-class tables, capitals, endings
/// and neighbours; then each stage takes what it knows best, the longest first: quoted titles,
/// foreign phrases, collocations, names, noun phrases, separated verbs, and at last single words.
/// Everyday words, which have one plain equivalent, are not offered.
public final class OpenTermFinder {
  private let tokenizer: Tokenizer
  /// Nil until the first text is searched, for pairing sentences does without, and while one is: it
  /// is taken out then, for a copy would cost more than the search.
  private var reader: UnitReader?

  /// Makes a finder.
  ///
  /// - Throws: `Failure` with id `icu` where ICU's data is missing.
  public init() throws(Failure) {
    self.tokenizer = try Tokenizer(language: .german)
  }

  /// Finds the open terms of a text. Complexity: linear.
  ///
  /// - Parameters:
  ///   - bytes: well-formed UTF-8 of less than 2 GB; spans in the result are offsets into it.
  ///   - matches: what the glossary knows in this text.
  /// - Returns: the open terms in text order; none overlaps a match or another open term, none is a
  ///   function word alone.
  public func openTerms(in bytes: [UInt8], beside matches: [TermMatch]) -> [OpenTerm] {
    var reader = reader.take() ?? UnitReader(.german, tokenizer)
    defer { self.reader = reader }
    let known = Self.merged(matches)
    reader.read(bytes)
    WordTagger.tag(&reader.units)
    let rests = markKnown(&reader.units, known, in: bytes, reader.words.lexicon)

    var search = OpenTermSearch(units: reader.units, words: reader.words)
    QuotedTitles().run(&search)
    ForeignRuns().run(&search)
    Collocations().run(&search)
    NameRuns().run(&search)
    NounPhrases().run(&search)
    SeparatedVerbs().run(&search)
    offerSingleWords(&search)
    // A match on white space touches no unit, and yet nothing may be offered across it.
    var free = (search.found + rests).filter { term in
      !(0..<term.spanCount).contains { Self.overlaps(term.span($0), known) }
    }
    free.sort { ($0.extent, $0.spanCount) < ($1.extent, $1.spanCount) }
    return free
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
    _ units: inout [WordUnit], _ known: [TextSpan], in bytes: [UInt8], _ lexicon: OpenTermLexicon
  ) -> [OpenTerm] {
    var rests: [OpenTerm] = []
    var next = known.startIndex
    for index in units.indices {
      let span = units[index].span
      while next < known.endIndex, known[next].end <= span.start { next += 1 }
      if next == known.endIndex { break }
      guard known[next].start < span.end else { continue }
      units[index].isKnown = true
      guard units[index].wordClass == .noun, units[index].isCapitalised,
        !known[next].contains(span)
      else { continue }
      let parts = known[next...].prefix { $0.start < span.end }
      let rest = KnownParts.rest(of: span, beside: Array(parts), in: bytes, lexicon: lexicon)
      rests += rest.map { OpenTerm($0, reason: .compoundPart) }
    }
    return rests
  }

  private func offerSingleWords(_ search: inout OpenTermSearch) {
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

  /// The places of matches sorted, those that overlap joined.
  private static func merged(_ matches: [TermMatch]) -> [TextSpan] {
    var spans: [TextSpan] = []
    spans.reserveCapacity(matches.count + 4)
    for match in matches {
      for number in 0..<match.spanCount where !match.span(number).isEmpty {
        spans.append(match.span(number))
      }
    }
    spans.sort()
    var merged = 0
    for span in spans.dropFirst() {
      if span.start <= spans[merged].end {
        spans[merged].end = max(spans[merged].end, span.end)
      } else {
        merged += 1
        spans[merged] = span
      }
    }
    spans.removeLast(spans.isEmpty ? 0 : spans.count - merged - 1)
    return spans
  }
}
