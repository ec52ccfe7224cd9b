internal import Terminology
public import TextModel

/// The registry of the checks of pairs and of documents.
public enum PairChecks {
  private static let pairChecks: [any PairCheck] = [
    TermNotUsed(), TermCount(), ForbiddenTerm(), NumberMismatch(), NumberFormat(), DateFormat(),
    UntranslatedSentence(), MissingSentence(), AddedSentence(), GermanWordLeft(),
    GermanTransliteration(), GermanQuotes(), UnbalancedQuotes(), UnbalancedBrackets(),
    DoubledWord(), DoubleSpace(), URLMismatch(), LengthRatio(), EndPunctuation(),
  ]

  private static let documentChecks: [any DocumentCheck] = [
    InconsistentTerm(), InconsistentTranslation(), MixedSpelling(),
  ]

  /// All checks, in the order in which they run.
  public static var all: [any DescribedCheck.Type] {
    pairChecks.map { type(of: $0) } + documentChecks.map { type(of: $0) }
  }

  /// What the checks find in a pair on its own: sorted by place, then in the order of the checks.
  public static func findings(in pair: Pair, _ context: PairContext) -> [Finding] {
    sorted(checked(PreparedPair(pair, context)))
  }

  /// What the checks find in the pairs of a document, for each pair sorted by place.
  ///
  /// Checks across the document are included; and a term that has been rendered before may be a
  /// pronoun later. Complexity: linear in the text.
  public static func findings(
    inDocument pairs: [Pair], _ context: PairContext
  ) -> [[Finding]] {
    var seen: Set<String> = []
    let document = pairs.map { pair in
      let entries = Set(pair.matches.map(\.entry.id))
      let prepared = PreparedPair(
        pair, context, earlierEntries: entries.filter { seen.contains($0) })
      seen.formUnion(entries)
      return prepared
    }
    var findings = document.map { checked($0) }
    for check in documentChecks {
      for found in check.findings(in: document) { findings[found.pair].append(found.finding) }
    }
    return findings.map(sorted)
  }

  private static func checked(_ pair: PreparedPair) -> [Finding] {
    pairChecks.flatMap { $0.findings(in: pair) }
  }

  private static func sorted(_ findings: [Finding]) -> [Finding] {
    func place(_ finding: Finding) -> Int { finding.target.first?.start ?? Int.max }
    return findings.enumerated()
      .sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }
      .map(\.element)
  }
}
