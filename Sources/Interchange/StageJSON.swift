public import Alignment
public import Terminology
public import TextModel

/// The results of the stages as JSON values, as the streaming interface has them.
public enum StageJSON {
  /// Segments: `[{"start","end","paragraph"}]`.
  public static func segments(_ segments: [Segment]) -> JSON {
    .array(
      segments.map {
        .object([
          ("start", .int($0.span.start)), ("end", .int($0.span.end)),
          ("paragraph", .int($0.paragraph)),
        ])
      })
  }

  /// Open terms: `[{"spans","reason"}]`.
  public static func openTerms(_ terms: [OpenTerm]) -> JSON {
    var bytes = ByteOutput()
    write(terms, to: &bytes)
    return .written(bytes.array)
  }

  /// One open term.
  public static func openTerm(_ term: OpenTerm) -> JSON {
    var bytes = ByteOutput()
    write(term, to: &bytes)
    return .written(bytes.array)
  }

  /// Appends open terms as an array.
  static func write(_ terms: [OpenTerm], to bytes: inout ByteOutput) {
    JSON.writeArray(of: terms.count, to: &bytes) { write(terms[$0], to: &$1) }
  }

  private static func write(_ term: OpenTerm, to bytes: inout ByteOutput) {
    bytes.append("{\"spans\":")
    JSON.writeArray(of: term.spanCount, to: &bytes) { write(term.span($0), to: &$1) }
    bytes.append(",\"reason\":\"")
    bytes.append(utf8: term.reason.rawValue)
    bytes.append("\"}")
  }

  /// Appends a span: `[start,end]`.
  static func write(_ span: TextSpan, to bytes: inout ByteOutput) {
    bytes.append(UInt8(ascii: "["))
    bytes.append(decimal: span.start)
    bytes.append(UInt8(ascii: ","))
    bytes.append(decimal: span.end)
    bytes.append(UInt8(ascii: "]"))
  }

  /// Beads: `[{"source","target","score","fixed"?}]`.
  public static func beads(_ ladder: Ladder) -> JSON {
    .array(
      ladder.beads.map {
        var members: [(name: String, value: JSON)] = [
          ("source", .array($0.source.map { .int($0) })),
          ("target", .array($0.target.map { .int($0) })),
          ("score", .number(JSON.decimal($0.confidence))),
        ]
        if $0.isFixed { members.append(("fixed", .bool(true))) }
        return .object(members)
      })
  }

  /// Sentences in another place: `[{"source","target"}]`.
  public static func crossings(_ ladder: Ladder) -> JSON {
    .array(
      ladder.crossings.map {
        .object([("source", .int($0.source)), ("target", .int($0.target))])
      })
  }

  /// Findings: `[{"check","severity","message","source","target","entry"?,"suggestion"?}]`.
  public static func findings(_ findings: [Finding]) -> JSON {
    .array(
      findings.map { finding in
        var members: [(name: String, value: JSON)] = [
          ("check", .string(finding.check)), ("severity", .string(finding.severity.rawValue)),
          ("message", .string(finding.message)), ("source", spans(finding.source)),
          ("target", spans(finding.target)),
        ]
        if let entry = finding.entry { members.append(("entry", .string(entry))) }
        if let words = finding.suggestion { members.append(("suggestion", .string(words))) }
        return .object(members)
      })
  }

  /// Spans: `[[start,end],…]`.
  public static func spans(_ spans: [TextSpan]) -> JSON {
    .array(spans.map { .array([.int($0.start), .int($0.end)]) })
  }
}
