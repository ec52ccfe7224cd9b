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

  /// The places in the German that a finding points at: of a great many the first, for a pair may
  /// have as many findings as places, and all places in each would be n * n.
  var sourceSpans: [TextSpan] { matches.prefix(Self.mostPlaces).flatMap(\.spans) }

  private static let mostPlaces = 100

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
    let claims = Claims(found)
    return found.indices.map { index in
      var result = resolved(found[index], index, claims)
      result.forbidden.removeAll { pair.isPartOfCopiedName($0.span) }
      return result
    }
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
  private static func resolved(_ usage: TermUsage, _ index: Int, _ claims: Claims) -> TermUsage {
    var result = usage
    result.forbidden = usage.forbidden.filter { use in
      let rivals = claims.overlapping(use.span)
      return !rivals.contains { $0.usage == index && wins($0.use, over: use) }
        && !claims.isClaimed(use, among: rivals.filter { $0.usage != index })
    }
    let forbidden = SpanIndex(result.forbidden.map(\.span))
    result.accepted = usage.accepted.filter { use in
      forbidden.overlapping(use.span).allSatisfy { wins(use, over: result.forbidden[$0]) }
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
}

/// The accepted wordings of all entries of a pair, by where they stand.
private struct Claims {
  typealias Claim = (usage: Int, use: TermUsage.Use)

  private let usages: [TermUsage]
  private let all: [Claim]
  private let index: SpanIndex

  /// For each usage, how often each wording stands in the English.
  private let counts: [[Term: Int]]

  init(_ usages: [TermUsage]) {
    self.usages = usages
    all = usages.enumerated().flatMap { index, usage in usage.accepted.map { (index, $0) } }
    index = SpanIndex(all.map(\.use.span))
    counts = usages.map { usage in
      usage.accepted.reduce(into: [:]) { $0[$1.term, default: 0] += 1 }
    }
  }

  /// Those that stand at a place, in the order of the entries and of their wordings.
  func overlapping(_ span: TextSpan) -> [Claim] { index.overlapping(span).map { all[$0] } }

  /// Whether a place belongs to another entry of the pair, which stands in the German often enough.
  func isClaimed(_ use: TermUsage.Use, among others: [Claim]) -> Bool {
    var last: Int?
    for claim in others where claim.usage != last && claim.use.span.contains(use.span) {
      last = claim.usage
      if claim.use.span.count > use.span.count { return true }
      let sameWording = counts[claim.usage][claim.use.term] ?? 0
      if sameWording <= usages[claim.usage].matches.count { return true }
    }
    return false
  }
}
