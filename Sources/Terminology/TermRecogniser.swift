public import TextModel

/// Finds the terms of one or more glossaries in German text. One for each worker.
public final class TermRecogniser {
  private let indexes: [TermIndex]
  private let analyser: CompoundAnalyser

  /// Makes a recogniser over one or more indexes; longest match wins over all of them together.
  ///
  /// With `usesSpellingDictionary`, an installed Hunspell dictionary is asked when the rest of a
  /// compound is checked. Without it, own rules alone decide.
  ///
  /// - Throws: nothing today; kept so that recognition may come to need a resource.
  public init(
    _ indexes: [TermIndex], usesSpellingDictionary: Bool = true
  ) throws(Failure) {
    self.indexes = indexes
    self.analyser = CompoundAnalyser(usingDictionary: usesSpellingDictionary)
  }

  /// Whether a Hunspell dictionary of German is installed, so that compounds are checked with it.
  public static var hasSpellingDictionary: Bool { SpellingDictionary.shared != nil }

  /// The terms in a text, in text order.
  ///
  /// Of matches that lie in or overlap each other the longest is given; two terms with the same
  /// spans are both given. Complexity: linear in the text.
  ///
  /// - Parameters:
  ///   - bytes: well-formed UTF-8 of less than 2 GB; spans in the result are offsets into it.
  ///   - nested: also report what lies inside a longer match or a longer word.
  /// - Returns: the matches, by the start of their first span.
  public func matches(in bytes: [UInt8], nested: Bool = false) -> [TermMatch] {
    let scan = TextScan(bytes)
    var candidates: [Candidate] = []
    for (number, index) in indexes.enumerated() {
      var pass = RecognitionPass(
        scan, index, number: Int32(number), nested: nested, text: bytes)
      pass.findWords()
      pass.findParts(analyser)
      candidates += pass.candidates
    }
    let chosen = MatchSelection.select(candidates, nested: nested)
    return chosen.map { match($0, in: bytes) }
  }

  private func match(_ candidate: Candidate, in bytes: [UInt8]) -> TermMatch {
    let index = indexes[Int(candidate.index)]
    let pattern = index.store.patterns[Int(candidate.pattern)]
    let entry = index.entry(of: pattern)
    let term = entry.sources[Int(pattern.source)].text
    let spans = (0..<candidate.spans.count).map {
      TextSpan(Int(candidate.spans[$0].start), Int(candidate.spans[$0].end))
    }
    let evidence = MatchEvidence(candidate, index: index, term: term, bytes: bytes)
    return TermMatch(
      entry: entry, term: term, spans: spans, kind: evidence.kind, rule: evidence.rule)
  }
}
