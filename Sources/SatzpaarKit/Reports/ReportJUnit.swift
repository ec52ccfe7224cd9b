internal import Interchange
public import TextModel

/// A report as JUnit's XML, for CI servers: a file is a test suite, a finding a test case. Findings
/// below the severity that counts pass, hidden ones are skipped with their reason, and a file in
/// which nothing is found is one case that passes.
public enum ReportJUnit {
  /// The report as a file.
  ///
  /// - Parameters:
  ///   - report: what to write.
  ///   - least: the severity from which a finding is a failure.
  /// - Returns: the file's text.
  /// - Throws: nothing in practice: characters that XML cannot hold are replaced before.
  public static func text(
    of report: CheckReport, failingFrom least: Severity
  ) throws(Failure) -> String {
    let all = report.items + report.suppressed
    var cases = Dictionary(grouping: all, by: \.file)
    let files = report.files + cases.keys.filter { !report.files.contains($0) }.sorted()
    var writer = XMLWriter()
    let tests = files.reduce(0) { $0 + max(1, cases[$1]?.count ?? 0) }
    try writer.element("testsuites", attributes("satzpaar", all, tests, least)) {
      (writer) throws(Failure) in
      for file in files {
        let items = cases.removeValue(forKey: file) ?? []
        try writer.element("testsuite", attributes(file, items, max(1, items.count), least)) {
          (writer) throws(Failure) in
          if items.isEmpty {
            try writer.element(
              "testcase", [("name", "no finding"), ("classname", writable(file))], text: "")
          }
          for item in items { try write(item, least, to: &writer) }
        }
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private static func attributes(
    _ name: String, _ items: [CheckReport.Item], _ tests: Int, _ least: Severity
  ) -> [(name: String, value: String)] {
    [
      ("name", writable(name)), ("tests", String(tests)),
      ("failures", String(items.count { isFailure($0, least) })), ("errors", "0"),
      ("skipped", String(items.count { $0.suppression != nil })),
    ]
  }

  private static func isFailure(_ item: CheckReport.Item, _ least: Severity) -> Bool {
    item.suppression == nil && item.finding.severity >= least
  }

  private static func write(
    _ item: CheckReport.Item, _ least: Severity, to writer: inout XMLWriter
  ) throws(Failure) {
    let finding = item.finding
    let place = "\(item.file):\(item.position.line):\(item.position.column)"
    let name = "\(finding.check) \(item.no ?? "") \(item.position.line):\(item.position.column)"
    let attributes = [
      (name: "name", value: name.replacing("  ", with: " ")),
      (name: "classname", value: writable(item.file)),
    ]
    let message = writable(finding.message)
    let line = "\(writable(place)): \(finding.severity.rawValue)[\(finding.check)]: \(message)"
    try writer.element("testcase", attributes) { (writer) throws(Failure) in
      if let suppression = item.suppression {
        try writer.element("skipped", [("message", writable(suppression.reason))], text: "")
      } else if isFailure(item, least) {
        try writer.element(
          "failure", [("message", message), ("type", finding.severity.rawValue)],
          text: "\(line)\n\(writable(words(of: item)))")
      } else {
        try writer.element("system-out", text: line)
      }
    }
  }

  private static func words(of item: CheckReport.Item) -> String {
    let sides = [("German", item.about.german), ("English", item.about.english)]
    return sides.filter { !$0.1.isEmpty }
      .map { "\($0.0): \(String(decoding: $0.1, as: UTF8.self))" }.joined(separator: "\n")
  }

  /// The text with U+FFFD for what XML cannot hold.
  private static func writable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(XMLWriter.canHold(scalar) ? scalar : "\u{FFFD}")
    }
    return String(result)
  }
}

extension CheckReport.Suppression {
  /// Why the finding is hidden, in words.
  var reason: String {
    switch self {
    case .dismissed(let dismissal):
      let until = dismissal.until.map { ", until \($0)" } ?? ""
      return "dismissed on \(dismissal.date)\(until): \(dismissal.reason)"
    case .baseline: return "in the baseline"
    }
  }
}
