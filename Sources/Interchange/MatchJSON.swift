public import Terminology
internal import TextModel

/// Matches as JSON values, as the streaming interface has them:
/// `[{"entry","term","spans","kind","targets","rule"?,"domain"?}]`.
///
/// All but the spans is remembered, for the same terms come back all the time and a stream writes
/// ten times as many bytes of matches as of text. One for each worker.
public final class MatchJSON {
  /// What stands before and after the spans.
  private struct Ends {
    let before: [UInt8]
    let after: [UInt8]
  }

  private var known: [TermMatch.Reference: (match: TermMatch, ends: Ends)] = [:]

  /// How many are remembered before the memory is emptied.
  private static let capacity = 20_000

  /// Remembers nothing yet.
  public init() {}

  /// Matches as an array.
  public func values(of matches: [TermMatch]) -> JSON { .array(matches.map(value)) }

  /// One match.
  public func value(of match: TermMatch) -> JSON {
    let ends = ends(of: match)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(ends.before.count + ends.after.count + 32)
    bytes += ends.before
    StageJSON.spans(match.spans).write(to: &bytes)
    bytes += ends.after
    return .written(bytes)
  }

  private func ends(of match: TermMatch) -> Ends {
    let reference = match.reference
    if let ends = known[reference]?.ends { return ends }
    let entry = match.entry
    var after: [(name: String, value: JSON)] = [
      ("kind", .string(match.kind.rawValue)), ("targets", .array(entry.targets.map(target))),
    ]
    if !match.rule.isEmpty { after.append(("rule", .string(match.rule))) }
    if !entry.subjectField.isEmpty { after.append(("domain", .string(entry.subjectField))) }
    let before = JSON.object([("entry", .string(entry.id)), ("term", .string(match.term))])
    let ends = Ends(
      before: before.text.utf8.dropLast() + Array(",\"spans\":".utf8),
      after: [UInt8(ascii: ",")] + JSON.object(after).text.utf8.dropFirst())
    if known.count >= Self.capacity { known = [:] }
    known[reference] = (match, ends)
    return ends
  }

  private func target(_ term: Term) -> JSON {
    .object([("term", .string(term.text)), ("status", .string(term.status.rawValue))])
  }
}
