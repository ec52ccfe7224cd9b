internal import CReportPage
internal import Interchange
internal import TextModel

/// A report as one page that opens from a disk and loads nothing: German and English beside each
/// other with the places marked, to filter by severity, check and words.
public enum ReportHTML {
  /// The report as a file.
  public static func bytes(of report: CheckReport) -> [UInt8] {
    let items = report.items + report.suppressed
    let parts: [String: String] = [
      "summary": escaped(ReportSummary(report, from: .notice).text.dropLast()),
      "statistics": report.statistics.map { "<pre>\(escaped($0.text))</pre>" } ?? "",
      "controls": controls(report),
      "findings": items.map(finding).joined(),
      "checks": checks(of: items),
    ]
    return PageTemplate.filled(
      bytes(report_page_template()),
      parts.mapValues { Array($0.utf8) }.merging(
        ["style": bytes(report_page_style()), "script": bytes(report_page_script())],
        uniquingKeysWith: { first, _ in first }))
  }

  private static func bytes(_ file: report_page_file) -> [UInt8] {
    Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
  }

  private static func controls(_ report: CheckReport) -> String {
    var html = "<fieldset><legend>Severity</legend>\n"
    for severity in Severity.allCases.reversed() {
      let box = "<input type=\"checkbox\" name=\"severity\" value=\"\(severity.rawValue)\" checked>"
      html += "<label>\(box) \(severity.rawValue) (\(report.count(of: severity)))</label>\n"
    }
    html += "</fieldset>\n"
    if report.hidden > 0 {
      html +=
        "<label><input type=\"checkbox\" id=\"suppressed\"> hidden ones (\(report.hidden))</label>\n"
    }
    html += "<label>Check <select id=\"check\"><option value=\"\">all</option>\n"
    let counts = Dictionary(grouping: report.items + report.suppressed) { $0.finding.check }
    for (check, items) in counts.sorted(by: { $0.key < $1.key }) {
      html += "<option value=\"\(escaped(check))\">\(escaped(check)) (\(items.count))</option>\n"
    }
    return html + "</select></label>"
  }

  private static func finding(_ item: CheckReport.Item) -> String {
    let finding = item.finding
    let kind = finding.severity.rawValue + (item.suppression == nil ? "" : " suppressed")
    let check = escaped(finding.check)
    let place = "\(item.file):\(item.position.line):\(item.position.column)"
    var html = """
      <li class="finding \(kind)" data-severity="\(finding.severity.rawValue)" data-check="\(check)" \
      tabindex="0">
      <p class="place"><span class="severity">\(finding.severity.rawValue)</span> \
      <a href="#\(check)">\(check)</a> \(item.no.map { "\(escaped($0)) " } ?? "")\(escaped(place))</p>
      <p class="message">\(escaped(finding.message))</p>

      """
    if !item.about.german.isEmpty || !item.about.english.isEmpty {
      html += "<div class=\"pair\">"
      html += side(item.about.german, finding.source, "de", "no German")
      html += side(item.about.english, finding.target, "en", "no English") + "</div>\n"
    }
    return html + more(item) + "</li>\n"
  }

  private static func side(
    _ text: [UInt8], _ places: [TextSpan], _ language: String, _ nothing: String
  ) -> String {
    guard !text.isEmpty else { return "<p class=\"empty\">\(nothing)</p>" }
    var html = "<p lang=\"\(language)\">"
    var done = 0
    for place in places.sorted() where place.start >= done && place.end <= text.count {
      html += escaped(words(text[done..<place.start]))
      html += "<mark>\(escaped(words(text[place.range])))</mark>"
      done = place.end
    }
    return html + escaped(words(text[done...])) + "</p>"
  }

  private static func more(_ item: CheckReport.Item) -> String {
    var lines: [String] = []
    if let suggestion = item.finding.suggestion { lines.append("Write “\(escaped(suggestion))”.") }
    if let expired = item.expired {
      lines.append(
        "Dismissed until \(expired.until?.description ?? ""): \(escaped(expired.reason))")
    }
    if let suppression = item.suppression { lines.append("Hidden: \(escaped(suppression.reason))") }
    lines.append("Key <code>\(escaped(item.key))</code>")
    return lines.map { "<p class=\"more\">\($0)</p>\n" }.joined()
  }

  /// What the checks that found something say of themselves.
  private static func checks(of items: [CheckReport.Item]) -> String {
    let found = Set(items.map(\.finding.check))
    return Catalogue.entries.filter { found.contains($0.id) }.map { check in
      let example = check.example.isEmpty ? "" : "<pre>\(escaped(check.example))</pre>\n"
      return """
        <article id="\(escaped(check.id))"><h3>\(escaped(check.id))</h3>
        <p>\(escaped(check.summary)).</p>
        <p>\(escaped(check.explanation))</p>
        \(example)</article>

        """
    }.joined()
  }

  private static func words(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private static func escaped(_ text: some StringProtocol) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
