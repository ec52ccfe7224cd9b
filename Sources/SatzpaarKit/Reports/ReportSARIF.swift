internal import Interchange
internal import TextModel

/// A report as SARIF 2.1.0 (OASIS), for code hosts and editors. Findings that are hidden are in it,
/// marked as suppressed with their reason, so that nobody has to wonder where they went.
///
/// Columns are Unicode code points; byte offsets count the text as decoded to UTF-8.
public enum ReportSARIF {
  /// The report as one line.
  public static func text(of report: CheckReport) -> String {
    let driver = JSON.object([
      ("name", .string("satzpaar")), ("version", .string(Catalogue.version)),
      ("rules", .array(Catalogue.entries.map(rule))),
    ])
    let results = report.items + report.suppressed
    let run = JSON.object([
      ("tool", .object([("driver", driver)])), ("columnKind", .string("unicodeCodePoints")),
      ("artifacts", .array(report.files.map { .object([("location", artifact($0))]) })),
      ("results", .array(results.map { result($0, hasBaseline: report.hasBaseline) })),
    ])
    return JSON.object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")), ("runs", .array([run])),
    ]).text
  }

  private static let ruleIndices = Dictionary(
    Catalogue.entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })

  private static func rule(_ check: CheckEntry) -> JSON {
    let help = check.explanation + (check.example.isEmpty ? "" : "\n\n" + check.example)
    let fenced = check.example.isEmpty ? "" : "\n\n```\n\(check.example)```\n"
    return .object([
      ("id", .string(check.id)), ("shortDescription", message(check.summary)),
      ("fullDescription", message(check.explanation)),
      (
        "help",
        .object([("text", .string(help)), ("markdown", .string(check.explanation + fenced))])
      ),
      ("defaultConfiguration", .object([("level", .string(level(check.severity)))])),
      ("properties", .object([("tags", .array([.string(check.group)]))])),
    ])
  }

  private static func result(_ item: CheckReport.Item, hasBaseline: Bool) -> JSON {
    let finding = item.finding
    var members: [(name: String, value: JSON)] = [("ruleId", .string(finding.check))]
    if let index = ruleIndices[finding.check] { members.append(("ruleIndex", .int(index))) }
    members += [
      ("level", .string(level(finding.severity))), ("message", message(finding.message)),
      ("locations", .array([location(item)])),
    ]
    if item.target != nil, let source = item.source {
      let related: [(name: String, value: JSON)] = [
        ("physicalLocation", physical(source.file, region(source))),
        ("message", message("the German")),
      ]
      members.append(("relatedLocations", .array([.object(related)])))
    }
    members.append(("partialFingerprints", .object([("satzpaar/v1", .string(item.key))])))
    if let fix = fix(item) { members.append(("fixes", .array([fix]))) }
    if let suppression = item.suppression {
      members.append(("suppressions", .array([self.suppression(suppression)])))
    }
    if hasBaseline {
      members.append(("baselineState", .string(item.isInBaseline ? "unchanged" : "new")))
    }
    return .object(members)
  }

  private static func location(_ item: CheckReport.Item) -> JSON {
    let place = item.target ?? item.source
    let start = JSON.object([
      ("startLine", .int(item.position.line)), ("startColumn", .int(item.position.column)),
    ])
    let region = place.map { self.region($0, snippet: item.snippet.marked) } ?? start
    var members: [(name: String, value: JSON)] = [
      ("physicalLocation", physical(item.file, region))
    ]
    if let no = item.no {
      members.append(("logicalLocations", .array([JSON.object([("name", .string(no))])])))
    }
    return .object(members)
  }

  private static func physical(_ file: String, _ region: JSON) -> JSON {
    .object([("artifactLocation", artifact(file)), ("region", region)])
  }

  private static func region(_ place: CheckReport.Place, snippet: String = "") -> JSON {
    var members: [(name: String, value: JSON)] = [
      ("startLine", .int(place.start.line)), ("startColumn", .int(place.start.column)),
      ("endLine", .int(place.end.line)), ("endColumn", .int(place.end.column)),
      ("byteOffset", .int(place.span.start)), ("byteLength", .int(place.span.count)),
    ]
    if !snippet.isEmpty { members.append(("snippet", .object([("text", .string(snippet))]))) }
    return .object(members)
  }

  /// The suggestion as a change that an editor can make: where one place in the English is known.
  private static func fix(_ item: CheckReport.Item) -> JSON? {
    guard let words = item.finding.suggestion, let place = item.target,
      item.finding.target.count == 1
    else { return nil }
    let replacement = JSON.object([
      ("deletedRegion", region(place)), ("insertedContent", message(words)),
    ])
    let change = JSON.object([
      ("artifactLocation", artifact(place.file)), ("replacements", .array([replacement])),
    ])
    return .object([
      ("description", message("write “\(words)”")), ("artifactChanges", .array([change])),
    ])
  }

  private static func suppression(_ suppression: CheckReport.Suppression) -> JSON {
    let justification =
      switch suppression {
      case .dismissed(let dismissal): dismissal.reason
      case .baseline: "it is in the baseline"
      }
    return .object([
      ("kind", .string("external")), ("status", .string("accepted")),
      ("justification", .string(justification)),
    ])
  }

  private static func level(_ severity: Severity) -> String {
    severity == .notice ? "note" : severity.rawValue
  }

  private static func message(_ text: String) -> JSON { .object([("text", .string(text))]) }

  private static func artifact(_ path: String) -> JSON { .object([("uri", .string(uri(path)))]) }

  /// A path as a URI reference (RFC 3986): everything but unreserved characters and slashes as
  /// percent-encoded UTF-8.
  static func uri(_ path: String) -> String {
    var uri = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return uri
  }
}
