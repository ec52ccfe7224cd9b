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

  /// How many rows go through a stage before the next stage takes them. The instructions of one stage
  /// fit the processor's nearest memory and those of all do not, so a row that went through all by
  /// itself would find none of them there.
  private static let block = 32

  /// Where a row is: the number of its worksheet and its own in it, from 0.
  private typealias Place = (sheet: Int, row: Int)

  /// Makes the worksheet of a German text without English.
  ///
  /// - Parameters:
  ///   - document: the German text.
  ///   - progress: is told how much is done.
  /// - Returns: one row for each segment.
  public func worksheet(of document: SegmentedText, progress: WorkProgress? = nil) -> Worksheet {
    worksheets(of: [document], progress: progress)[0]
  }

  /// Makes the worksheets of German texts without English: each as it would be by itself, and all
  /// sooner than one after another.
  ///
  /// - Parameters:
  ///   - documents: the German texts.
  ///   - progress: is told how much is done.
  /// - Returns: a worksheet for each text, with one row for each segment.
  public func worksheets(
    of documents: [SegmentedText], progress: WorkProgress? = nil
  ) -> [Worksheet] {
    var sheets = documents.map(Self.worksheet(withoutTerms:))
    let places = sheets.indices.flatMap { sheet in
      sheets[sheet].rows.indices.map { (sheet: sheet, row: $0) }
    }
    var names = NamesMentioned()
    for first in stride(from: 0, to: places.count, by: Self.block) {
      let end = min(first + Self.block, places.count)
      addTerms(of: documents, to: &sheets, at: places[first..<end], after: &names)
      progress?(Double(end) / Double(places.count))
    }
    return sheets
  }

  private static func worksheet(withoutTerms document: SegmentedText) -> Worksheet {
    var rows: [Row] = []
    rows.reserveCapacity(document.segments.count)
    for (index, number) in document.numbers.enumerated() {
      rows.append(Row(no: number, german: document.string(at: index)))
      // In its place, for a row has many fields to copy
      rows[index].id = "u\(index + 1)"
      rows[index].check = "–"
      addSpace(around: index, of: document, to: &rows[index])
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

  private static func addSpace(around index: Int, of document: SegmentedText, to row: inout Row) {
    let segments = document.segments
    if index == 0 {
      row.spaceBefore = document.text[TextSpan(0, segments[0].span.start)]
    }
    let end =
      index + 1 < segments.count ? segments[index + 1].span.start : document.text.bytes.count
    row.spaceAfter = document.text[TextSpan(segments[index].span.end, end)]
  }

  private func addTerms(
    of documents: [SegmentedText], to sheets: inout [Worksheet], at places: ArraySlice<Place>,
    after names: inout NamesMentioned
  ) {
    let texts = places.map { documents[$0.sheet].bytes(at: $0.row) }
    for ((sheet, row), text) in zip(places, texts) {
      if row == 0 { names = NamesMentioned() }
      sheets[sheet].rows[row].matches = recogniser.matches(in: text, after: &names)
    }
    for ((sheet, row), text) in zip(places, texts) {
      let matches = sheets[sheet].rows[row].matches
      sheets[sheet].rows[row].openTerms = openTermFinder.openTerms(in: text, beside: matches)
    }
    let figures = texts.map(self.figures)
    for (((sheet, row), text), figures) in zip(zip(places, texts), figures) {
      writeCells(of: &sheets[sheet].rows[row], text, figures)
    }
  }

  private func writeCells(of row: inout Row, _ text: [UInt8], _ figures: [TermCells.Figure]) {
    cells.start(text, row.matches)
    row.glossary = cells.glossaryCell()
    row.namesFigures = cells.namesCell(figures: figures)
    row.toDecide = cells.openCell(row.openTerms)
  }
}
