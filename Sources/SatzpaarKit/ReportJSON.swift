internal import Interchange
internal import TextModel

/// A report as JSON: `{"findings":[…],"hidden":N}`.
public enum ReportJSON {
  /// The report as one line.
  public static func text(of report: CheckReport) -> String {
    JSON.object([
      ("findings", .array(report.items.map(item))), ("hidden", .int(report.hidden)),
    ]).text
  }

  private static func item(_ item: CheckReport.Item) -> JSON {
    let finding = item.finding
    var members: [(name: String, value: JSON)] = [
      ("check", .string(finding.check)), ("severity", .string(finding.severity.rawValue)),
      ("message", .string(finding.message)),
    ]
    if let no = item.no { members.append(("no", .string(no))) }
    if let span = item.source { members.append(("source", place(span))) }
    if let span = item.target { members.append(("target", place(span))) }
    if let entry = finding.entry { members.append(("entry", .string(entry))) }
    if let words = finding.suggestion { members.append(("suggestion", .string(words))) }
    members += [
      ("file", .string(item.file)), ("line", .int(item.position.line)),
      ("column", .int(item.position.column)),
    ]
    return .object(members)
  }

  private static func place(_ span: TextSpan) -> JSON {
    .object([("start", .int(span.start)), ("end", .int(span.end))])
  }
}
