internal import Checks
internal import Interchange
internal import Terminology
public import TextModel
public import Worksheets

/// Checks files of any kind that can be checked.
public enum Checking {
  /// What is done besides looking for findings.
  public struct Extras {
    /// German texts that glossaries are set against.
    public var texts: [SourceText] = []

    /// Whether pairs are counted.
    public var countsPairs = false

    /// Whether the dictionaries of the machine are used for the glossaries' terms.
    public var usesDictionaries = true

    /// Nothing besides.
    public init() {}
  }

  /// Checks glossaries together and worksheets one by one, told apart by their header lines.
  ///
  /// - Parameters:
  ///   - paths: files, or folders of glossaries.
  ///   - extras: what is done besides.
  ///   - pipeline: opens the stages for worksheets; asked only if there is one.
  ///   - note: takes remarks for the user.
  /// - Returns: the findings of all files.
  /// - Throws: `Failure` where a file cannot be read.
  public static func report(
    on paths: [String], extras: Extras = Extras(), pipeline: () throws(Failure) -> Pipeline,
    note: (String) -> Void
  ) throws(Failure) -> CheckReport {
    var glossaries: [(table: GlossaryTable, text: SourceText)] = []
    var worksheets = CheckReport(items: [], files: [])
    var opened: Pipeline?
    let files = paths.flatMap { FileInput.files(at: $0, extensions: Glossaries.extensions) }
    for path in files {
      let file = try OpenedFile(path, note: note)
      let text = file.shown ?? SourceText("", name: path)
      if try isWorksheet(file) {
        let tools = if let opened { opened } else { try pipeline() }
        opened = tools
        let sheet = try WorksheetFile.read(file, note: note)
        let report = try tools.check(sheet, in: text, counting: extras.countsPairs)
        worksheets.items += report.items
        worksheets.add(report.statistics)
      } else {
        glossaries.append((try Glossaries.table(file, note: note), text))
      }
    }
    worksheets.items = try findings(in: glossaries, extras) + worksheets.items
    worksheets.files = files
    return worksheets
  }

  private static func findings(
    in glossaries: [(table: GlossaryTable, text: SourceText)], _ extras: Extras
  ) throws(Failure) -> [CheckReport.Item] {
    let tables = glossaries.map(\.table)
    let found = GlossaryChecks.findings(in: tables) + (try unusedEntries(of: tables, extras))
    let texts = Dictionary(
      glossaries.map { ($0.table.name, LineIndex($0.text)) },
      uniquingKeysWith: { first, _ in first })
    let none = LineIndex(SourceText(""))
    return found.map { found in
      let lines = texts[found.file] ?? none
      return CheckReport.Item(
        finding: found.finding, file: found.file, position: found.position,
        snippet: lines.snippet(at: found.position), about: words(of: found))
    }
  }

  private static func unusedEntries(
    of tables: [GlossaryTable], _ extras: Extras
  ) throws(Failure) -> [GlossaryFinding] {
    guard !extras.texts.isEmpty, !tables.isEmpty else { return [] }
    let pipeline = try Pipeline(
      indexes: [TermIndex(Glossary(tables: tables))], usesDictionaries: extras.usesDictionaries)
    let used = extras.texts.reduce(into: Set()) { $0.formUnion(pipeline.usedTerms(in: $1)) }
    return UnusedEntry(used: used).findings(in: tables)
  }

  /// The key of a finding in a glossary is made of its row, and of the cell that it points at.
  private static func words(of found: GlossaryFinding) -> CheckReport.Words {
    let row = found.row
    return CheckReport.Words(
      german: Array(row.source.utf8), english: Array(row.target.utf8),
      key: [
        found.column.name, row.source, row.target, row.subjectField, row[.status],
        row.partOfSpeech,
      ].map { Array($0.utf8) })
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
  ///
  /// - Parameters:
  ///   - sheet: the worksheet.
  ///   - text: its file, for the report.
  ///   - counting: whether the report has statistics.
  /// - Returns: the findings in order of the rows.
  /// - Throws: `Failure` with id `icu` where ICU's data is missing.
  public func check(
    _ sheet: Worksheet, in text: SourceText, counting: Bool = false
  ) throws(Failure) -> CheckReport {
    let beads = sheet.beads.filter { bead in bead.contains { !sheet.rows[$0].english.isEmpty } }
    let pairs = beads.map { pair(of: $0, in: sheet) }
    let findings = findings(inDocument: pairs)
    var items: [CheckReport.Item] = []
    for ((bead, pair), found) in zip(zip(beads, pairs), findings) {
      let row = sheet.rows[bead.lowerBound]
      items += found.map { finding in
        CheckReport.Item(
          finding: finding, file: text.name,
          position: row.position ?? TextPosition(line: 1, column: 1),
          snippet: snippet(of: finding, in: pair), no: row.no,
          about: CheckReport.Words(of: finding, in: pair))
      }
    }
    var report = CheckReport(items: items, files: [text.name])
    if counting { report.statistics = try statistics(ofOpenWork: sheet, pairs, findings) }
    return report
  }

  /// Counts open work as well, in which nothing is looked for.
  private func statistics(
    ofOpenWork sheet: Worksheet, _ pairs: [(source: [UInt8], target: [UInt8])],
    _ findings: [[Finding]]
  ) throws(Failure) -> CheckStatistics {
    let open = sheet.beads.filter { bead in bead.allSatisfy { sheet.rows[$0].english.isEmpty } }
    return try statistics(
      of: pairs + open.map { pair(of: $0, in: sheet) },
      findings + Array(repeating: [], count: open.count))
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

extension Pipeline {
  /// The German terms of this pipeline's glossaries that stand in a text, in any form, alone or
  /// inside longer words and terms.
  func usedTerms(in text: SourceText) -> Set<String> {
    var used: Set<String> = []
    var names = NamesMentioned()
    for segment in segments(of: text, .german) {
      let bytes = Array(text.bytes[segment.span.range])
      for match in recogniser.matches(in: bytes, nested: true, after: &names) {
        used.formUnion(match.entry.sources.map(\.text))
      }
    }
    return used
  }
}
