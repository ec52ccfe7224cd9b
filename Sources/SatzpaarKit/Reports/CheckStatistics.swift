internal import Checks
internal import TextAnalysis
internal import Terminology
internal import TextModel

/// What was checked, in numbers.
public struct CheckStatistics: Hashable, Sendable {
  /// Pairs, those without English included.
  public var pairs = 0

  /// Pairs that have English.
  public var translated = 0

  /// Pairs whose German has stood before, white space apart.
  public var repeated = 0

  /// Words of the German.
  public var germanWords = 0

  /// Words of the English.
  public var englishWords = 0

  /// Places in the German at which a glossary term stands.
  public var knownTerms = 0

  /// Those of them in pairs whose English contradicts the glossary: another wording, or a forbidden
  /// one.
  public var contradictedTerms = 0

  /// Places in the German at which words stand that the glossary does not know and that want a
  /// decision.
  public var openTerms = 0

  static func + (a: CheckStatistics, b: CheckStatistics) -> CheckStatistics {
    var sum = a
    for path in [
      \.pairs, \.translated, \.repeated, \.germanWords, \.englishWords, \.knownTerms,
      \.contradictedTerms, \.openTerms,
    ] as [WritableKeyPath<CheckStatistics, Int>] { sum[keyPath: path] += b[keyPath: path] }
    return sum
  }

  /// The numbers by their names, in order.
  var members: [(name: String, value: Int)] {
    [
      ("pairs", pairs), ("translated", translated), ("repeated", repeated),
      ("germanWords", germanWords), ("englishWords", englishWords), ("knownTerms", knownTerms),
      ("contradictedTerms", contradictedTerms), ("openTerms", openTerms),
    ]
  }

  /// The numbers as lines for reading.
  public var text: String {
    """
    pairs  \(pairs): \(translated) translated, \(repeated) repeated
    words  \(germanWords) German, \(englishWords) English
    terms  \(knownTerms) known, \(contradictedTerms) of them contradicted; \(openTerms) open

    """
  }
}

extension Pipeline {
  /// Counts pairs.
  ///
  /// - Throws: `Failure` with id `icu` where ICU's data is missing.
  func statistics(
    of texts: [(source: [UInt8], target: [UInt8])], _ findings: [[Finding]]
  ) throws(Failure) -> CheckStatistics {
    let german = try Tokenizer(language: .german)
    let english = try Tokenizer(language: .english)
    let contradictions: Set<String> = [TermNotUsed.description.id, ForbiddenTerm.description.id]
    var result = CheckStatistics()
    var seen: Set<[UInt8]> = []
    var names = NamesMentioned()
    for (pair, found) in zip(texts, findings) where !pair.source.isEmpty || !pair.target.isEmpty {
      result.pairs += 1
      if !pair.target.isEmpty { result.translated += 1 }
      let words = Array(pair.source.split { $0 <= 0x20 }.joined(separator: [0x20]))
      if !words.isEmpty, !seen.insert(words).inserted { result.repeated += 1 }
      result.germanWords += german.tokens(of: pair.source).tokens.count { $0.kind == .word }
      result.englishWords += english.tokens(of: pair.target).tokens.count { $0.kind == .word }
      let matches = recogniser.matches(in: pair.source, after: &names)
      let wrong = Set(found.filter { contradictions.contains($0.check) }.compactMap(\.entry))
      result.knownTerms += matches.count
      result.contradictedTerms += matches.count { wrong.contains($0.entry.id) }
      result.openTerms += openTermFinder.openTerms(in: pair.source, beside: matches).count
    }
    return result
  }
}
