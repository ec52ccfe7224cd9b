internal import Interchange
internal import TextModel
public import Worksheets

/// The report of a merge as text and as JSON.
public enum MergeReportText {
  /// The report for people: a line of counts, then every row that wants a look.
  ///
  /// - Parameters:
  ///   - report: the report.
  ///   - edited: what the user calls the edited file.
  ///   - worksheet: what the user calls the worksheet; missing rows are in it.
  /// - Returns: whole lines.
  public static func text(of report: MergeReport, edited: String, worksheet: String) -> String {
    var text = ""
    for entry in report.entries {
      let file = entry.kind == .missing ? worksheet : edited
      let place = entry.position.map { "\(file):\($0.line):\($0.column)" } ?? file
      let name = entry.no.isEmpty ? entry.id : entry.no
      text += "\(place): \(entry.kind.rawValue): \(name): \(visible(entry.reason))\n"
      for edit in entry.edits { text += "  \(edit.column): \(visible(edit.text))\n" }
    }
    return text + summary(of: report) + "\n"
  }

  /// The counts on one line.
  static func summary(of report: MergeReport) -> String {
    let counts = MergeReport.Kind.allCases.map { "\(report[$0].count) \($0.rawValue)" }
    return (["\(report.matched) matched", "\(report.updated) updated"] + counts)
      .joined(separator: ", ")
  }

  private static func visible(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\n" { scalars.append(contentsOf: "⏎".unicodeScalars) }
      if scalar.value >= 0x20 && scalar.value != 0x7F { scalars.append(scalar) }
    }
    return String(scalars)
  }

  /// The report as one line: `{"matched":N,"updated":N,"changed":[row,…],…}`; a row has `no`, `id`,
  /// `german`, `reason`, `line` where it is known, and `edits`: `[{"column","text"}]`.
  public static func json(of report: MergeReport) -> String {
    var members: [(name: String, value: JSON)] = [
      ("matched", .int(report.matched)), ("updated", .int(report.updated)),
    ]
    for kind in MergeReport.Kind.allCases {
      let name = kind == .conflict ? "conflicts" : kind.rawValue
      members.append((name, .array(report[kind].map(item))))
    }
    return JSON.object(members).text
  }

  private static func item(_ entry: MergeReport.Entry) -> JSON {
    var members: [(name: String, value: JSON)] = [
      ("no", .string(entry.no)), ("id", .string(entry.id)), ("german", .string(entry.german)),
      ("reason", .string(entry.reason)),
    ]
    if let position = entry.position { members.append(("line", .int(position.line))) }
    members.append(
      (
        "edits",
        .array(
          entry.edits.map {
            .object([("column", .string($0.column)), ("text", .string($0.text))])
          })
      ))
    return .object(members)
  }
}
