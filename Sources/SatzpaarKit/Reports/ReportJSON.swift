internal import Interchange
internal import TextModel

/// A report as JSON: `{"findings":[…],"hidden":N}`, with `"elsewhere":N` where only some files
/// were asked for, and `"statistics":{…}` where these were.
public enum ReportJSON {
  /// The report as one line.
  public static func text(of report: CheckReport) -> String {
    var members: [(name: String, value: JSON)] = [
      ("findings", .array(report.items.map(item))), ("hidden", .int(report.hidden)),
    ]
    if report.elsewhere > 0 { members.append(("elsewhere", .int(report.elsewhere))) }
    if let statistics = report.statistics {
      let numbers = statistics.members.map { (name: $0.name, value: JSON.int($0.value)) }
      members.append(("statistics", .object(numbers)))
    }
    return JSON.object(members).text
  }

  private static func item(_ item: CheckReport.Item) -> JSON {
    let finding = item.finding
    var members: [(name: String, value: JSON)] = [
      ("check", .string(finding.check)), ("severity", .string(finding.severity.rawValue)),
      ("message", .string(finding.message)),
    ]
    if let no = item.no { members.append(("no", .string(no))) }
    if let span = item.source { members.append(("source", place(span.span))) }
    if let span = item.target { members.append(("target", place(span.span))) }
    if let entry = finding.entry { members.append(("entry", .string(entry))) }
    if let words = finding.suggestion { members.append(("suggestion", .string(words))) }
    members += [
      ("file", .string(item.file)), ("line", .int(item.position.line)),
      ("column", .int(item.position.column)), ("key", .string(item.key)),
    ]
    if let expired = item.expired {
      members.append(
        (
          "expired",
          .object([
            ("reason", .string(expired.reason)), ("date", .string(expired.date.description)),
            ("until", .string(expired.until?.description ?? "")),
          ])
        ))
    }
    return .object(members)
  }

  private static func place(_ span: TextSpan) -> JSON {
    .object([("start", .int(span.start)), ("end", .int(span.end))])
  }
}
