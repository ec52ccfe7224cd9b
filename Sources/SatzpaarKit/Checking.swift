internal import Checks
internal import Interchange
internal import Terminology
public import TextModel
public import Worksheets

/// Checks files of any kind that can be checked.
public enum Checking {
  /// Checks glossaries together and worksheets one by one, told apart by their header lines.
  ///
  /// - Parameters:
  ///   - paths: files, or folders of glossaries.
  ///   - pipeline: opens the stages for worksheets; asked only if there is one.
  ///   - note: takes remarks for the user.
  /// - Returns: the findings of all files.
  /// - Throws: `Failure` where a file cannot be read.
  public static func report(
    on paths: [String], pipeline: () throws(Failure) -> Pipeline, note: (String) -> Void
  ) throws(Failure) -> CheckReport {
    var glossaries: [(table: GlossaryTable, text: SourceText)] = []
    var items: [CheckReport.Item] = []
    var opened: Pipeline?
    let files = paths.flatMap { FileInput.files(at: $0, extensions: Glossaries.extensions) }
    for path in files {
      let file = try OpenedFile(path, note: note)
      let text = file.shown ?? SourceText("", name: path)
      if try isWorksheet(file) {
        let tools = if let opened { opened } else { try pipeline() }
        opened = tools
        items += tools.check(try WorksheetFile.read(file, note: note), in: text).items
      } else {
        glossaries.append((try Glossaries.table(file, note: note), text))
      }
    }
    return CheckReport(items: findings(in: glossaries) + items, files: files)
  }

  private static func findings(
    in glossaries: [(table: GlossaryTable, text: SourceText)]
  ) -> [CheckReport.Item] {
    let texts = Dictionary(
      glossaries.map { ($0.table.name, $0.text) }, uniquingKeysWith: { first, _ in first })
    return GlossaryChecks.findings(in: glossaries.map(\.table)).map { found in
      let text = texts[found.file] ?? SourceText("")
      return CheckReport.Item(
        finding: found.finding, file: found.file, position: found.position,
        snippet: text.snippet(at: found.position), about: words(of: found))
    }
  }

  /// The key of a finding in a glossary is made of its row, and of the cell that it points at.
  private static func words(of found: GlossaryFinding) -> CheckReport.Words {
    let row = found.row
    return CheckReport.Words(
      german: Array(row.source.utf8), english: Array(row.target.utf8),
      key: [
        found.column.rawValue, row.source, row.target, row.subjectField, row[.status],
        row.partOfSpeech,
      ])
  }

  /// Whether a file is a worksheet; a glossary otherwise.
  static func isWorksheet(_ file: OpenedFile) throws(Failure) -> Bool {
    try located(in: file) { () throws(Failure) in
      switch file {
      case .spreadsheet(let bytes, let name):
        return try SpreadsheetFile.isWorksheet(bytes, name: name)
      case .xml(let source): return try XMLKind(of: source) != .tbx
      case .text(let text):
        if WorksheetFile.format(of: text) != .csv { return true }
        return try TableKind(of: text) == .worksheet
      }
    }
  }
}

extension Pipeline {
  /// Checks the beads of a worksheet that was read from a file. Beads without any English in a
  /// worksheet are open work and not looked at.
  public func check(_ sheet: Worksheet, in text: SourceText) -> CheckReport {
    let beads = sheet.beads.filter { bead in bead.contains { !sheet.rows[$0].english.isEmpty } }
    let findings = findings(inDocument: beads.map { pair(of: $0, in: sheet) })
    var items: [CheckReport.Item] = []
    for (bead, found) in zip(beads, findings) {
      let row = sheet.rows[bead.lowerBound]
      let pair = pair(of: bead, in: sheet)
      items += found.map { finding in
        CheckReport.Item(
          finding: finding, file: text.name,
          position: row.position ?? TextPosition(line: 1, column: 1),
          snippet: snippet(of: finding, in: pair), no: row.no,
          about: CheckReport.Words(of: finding, in: pair))
      }
    }
    return CheckReport(items: items, files: [text.name])
  }

  private func snippet(
    of finding: Finding, in pair: (source: [UInt8], target: [UInt8])
  ) -> Snippet {
    if let place = extent(of: finding.target) {
      return Snippet(SourceText(wellFormed: pair.target), at: place)
    }
    return Snippet(
      SourceText(wellFormed: pair.source), at: extent(of: finding.source) ?? TextSpan(0, 0))
  }
}
