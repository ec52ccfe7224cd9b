internal import Interchange
public import TextModel

/// The file in which dismissals are kept: a table with tabs, one line a finding, sorted by check and
/// words, so that two people's additions seldom touch the same line and anybody can read the diff.
public enum DismissalFile {
  /// What the file is called where nobody names it.
  public static let name = "satzpaar-dismissed.tsv"

  private enum Column: String, CaseIterable {
    case check, words, reason, date, until, file, key
  }

  /// Reads the dismissals of a file, in its order.
  ///
  /// - Throws: `Failure` with id `dismissals-header` or `dismissals-row`, and as `FileInput` does.
  public static func read(_ path: String, note: (String) -> Void) throws(Failure) -> [Dismissal] {
    let text = try FileInput.text(of: path, note: note)
    return try located(in: text) { () throws(Failure) in try read(text) }
  }

  package static func read(_ text: SourceText) throws(Failure) -> [Dismissal] {
    var reader = CSVReader(text)
    guard let header = try reader.next() else { return [] }
    let columns = header.map { Column(rawValue: $0.text) }
    guard Set(columns).isSuperset(of: [.key, .reason, .date]) else {
      throw Failure(
        "dismissals-header", "a file of dismissals has the columns key, reason and date",
        position: header.first?.position, help: "satzpaar dismiss writes one")
    }
    var dismissals: [Dismissal] = []
    while let record = try reader.next() {
      var cells: [Column: CSVReader.Cell] = [:]
      for (column, cell) in zip(columns, record) { if let column { cells[column] = cell } }
      let start = record.first?.position ?? TextPosition(line: 1, column: 1)
      dismissals.append(try dismissal(cells, at: start))
    }
    return dismissals
  }

  private static func dismissal(
    _ cells: [Column: CSVReader.Cell], at start: TextPosition
  ) throws(Failure) -> Dismissal {
    func day(_ column: Column) throws(Failure) -> CalendarDay? {
      guard let cell = cells[column], !cell.text.isEmpty else { return nil }
      if let day = CalendarDay(cell.text) { return day }
      throw Failure(
        "dismissals-row", "“\(cell.text)” is no day", position: cell.position,
        help: "write days as in 2026-11-23")
    }
    guard let date = try day(.date), let key = cells[.key]?.text, !key.isEmpty,
      let reason = cells[.reason]?.text, !reason.isEmpty
    else {
      throw Failure(
        "dismissals-row", "this dismissal lacks its key, reason or date", position: start,
        help: "fill the cell, or delete the line to see the finding again")
    }
    var dismissal = Dismissal(
      key: key, reason: reason, date: date, until: try day(.until),
      check: cells[.check]?.text ?? "", file: cells[.file]?.text ?? "",
      words: cells[.words]?.text ?? "")
    dismissal.position = start
    return dismissal
  }

  /// The file's bytes: sorted, one line each, LF line ends. Of several with one key the last stays.
  public static func bytes(of dismissals: [Dismissal]) -> [UInt8] {
    let latest = Dictionary(dismissals.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    let sorted = latest.values.sorted {
      ($0.check, $0.words, $0.key) < ($1.check, $1.words, $1.key)
    }
    return TableText.bytes(
      header: Column.allCases.map(\.rawValue),
      rows: sorted.map { item in
        [
          item.check, item.words, item.reason, item.date.description,
          item.until?.description ?? "", item.file, item.key,
        ]
      })
  }
}

extension DismissalFile {
  /// Where a new file of dismissals goes: beside the configuration, else in the current folder.
  public static func place(beside configuration: Configuration) -> String {
    configuration.path.map { FilePath.resolved(name, inFolderOf: $0) } ?? name
  }

  /// Puts a dismissal into a file, which is made if there is none; it takes the place of an earlier
  /// one with the same key.
  ///
  /// - Throws: `Failure` where the file cannot be read or written.
  public static func add(
    _ dismissal: Dismissal, to path: String, note: (String) -> Void
  ) throws(Failure) {
    let earlier = FilePath.exists(path) ? try read(path, note: note) : []
    try FileOutput.write(bytes(of: earlier + [dismissal]), to: path)
  }
}

extension Dismissal {
  /// The dismissal with what a report knows of its finding.
  ///
  /// - Parameters:
  ///   - report: the findings.
  ///   - path: the file of dismissals; names of files are written as seen from its folder.
  /// - Returns: the dismissal with check, file and words.
  /// - Throws: `Failure` with id `unknown-key` where no finding has the key.
  public func described(by report: CheckReport, for path: String) throws(Failure) -> Dismissal {
    guard let item = report.items.first(where: { $0.key == key }) else {
      throw Failure(
        "unknown-key", "no finding in these files has the key \(key)",
        help: "satzpaar check --keys --notices prints the keys")
    }
    var copy = self
    copy.check = item.finding.check
    copy.words = item.words
    copy.file = FilePath.relative(item.file, toFolderOf: path)
    return copy
  }
}
