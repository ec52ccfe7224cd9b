internal import Interchange
public import TextModel

/// The findings that were there when a project began to be checked: they are hidden, and only new
/// ones are shown. A file that the program writes; nobody edits it.
public struct Baseline: Hashable, Sendable {
  /// The keys of its findings.
  public let keys: Set<String>

  /// Reads a baseline.
  ///
  /// - Throws: `Failure` with id `baseline-header`, and as `FileInput` does.
  public init(reading path: String, note: (String) -> Void) throws(Failure) {
    try self.init(FileInput.text(of: path, note: note))
  }

  package init(_ text: SourceText) throws(Failure) {
    self.keys = try located(in: text) { () throws(Failure) in try Self.keys(in: text) }
  }

  /// The baseline that hides all findings of a report that are not dismissed.
  public init(_ report: CheckReport) { self.keys = Set(report.items.map(\.key)) }

  private static func keys(in text: SourceText) throws(Failure) -> Set<String> {
    var reader = CSVReader(text)
    guard let column = try reader.next()?.firstIndex(where: { $0.text == "key" }) else {
      throw Failure(
        "baseline-header", "a baseline has a column “key”",
        position: TextPosition(line: 1, column: 1), help: "make one with: --write-baseline FILE")
    }
    var keys: Set<String> = []
    while let record = try reader.next() {
      if record.indices.contains(column) { keys.insert(record[column].text) }
    }
    return keys
  }

  /// The baseline of a report as a file: sorted by check and words, one line a finding.
  public static func bytes(of report: CheckReport) -> [UInt8] {
    let rows = Dictionary(
      report.items.map { ($0.key, [$0.finding.check, $0.words, $0.key]) },
      uniquingKeysWith: { first, _ in first })
    return TableText.bytes(
      header: ["check", "words", "key"],
      rows: rows.values.sorted { $0.lexicographicallyPrecedes($1) })
  }
}
