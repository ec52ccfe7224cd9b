public import TextModel

/// A report as workflow commands of GitHub Actions, which show findings beside the lines of a change:
/// `::error file=…,line=…,col=…,title=…::…`.
///
/// Source: GitHub documentation, "Workflow commands for GitHub Actions"; the escapes are those of its
/// toolkit (`command.ts`).
public enum ReportGitHub {
  /// One command a finding at or above a severity, and a last line with the counts.
  public static func text(of report: CheckReport, from least: Severity) -> String {
    report.items.filter { $0.finding.severity >= least }.map(line).joined()
      + ReportSummary(report, from: least).text
  }

  private static func line(_ item: CheckReport.Item) -> String {
    let finding = item.finding
    var properties = [
      ("file", item.file), ("line", String(item.position.line)),
      ("col", String(item.position.column)),
    ]
    if let place = item.target ?? item.source, place.end.line == place.start.line {
      properties.append(("endColumn", String(place.end.column)))
    }
    properties.append(("title", finding.check))
    var words = (item.no.map { "\($0): " } ?? "") + finding.message
    if let suggestion = finding.suggestion { words += "\nwrite “\(suggestion)”" }
    let list = properties.map { "\($0)=\(property($1))" }.joined(separator: ",")
    return "::\(finding.severity.rawValue) \(list)::\(data(words))\n"
  }

  private static func data(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25".unicodeScalars
      case "\r": result += "%0D".unicodeScalars
      case "\n": result += "%0A".unicodeScalars
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
