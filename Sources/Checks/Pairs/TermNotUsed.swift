internal import Terminology
internal import TextAnalysis
public import TextModel

/// `term-not-used`: a German glossary term whose English is not in the translation.
public struct TermNotUsed: PairCheck {
  /// What the check says of itself.
  public static let description = CheckDescription(
    id: "term-not-used", severity: .error,
    summary: "a German glossary term whose English is not in the translation",
    explanation: """
      Every English wording of the concept that is not forbidden counts, in any form it takes in a
      sentence. Verbs and adjectives, parts of compounds, a name that stands as an adjective, and a
      term that may have become a pronoun are only notices, for translators render these freely.
      Nothing is said of terms without English, of a pair without a translation, nor where a
      forbidden wording stands, which is reported as that.
      """,
    example: .init(
      source: "Die Sanktionen bleiben.", flagged: "The penalties remain.",
      clean: "The sanctions remain.", terms: [["Sanktionen", "sanctions", "preferred"]]))

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in pair: PreparedPair) -> [Finding] {
    guard !pair.pair.target.isEmpty, !pair.leftovers.isUntranslated else { return [] }
    return pair.usages.compactMap { usage in
      guard usage.hasTarget, usage.accepted.isEmpty, usage.forbidden.isEmpty,
        !isHomonymUsed(usage, in: pair)
      else { return nil }
      let reason = excuse(usage, in: pair)
      return Self.description.finding(
        "“\(usage.german)” should be \(usage.wanted) here\(reason.map { "; \($0)" } ?? "")",
        severity: reason == nil ? .error : .notice, source: usage.sourceSpans,
        target: [TextSpan(0, pair.pair.target.count)], entry: usage.entry.id)
    }
  }

  /// Why the term may rightly be missing; nil if nothing speaks for that.
  private func excuse(_ usage: TermUsage, in pair: PreparedPair) -> String? {
    if isPartOfCopiedName(usage, in: pair) { return "it is part of a name" }
    if let word = derivedWord(usage, in: pair) { return "“\(word)” may stand for it" }
    let isVerbal = usage.entry.targets.contains {
      TargetTermFinder.isVerbal($0, german: usage.german)
    }
    if isVerbal { return "verbs and adjectives are often rendered otherwise" }
    if usage.matches.allSatisfy({ $0.kind == .compound }) { return "it is part of a longer word" }
    if usage.matches.allSatisfy({ $0.kind == .elided }) {
      return "a part of it is left out in the German"
    }
    if let word = pronoun(usage, in: pair) { return "“\(word)” may stand for it" }
    return nil
  }

  /// Whether the same words of the German belong to other entries as well (die Polen, Polen), and
  /// the English has one of those.
  private func isHomonymUsed(_ usage: TermUsage, in pair: PreparedPair) -> Bool {
    usage.matches.allSatisfy { match in
      pair.renderedEntries[match.spans]?.contains { $0 != usage.entry.id } ?? false
    }
  }

  /// Whether all that the German has of the term stands in the English in a longer name.
  private func isPartOfCopiedName(_ usage: TermUsage, in pair: PreparedPair) -> Bool {
    let places = pair.namesLeft.filter { $0.entry == usage.entry.id }
    return !places.isEmpty && places.allSatisfy { pair.isPartOfCopiedName($0.span) }
  }

  /// A word of the English that comes from the same name: `Russian` for `Russia`.
  private func derivedWord(_ usage: TermUsage, in pair: PreparedPair) -> String? {
    for target in usage.entry.targets where target.status != .forbidden {
      let key = Array(target.text.lowercased().utf8)
      guard target.text.first?.isUppercase ?? false, !key.contains(UInt8(ascii: " ")) else {
        continue
      }
      let stem = key.prefix(max(4, key.count - 2))
      for (index, token) in pair.tokens.enumerated()
      where token.isCapitalised && stem.count >= 4 && pair.key(index).starts(with: stem) {
        return pair.english(token.span)
      }
    }
    return nil
  }

  private func pronoun(_ usage: TermUsage, in pair: PreparedPair) -> String? {
    guard pair.earlierEntries?.contains(usage.entry.id) ?? true else { return nil }
    let pronouns = pair.context.words.pronouns
    return pair.tokens.indices.first { pronouns.contains(pair.key($0)) }
      .map { pair.english(pair.tokens[$0].span) }
  }
}
