internal import Terminology
internal import TextModel

/// How one glossary entry of the German is rendered in the English of a pair.
struct TermUsage {
  /// A wording found in the English.
  struct Use {
    let term: Term
    let span: TextSpan
    let identicalWords: Int
  }

  /// The entry.
  let entry: ConceptEntry

  /// Its places in the German, in text order; at least one.
  let matches: [TermMatch]

  /// Wordings that may be used.
  var accepted: [Use]

  /// Wordings that must not be used.
  var forbidden: [Use]

  /// The German term of the first place.
  var german: String { matches[0].term }

  /// All places in the German.
  var sourceSpans: [TextSpan] { matches.flatMap(\.spans) }

  /// The wordings that may be used, quoted.
  var wanted: String {
    entry.targets.filter { $0.status != .forbidden }.map { "“\($0.text)”" }
      .joined(separator: " or ")
  }

  /// Whether there is English to be used at all.
  var hasTarget: Bool { entry.targets.contains { $0.status != .forbidden } }

  /// One usage for each entry in the German, in the order of first places.
  static func usages(in pair: PreparedPair) -> [TermUsage] {
    var order: [String] = []
    var groups: [String: [TermMatch]] = [:]
    for match in pair.pair.matches {
      if groups[match.entry.id] == nil { order.append(match.entry.id) }
      groups[match.entry.id, default: []].append(match)
    }
    let found = order.compactMap { id in groups[id].flatMap { usage(of: $0, in: pair) } }
    return found.map { resolved($0, among: found) }
  }

  private static func usage(of matches: [TermMatch], in pair: PreparedPair) -> TermUsage? {
    guard let first = matches.first else { return nil }
    func uses(_ isWanted: (Term) -> Bool) -> [Use] {
      first.entry.targets.filter(isWanted).flatMap { term in
        pair.context.targetTerms.occurrences(of: term, german: first.term, in: pair.target)
          .map { Use(term: term, span: $0.span, identicalWords: $0.identicalWords) }
      }
    }
    var usage = TermUsage(
      entry: first.entry, matches: matches, accepted: uses { $0.status != .forbidden },
      forbidden: uses { $0.status == .forbidden })
    if usage.accepted.isEmpty { usage.accepted = partsOfNames(matches, in: pair) }
    return usage
  }

  /// Where the German has a part of a name (`Lawrow`), the last word of the English name will do.
  private static func partsOfNames(_ matches: [TermMatch], in pair: PreparedPair) -> [Use] {
    func words(_ text: String) -> Int { text.split(separator: " ").count }
    let surfaces = matches.map { pair.german($0.extent) }
    let isPart = zip(matches, surfaces).contains { words($1) < words($0.term) }
    return matches[0].entry.targets.filter { $0.status != .forbidden }.flatMap { term -> [Use] in
      guard let last = term.text.split(separator: " ").last, words(term.text) > 1,
        last.first?.isUppercase ?? false, isPart || surfaces.contains(String(last))
      else { return [] }
      return pair.context.targetTerms.occurrences(of: String(last), in: pair.target).map {
        Use(term: term, span: $0, identicalWords: 0)
      }
    }
  }

  /// Settles which of several wordings it is that stands at a place: the longer one, then the one
  /// that has more words just so; and what another entry asks for there is not forbidden.
  private static func resolved(_ usage: TermUsage, among all: [TermUsage]) -> TermUsage {
    var result = usage
    result.forbidden = usage.forbidden.filter { use in
      !usage.accepted.contains { wins($0, over: use) }
        && !all.contains { other in
          other.entry.id != usage.entry.id && isClaimed(use, by: other)
        }
    }
    result.accepted = usage.accepted.filter { use in
      !result.forbidden.contains { $0.span.overlaps(use.span) && !wins(use, over: $0) }
    }
    return result
  }

  private static func wins(_ accepted: Use, over forbidden: Use) -> Bool {
    guard accepted.span.overlaps(forbidden.span) else { return false }
    if accepted.span.count != forbidden.span.count {
      return accepted.span.contains(forbidden.span)
    }
    return accepted.identicalWords >= forbidden.identicalWords
  }

  /// Whether a place belongs to another entry of the pair, which stands in the German often enough.
  private static func isClaimed(_ use: Use, by other: TermUsage) -> Bool {
    let claims = other.accepted.filter { $0.span.contains(use.span) }
    guard let claim = claims.first else { return false }
    if claim.span.count > use.span.count { return true }
    let sameWording = other.accepted.filter { $0.term == claim.term }
    return sameWording.count <= other.matches.count
  }
}
