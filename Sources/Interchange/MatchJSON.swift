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
    var bytes = ByteOutput()
    write(matches, to: &bytes)
    return .written(bytes.array)
  }

  /// One match.
  public func value(of match: TermMatch) -> JSON {
    var bytes = ByteOutput()
    memory.write(0, ofText: [match], to: &bytes)
    return .written(bytes.array)
  }

  /// Appends matches as an array.
  func write(_ matches: TermMatches, to bytes: inout ByteOutput) {
    memory.write(matches, to: &bytes)
  }

  /// What was written before.
  private struct Memory {
    private var numbers = MatchNumbers()
    /// For each number what stands before the spans and what stands after them.
    private var ends = NumberedTexts()

    mutating func write(_ matches: TermMatches, to bytes: inout ByteOutput) {
      numbers.startText(matches)
      JSON.writeArray(of: matches.count, to: &bytes) { write($0, of: matches, to: &$1) }
    }

    mutating func write(_ match: Int, ofText matches: TermMatches, to bytes: inout ByteOutput) {
      numbers.startText(matches)
      write(match, of: matches, to: &bytes)
    }

    private mutating func write(_ match: Int, of matches: TermMatches, to bytes: inout ByteOutput) {
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
    var bytes = ByteOutput()
    bytes.append("{\"entry\":")
    JSON.writeString(entry.id, to: &bytes)
    bytes.append(",\"term\":")
    JSON.writeString(match.term, to: &bytes)
    bytes.append(",\"spans\":")
    ends.append(bytes.array)
    bytes.removeAll()
    bytes.append(",\"kind\":")
    JSON.writeString(match.kind.rawValue, to: &bytes)
    bytes.append(",\"targets\":")
    JSON.writeArray(of: entry.targets.count, to: &bytes) { write(entry.targets[$0], to: &$1) }
    let rule = match.rule
    if !rule.isEmpty {
      bytes.append(",\"rule\":")
      JSON.writeString(rule, to: &bytes)
    }
    if !entry.subjectField.isEmpty {
      bytes.append(",\"domain\":")
      JSON.writeString(entry.subjectField, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
    ends.append(bytes.array)
  }

  private static func write(_ term: Term, to bytes: inout ByteOutput) {
    bytes.append("{\"term\":")
    JSON.writeString(term.text, to: &bytes)
    bytes.append(",\"status\":")
    JSON.writeString(term.status.rawValue, to: &bytes)
    bytes.append(UInt8(ascii: "}"))
  }
}
