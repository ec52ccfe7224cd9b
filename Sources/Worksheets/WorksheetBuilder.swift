public import Alignment
public import Terminology
internal import TextAnalysis
public import TextModel

/// Makes a worksheet of a segmented text. One for each worker.
public final class WorksheetBuilder {
  private let recogniser: TermRecogniser
  private let openTermFinder: OpenTermFinder
  private var cells = TermCells()

  private let figures: (_ german: [UInt8]) -> [(span: TextSpan, english: String)]

  /// Makes a builder that works with these tools.
  ///
  /// - Parameters:
  ///   - recogniser: finds glossary terms.
  ///   - openTermFinder: finds what the glossary does not know.
  ///   - figures: finds the figures of a German text that English writes otherwise, with places in
  ///     UTF-8 bytes of that text.
  public init(
    recogniser: TermRecogniser, openTermFinder: OpenTermFinder,
    figures: @escaping (_ german: [UInt8]) -> [(span: TextSpan, english: String)] = { _ in [] }
  ) {
    self.recogniser = recogniser
    self.openTermFinder = openTermFinder
    self.figures = figures
  }

  /// Makes the worksheet of a German text without English.
  ///
  /// - Parameters:
  ///   - document: the German text.
  ///   - progress: is told how much is done.
  /// - Returns: one row for each segment.
  public func worksheet(of document: SegmentedText, progress: WorkProgress? = nil) -> Worksheet {
    var rows: [Row] = []
    rows.reserveCapacity(document.segments.count)
    var names = NamesMentioned()
    for (index, number) in document.numbers.enumerated() {
      let bytes = Array(document.text.bytes[document.segments[index].span.range])
      rows.append(Row(no: number, german: String(decoding: bytes, as: UTF8.self)))
      // In its place, for a row has many fields to copy
      rows[index].id = "u\(index + 1)"
      rows[index].check = "–"
      addSpace(around: index, of: document, to: &rows[index])
      addTerms(bytes, to: &rows[index], after: &names)
      progress?(Double(index + 1) / Double(document.segments.count))
    }
    return Worksheet(rows: rows)
  }

  /// Makes the worksheet of a German text with its English: a bead's English stands once, in the
  /// bead's first row; English without German is appended to the row before, so that no word is lost.
  ///
  /// - Parameters:
  ///   - document: the German text.
  ///   - translation: the English text.
  ///   - ladder: beads over the segments of the two.
  ///   - progress: is told how much is done.
  /// - Returns: one row for each German segment.
  public func worksheet(
    of document: SegmentedText, translation: SegmentedText, ladder: Ladder,
    progress: WorkProgress? = nil
  ) -> Worksheet {
    var sheet = worksheet(of: document, progress: progress)
    for bead in ladder.beads {
      let english = translation.words(of: bead.target)
      guard let first = bead.source.first else {
        append(addition: english, before: bead, to: &sheet)
        continue
      }
      let name = bead.source.map { sheet.rows[$0].no }.joined(separator: " + ")
      for index in bead.source {
        sheet.rows[index].bead = "\(name) = \(bead.target.count)"
        sheet.rows[index].confidence = bead.confidence
      }
      let earlier = sheet.rows[first].english  // an addition before the first sentence
      sheet.rows[first].english = [earlier, english].filter { !$0.isEmpty }.joined(separator: " ")
      if !english.isEmpty { sheet.rows[first].status = Row.Status.draft.rawValue }
    }
    return sheet
  }

  private func append(addition: String, before bead: Bead, to sheet: inout Worksheet) {
    guard !sheet.rows.isEmpty else { return }
    let row = max(0, bead.source.lowerBound - 1)
    let parts = [sheet.rows[row].english, addition].filter { !$0.isEmpty }
    sheet.rows[row].english = parts.joined(separator: " ")
  }

  private func addSpace(around index: Int, of document: SegmentedText, to row: inout Row) {
    let segments = document.segments
    if index == 0 {
      row.spaceBefore = document.text[TextSpan(0, segments[0].span.start)]
    }
    let end =
      index + 1 < segments.count ? segments[index + 1].span.start : document.text.bytes.count
    row.spaceAfter = document.text[TextSpan(segments[index].span.end, end)]
  }

  private func addTerms(
    _ bytes: [UInt8], to row: inout Row, after names: inout NamesMentioned
  ) {
    row.matches = recogniser.matches(in: bytes, after: &names)
    row.openTerms = openTermFinder.openTerms(in: bytes, beside: row.matches)
    cells.start(bytes, row.matches)
    row.glossary = cells.glossaryCell()
    row.namesFigures = cells.namesCell(figures: figures(bytes))
    row.toDecide = cells.openCell(row.openTerms)
  }
}
