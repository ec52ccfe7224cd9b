import SatzpaarKit
import TextModel

/// Prints a report in the format that is wanted. As text: `path:line:column: error[id]: what is`.
struct ReportPrinter {
  let settings: CheckSettings
  let showsKeys: Bool

  private var least: Severity { settings.notices.value ? .notice : .warning }

  /// Prints to a file, or to standard output; where the counts are not in what goes to the terminal,
  /// they go to standard error.
  func print(_ report: CheckReport, to path: String?) throws {
    try Output.write(try bytes(of: report), to: path)
    let hasSummary = [.text, .github].contains(settings.format.value) && path ?? "-" == "-"
    if !hasSummary && (settings.format.value != .json || path ?? "-" != "-") {
      Console.tell(ReportSummary(report, from: .notice).text)
    }
  }

  private func bytes(of report: CheckReport) throws -> [UInt8] {
    switch settings.format.value {
    case .text: Array(text(of: report).utf8)
    case .json: Array((ReportJSON.text(of: report) + "\n").utf8)
    case .sarif: Array((ReportSARIF.text(of: report) + "\n").utf8)
    case .junit:
      Array(try ReportJUnit.text(of: report, failingFrom: settings.failOn.value).utf8)
    case .github: Array(ReportGitHub.text(of: report, from: least).utf8)
    case .html: ReportHTML.bytes(of: report)
    }
  }

  private func text(of report: CheckReport) -> String {
    report.items.filter { $0.finding.severity >= least }.map(lines).joined()
      + (report.statistics?.text ?? "") + ReportSummary(report, from: least).text
  }

  private func lines(_ item: CheckReport.Item) -> String {
    let finding = item.finding
    let place = "\(item.file):\(item.position.line):\(item.position.column)"
    let row = item.no.map { " \($0):" } ?? ""
    var text = "\(place): \(finding.severity.rawValue)[\(finding.check)]:\(row) "
    text += TextLayout.visible(finding.message) + "\n"
    text += TextLayout.lines(of: item.snippet)
    if let suggestion = finding.suggestion {
      text += "  help: write “\(TextLayout.visible(suggestion))”\n"
    }
    if let expired = item.expired, let until = expired.until {
      text += "  note: dismissed until \(until), which is over: "
      text += TextLayout.visible(expired.reason) + "\n"
    }
    if showsKeys { text += "  key: \(item.key)\n" }
    return text
  }
}
