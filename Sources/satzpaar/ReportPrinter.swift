import SatzpaarKit
import TextModel

/// Findings as text: `path:line:column: error[id]: what is`.
struct ReportPrinter {
  let showsNotices: Bool

  func text(of report: CheckReport) -> String {
    let shown = report.items.filter { showsNotices || $0.finding.severity > .notice }
    let folded = report.items.count - shown.count
    return shown.map(line).joined() + summary(shown.count, folded: folded, hidden: report.hidden)
  }

  private func line(_ item: CheckReport.Item) -> String {
    let finding = item.finding
    let place = "\(item.file):\(item.position.line):\(item.position.column)"
    let row = item.no.map { " \($0):" } ?? ""
    var text = "\(place): \(finding.severity.rawValue)[\(finding.check)]:\(row) "
    text += TextLayout.visible(finding.message) + "\n"
    text += TextLayout.lines(of: item.snippet)
    if let suggestion = finding.suggestion {
      text += "  help: write “\(TextLayout.visible(suggestion))”\n"
    }
    return text
  }

  private func summary(_ shown: Int, folded: Int, hidden: Int) -> String {
    var parts = [shown == 1 ? "1 finding" : "\(shown) findings"]
    if folded > 0 {
      parts.append(folded == 1 ? "1 notice folded away" : "\(folded) notices folded away")
    }
    if hidden > 0 { parts.append("\(hidden) dismissed") }
    return parts.joined(separator: ", ") + (folded > 0 ? " (--notices shows them)\n" : "\n")
  }
}
