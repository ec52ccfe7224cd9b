public import Terminology
internal import TextModel

/// Matches as JSON values, as the streaming interface has them:
/// `[{"entry","term","spans","kind","targets","rule"?,"domain"?}]`.
///
/// All but the spans is remembered, for the same terms come back all the time and a stream writes
/// ten times as many bytes of matches as of text. One for each worker.
public final class MatchJSON {
  private var memory = Memory()

  /// Remembers nothing yet.
  public init() {}

  /// Matches as an array.
  public func values(of matches: TermMatches) -> JSON {
    var bytes: [UInt8] = []
    write(matches, to: &bytes)
    return .written(bytes)
  }

  /// One match.
  public func value(of match: TermMatch) -> JSON {
    var bytes: [UInt8] = []
    memory.write(0, ofText: [match], to: &bytes)
    return .written(bytes)
  }

  /// Appends matches as an array.
  func write(_ matches: TermMatches, to bytes: inout [UInt8]) {
    memory.write(matches, to: &bytes)
  }

  /// What was written before.
  private struct Memory {
    private var numbers = MatchNumbers()
    /// For each number what stands before the spans and what stands after them.
    private var ends = NumberedTexts()

    mutating func write(_ matches: TermMatches, to bytes: inout [UInt8]) {
      numbers.startText(matches)
      bytes.append(UInt8(ascii: "["))
      for match in matches.indices {
        if match > 0 { bytes.append(UInt8(ascii: ",")) }
        write(match, of: matches, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    }

    mutating func write(_ match: Int, ofText matches: TermMatches, to bytes: inout [UInt8]) {
      numbers.startText(matches)
      write(match, of: matches, to: &bytes)
    }

    private mutating func write(_ match: Int, of matches: TermMatches, to bytes: inout [UInt8]) {
      let (number, isNew) = numbers.number(of: match, in: matches)
      if isNew {
        ends.removeAll(from: 2 * number)
        MatchJSON.addEnds(of: matches[match], to: &ends)
      }
      ends.write(2 * number, to: &bytes)
      JSON.writeArray(of: matches.spanCount(match), to: &bytes) {
        StageJSON.write(matches.span($0, of: match), to: &$1)
      }
      ends.write(2 * number + 1, to: &bytes)
    }
  }

  private static func addEnds(of match: TermMatch, to ends: inout NumberedTexts) {
    let entry = match.entry
    var after: [(name: String, value: JSON)] = [
      ("kind", .string(match.kind.rawValue)), ("targets", .array(entry.targets.map(target))),
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
