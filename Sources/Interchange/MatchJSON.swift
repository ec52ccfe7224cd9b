public import Terminology
internal import TextModel

/// Matches as JSON values, as the streaming interface has them:
/// `[{"entry","term","spans","kind","targets","rule"?,"domain"?}]`.
///
/// All but the spans is remembered, for the same terms come back all the time and a stream writes
/// ten times as many bytes of matches as of text. One for each worker.
public final class MatchJSON {
  private var numbers = MatchNumbers()
  /// For each number what stands before the spans and what stands after them.
  private var ends = NumberedTexts()

  /// Remembers nothing yet.
  public init() {}

  /// Matches as an array.
  public func values(of matches: [TermMatch]) -> JSON {
    var bytes: [UInt8] = []
    write(matches, to: &bytes)
    return .written(bytes)
  }

  /// One match.
  public func value(of match: TermMatch) -> JSON {
    var bytes: [UInt8] = []
    write(match, to: &bytes)
    return .written(bytes)
  }

  /// Appends matches as an array.
  func write(_ matches: [TermMatch], to bytes: inout [UInt8]) {
    JSON.writeArray(of: matches.count, to: &bytes) { write(matches[$0], to: &$1) }
  }

  private func write(_ match: TermMatch, to bytes: inout [UInt8]) {
    let number = number(of: match)
    ends.write(2 * number, to: &bytes)
    JSON.writeArray(of: match.spanCount, to: &bytes) { StageJSON.write(match.span($0), to: &$1) }
    ends.write(2 * number + 1, to: &bytes)
  }

  private func number(of match: TermMatch) -> Int {
    numbers.startText()
    let (number, isNew) = numbers.number(of: match)
    guard isNew else { return number }
    ends.removeAll(from: 2 * number)
    addEnds(of: match)
    return number
  }

  private func addEnds(of match: TermMatch) {
    let entry = match.entry
    var after: [(name: String, value: JSON)] = [
      ("kind", .string(match.kind.rawValue)), ("targets", .array(entry.targets.map(Self.target))),
    ]
    if !match.rule.isEmpty { after.append(("rule", .string(match.rule))) }
    if !entry.subjectField.isEmpty { after.append(("domain", .string(entry.subjectField))) }
    let before = JSON.object([("entry", .string(entry.id)), ("term", .string(match.term))])
    ends.append(before.text.utf8.dropLast() + Array(",\"spans\":".utf8))
    ends.append([UInt8(ascii: ",")] + JSON.object(after).text.utf8.dropFirst())
  }

  private static func target(_ term: Term) -> JSON {
    .object([("term", .string(term.text)), ("status", .string(term.status.rawValue))])
  }
}
