internal import Interchange
internal import Alignment
internal import Checks
public import Terminology
public import TextModel
public import Worksheets

extension Pipeline {
  /// Aligns two texts and checks the pairs; offsets in the report are UTF-8 bytes of the two texts.
  public func check(source: SourceText, target: SourceText) -> CheckReport {
    let german = segmented(source, .german)
    let english = segmented(target, .english)
    let ladder = aligner.align(source: side(german), target: side(english))
    let extents = ladder.beads.map { bead in
      (source: german.extent(of: bead.source), target: english.extent(of: bead.target))
    }
    let findings = findings(
      inDocument: extents.map {
        (Array(source.bytes[$0.source.range]), Array(target.bytes[$0.target.range]))
      })
    var items: [CheckReport.Item] = []
    for (index, bead) in ladder.beads.enumerated() {
      for finding in findings[index] {
        let places = (
          source: place(finding.source, in: extents[index].source),
          target: place(finding.target, in: extents[index].target)
        )
        items.append(
          item(finding, german.no(ofSegment: bead.source.lowerBound), places, source, target))
      }
    }
    return CheckReport(items: items)
  }

  private func item(
    _ finding: Finding, _ no: String?, _ places: (source: TextSpan?, target: TextSpan?),
    _ source: SourceText, _ target: SourceText
  ) -> CheckReport.Item {
    let text = places.target == nil ? source : target
    let offset = places.target?.start ?? places.source?.start ?? 0
    return CheckReport.Item(
      finding: finding, file: text.name, position: text.position(of: offset),
      snippet: Snippet(text, at: places.target ?? places.source ?? TextSpan(0, 0)), no: no,
      source: places.source, target: places.target)
  }

  private func place(_ spans: [TextSpan], in extent: TextSpan) -> TextSpan? {
    guard let start = spans.map(\.start).min(), let end = spans.map(\.end).max() else {
      return nil
    }
    return TextSpan(start, end).shifted(by: extent.start)
  }

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
          snippet: snippet(of: finding, in: pair), no: row.no)
      }
    }
    return CheckReport(items: items)
  }

  private func snippet(
    of finding: Finding, in pair: (source: [UInt8], target: [UInt8])
  ) -> Snippet {
    let whole = TextSpan(0, 0)
    if let place = place(finding.target, in: whole) {
      return Snippet(SourceText(wellFormed: pair.target), at: place)
    }
    return Snippet(
      SourceText(wellFormed: pair.source), at: place(finding.source, in: whole) ?? whole)
  }
}

extension SegmentedText {
  /// From the first byte of the first of these segments to the last byte of the last; for an empty
  /// run the empty place where it would stand.
  fileprivate func extent(of run: Range<Int>) -> TextSpan {
    guard let first = run.first, let last = run.last else {
      let place =
        run.lowerBound < segments.count
        ? segments[run.lowerBound].span.start : text.bytes.count
      return TextSpan(place, place)
    }
    return TextSpan(segments[first].span.start, segments[last].span.end)
  }

  /// Paragraph and sentence of a segment as people say it, such as `P1S2`.
  fileprivate func no(ofSegment index: Int) -> String? {
    guard segments.indices.contains(index) else { return nil }
    let paragraph = segments[index].paragraph
    let sentence = segments[...index].reversed().prefix { $0.paragraph == paragraph }.count
    return "P\(paragraph + 1)S\(sentence)"
  }
}

/// Checks files of any kind that can be checked.
public enum Checking {
  /// Checks glossaries together and worksheets one by one, told apart by their header lines.
  ///
  /// - Parameters:
  ///   - paths: files, or folders of glossaries.
  ///   - indexes: makes the glossaries for worksheets; asked only if there is one.
  ///   - note: takes remarks for the user.
  /// - Returns: the findings of all files.
  /// - Throws: `Failure` where a file cannot be read.
  public static func report(
    on paths: [String], indexes: () throws(Failure) -> [TermIndex], note: (String) -> Void
  ) throws(Failure) -> CheckReport {
    var glossaries: [(table: GlossaryTable, text: SourceText)] = []
    var items: [CheckReport.Item] = []
    var pipeline: Pipeline?
    for path in paths.flatMap({ FileInput.files(at: $0, extensions: Glossaries.extensions) }) {
      let file = try OpenedFile(path, note: note)
      let text = file.shown ?? SourceText("", name: path)
      if try isWorksheet(file) {
        let tools = if let pipeline { pipeline } else { try Pipeline(indexes: try indexes()) }
        pipeline = tools
        items += tools.check(try WorksheetFile.read(file, note: note), in: text).items
      } else {
        glossaries.append((try Glossaries.table(file, note: note), text))
      }
    }
    return CheckReport(items: findings(in: glossaries) + items)
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
        snippet: text.snippet(at: found.position))
    }
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
