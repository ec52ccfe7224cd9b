internal import Checks
internal import Interchange
internal import Terminology
public import TextModel

/// Mends what is safe to mend in glossaries: what checks say can be done without anybody looking.
public enum GlossaryFixing {
  /// One thing that was mended.
  public struct Change: Sendable {
    /// The glossary.
    public let file: String
    /// Where the cell or row stood.
    public let position: TextPosition
    /// The check that found it.
    public let check: String
    /// The cell before, or the row's German and English.
    public let before: String
    /// The cell after; nil where the row is gone.
    public let after: String?
  }

  /// A glossary with what was mended in it.
  public struct Mended: Sendable {
    /// The file, as the user named it.
    public let file: String
    /// The bytes to write; those of the file where nothing was mended.
    public let bytes: [UInt8]
    /// What was mended, in order of place within each round.
    public let changes: [Change]
  }

  /// The cells are mended in rounds, for one cell may have several defects.
  private static let rounds = 4

  /// Mends glossaries; writes nothing.
  ///
  /// - Parameters:
  ///   - paths: files, or folders of glossaries. Files that are no CSV or TSV are left alone.
  ///   - isOff: whether the project has switched a check off.
  ///   - note: takes remarks for the user.
  /// - Returns: the glossaries in which something was mended.
  /// - Throws: `Failure` where a file cannot be read, or with id `fix-encoding` where one is not
  ///   UTF-8.
  public static func mended(
    _ paths: [String], isOff: (String) -> Bool, note: (String) -> Void
  ) throws(Failure) -> [Mended] {
    var result: [Mended] = []
    for path in paths.flatMap({ FileInput.files(at: $0, extensions: Glossaries.extensions) }) {
      let file = try OpenedFile(path, note: note)
      guard !(try Checking.isWorksheet(file)) else { continue }
      guard case .text(let text) = file, GlossaryFormat(of: text) == .csv, path != "-" else {
        note("\(path): only glossaries in CSV and TSV files are mended")
        continue
      }
      let mended = try mended(text, mark: try mark(before: text), isOff)
      if !mended.changes.isEmpty { result.append(mended) }
    }
    return result
  }

  /// What stands before the text in its file: a byte order mark, or nothing.
  private static func mark(before text: SourceText) throws(Failure) -> [UInt8] {
    let bytes = try FileInput.bytes(of: text.name)
    for mark in [[], [0xEF, 0xBB, 0xBF]] as [[UInt8]] where bytes == mark + text.bytes {
      return mark
    }
    throw Failure(
      "fix-encoding", "only glossaries in UTF-8 are mended", file: text.name,
      help: "write it anew with: satzpaar convert \(text.name) -o NEW.csv")
  }

  package static func mended(
    _ original: SourceText, mark: [UInt8] = [], _ isOff: (String) -> Bool
  ) throws(Failure) -> Mended {
    var text = original
    var changes: [Change] = []
    func apply(_ step: (edit: CSVEdit, changes: [Change])) throws(Failure) -> Bool {
      guard !step.edit.isEmpty else { return false }
      text = SourceText(wellFormed: try step.edit.applied(to: text), name: text.name)
      changes += step.changes
      return true
    }
    for _ in 0..<rounds {
      guard try apply(cellEdits(try findings(in: text, isOff))) else { break }
    }
    _ = try apply(try removals(try findings(in: text, isOff), in: text))
    return Mended(file: original.name, bytes: mark + text.bytes, changes: changes)
  }

  private static func findings(
    in text: SourceText, _ isOff: (String) -> Bool
  ) throws(Failure) -> [GlossaryFinding] {
    let table = try located(in: text) { () throws(Failure) in try GlossaryCSV.read(text).table }
    return GlossaryChecks.findings(in: [table]).filter { !isOff($0.finding.check) }
  }

  private static func cellEdits(_ found: [GlossaryFinding]) -> (CSVEdit, [Change]) {
    let ids = fixable(by: .suggestion)
    var edit = CSVEdit()
    var changes: [Change] = []
    for finding in found where ids.contains(finding.finding.check) {
      guard let new = finding.finding.suggestion, !new.isEmpty,
        let old = finding.row.cells[finding.column],
        // two strings that differ in their normal form alone are equal to Swift
        !new.utf8.elementsEqual(old.utf8), edit.cells[finding.position] == nil
      else { continue }
      edit.cells[finding.position] = new
      changes.append(
        Change(
          file: finding.file, position: finding.position, check: finding.finding.check,
          before: old, after: new))
    }
    return (edit, changes)
  }

  /// Rows that have the same in every cell as an earlier one, known columns or not.
  private static func removals(
    _ found: [GlossaryFinding], in text: SourceText
  ) throws(Failure) -> (CSVEdit, [Change]) {
    let ids = fixable(by: .removal)
    let suspects = Dictionary(
      found.filter { ids.contains($0.finding.check) }.map { ($0.row.position, $0) },
      uniquingKeysWith: { first, _ in first })
    var edit = CSVEdit()
    var changes: [Change] = []
    var seen: Set<[String]> = []
    var reader = CSVReader(text)
    while let record = try reader.next() {
      guard !seen.insert(record.map(\.text)).inserted, let place = record.first?.position,
        let finding = suspects[place]
      else { continue }
      edit.removedRows.insert(place)
      changes.append(
        Change(
          file: text.name, position: place, check: finding.finding.check,
          before: "\(finding.row.source) = \(finding.row.target)", after: nil))
    }
    return (edit, changes)
  }

  private static func fixable(by fix: GlossaryCheckDescription.Fix) -> Set<String> {
    Set(GlossaryChecks.all.map { type(of: $0).description }.filter { $0.fix == fix }.map(\.id))
  }
}
