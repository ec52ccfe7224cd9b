public import TextModel

/// The counts of a report as its last line.
public struct ReportSummary: Sendable {
  /// The line, with its end.
  public let text: String

  /// Counts a report of which findings below a severity are folded away.
  public init(_ report: CheckReport, from least: Severity) {
    let shown = report.items.count { $0.finding.severity >= least }
    var parts = [shown == 1 ? "1 finding" : "\(shown) findings"]
    if shown > 1 {
      let counts = Severity.allCases.reversed().filter { $0 >= least }.compactMap { severity in
        let count = report.count(of: severity)
        return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
      }
      parts[0] += " (\(counts.joined(separator: ", ")))"
    }
    let folded = report.items.count - shown
    if folded > 0 {
      parts.append(folded == 1 ? "1 notice folded away" : "\(folded) notices folded away")
    }
    if report.hidden > 0 { parts.append("\(report.hidden) hidden\(Self.reasons(report))") }
    if report.elsewhere > 0 { parts.append("\(report.elsewhere) in other files") }
    text = parts.joined(separator: ", ") + (folded > 0 ? " (--notices shows them)\n" : "\n")
  }

  private static func reasons(_ report: CheckReport) -> String {
    let baseline = report.suppressed.count {
      if case .baseline = $0.suppression { true } else { false }
    }
    let dismissed = report.hidden - baseline
    let parts = [(dismissed, "dismissed"), (baseline, "in the baseline")].filter { $0.0 > 0 }
    return " (\(parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")))"
  }
}
