public import Alignment
internal import Checks
internal import Interchange
public import Terminology
public import TextAnalysis
public import TextModel
public import Worksheets

/// The stages with everything they need, opened once. One for each worker.
public final class Pipeline {
  let indexes: [TermIndex]
  private let usesDictionaries: Bool
  private let segmenters: Segmenters
  private let builder: WorksheetBuilder
  private let checks: PairContext
  private let figures: FigureReader

  /// Finds glossary terms.
  public let recogniser: TermRecogniser

  /// Finds open terms.
  public let openTermFinder: OpenTermFinder

  /// Pairs sentences.
  public let aligner: Aligner

  /// Opens the stages.
  ///
  /// - Parameters:
  ///   - indexes: the glossaries, prepared.
  ///   - rules: a user's segmentation rules, run instead of ours for these languages.
  ///   - usesDictionaries: use the dictionaries that are installed on this machine; without them
  ///     results are the same everywhere.
  ///   - cacheFolder: where the bilingual dictionary is kept once it is compiled; nil to compile it
  ///     each time.
  /// - Throws: `Failure` with id `icu` where ICU's data is missing, or `regex` for a rule that
  ///   cannot be compiled.
  public init(
    indexes: [TermIndex], rules: [Language: [SegmentationRule]] = [:],
    usesDictionaries: Bool = true, cacheFolder: String? = nil
  ) throws(Failure) {
    self.segmenters = try Segmenters(rules: rules)
    self.indexes = indexes
    self.usesDictionaries = usesDictionaries
    self.checks = try PairContext()
    self.figures = try FigureReader()
    self.recogniser = try TermRecogniser(indexes, usesSpellingDictionary: usesDictionaries)
    self.openTermFinder = try OpenTermFinder()
    self.aligner = Aligner(
      usesDictionary: usesDictionaries, store: cacheFolder.map(CacheFolder.store))
    self.builder = Pipeline.builder(recogniser, openTermFinder, figures)
  }

  /// The stages of another pipeline with other glossaries; all the rest is shared.
  private init(_ other: Pipeline, indexes: [TermIndex]) throws(Failure) {
    self.segmenters = other.segmenters
    self.indexes = indexes
    self.usesDictionaries = other.usesDictionaries
    self.checks = other.checks
    self.figures = other.figures
    self.recogniser = try TermRecogniser(indexes, usesSpellingDictionary: usesDictionaries)
    self.openTermFinder = other.openTermFinder
    self.aligner = other.aligner
    self.builder = Pipeline.builder(recogniser, openTermFinder, figures)
  }

  private static func builder(
    _ recogniser: TermRecogniser, _ openTermFinder: OpenTermFinder, _ figures: FigureReader
  ) -> WorksheetBuilder {
    WorksheetBuilder(recogniser: recogniser, openTermFinder: openTermFinder) { german in
      figures.figures(in: german).map { ($0.span, $0.english) }
    }
  }

  /// The same stages with a few more terms; itself if there are none.
  ///
  /// - Throws: `Failure` with id `icu` where ICU's data is missing.
  public func with(terms rows: [GlossaryRow]) throws(Failure) -> Pipeline {
    guard !rows.isEmpty else { return self }
    let glossary = Glossary(tables: [GlossaryTable(name: "terms", rows: rows)])
    return try Pipeline(self, indexes: indexes + [TermIndex(glossary)])
  }

  /// The segments of a text.
  public func segments(of text: SourceText, _ language: Language) -> [Segment] {
    segmenters.segments(of: text, language)
  }

  /// A segmented text as a side of an alignment.
  public func side(_ document: SegmentedText) -> AlignmentSide {
    AlignmentSide(
      sentences: document.segments.indices.map { document.bytes(at: $0) },
      paragraphs: document.segments.map(\.paragraph))
  }

  /// What the checks find in one pair.
  ///
  /// - Returns: findings with places in UTF-8 bytes of the two texts.
  public func findings(source: [UInt8], target: [UInt8]) -> [Finding] {
    let pair = Pair(source: source, target: target, matches: recogniser.matches(in: source))
    return PairChecks.findings(in: pair, checks)
  }

  /// What the checks find in the pairs of a document, for each pair.
  ///
  /// - Returns: findings with places in UTF-8 bytes of the two texts of each pair.
  func findings(inDocument texts: [(source: [UInt8], target: [UInt8])]) -> [[Finding]] {
    let coded = texts.map { (source: CodedText($0.source), target: CodedText($0.target)) }
    var names = NamesMentioned()
    let pairs = coded.map {
      Pair(
        source: $0.source.plain, target: $0.target.plain,
        matches: recogniser.matches(in: $0.source.plain, after: &names))
    }
    let all = PairChecks.findings(inDocument: pairs, checks)
    return zip(coded, all).map { texts, findings in
      findings.map { finding in
        var copy = finding
        copy.source = finding.source.map { texts.source.span(ofPlain: $0) }
        copy.target = finding.target.map { texts.target.span(ofPlain: $0) }
        return copy
      }
    }
  }

  /// A text with its segments.
  public func segmented(_ text: SourceText, _ language: Language) -> SegmentedText {
    SegmentedText(text: text, segments: segments(of: text, language))
  }

  /// The German and the English of a run of rows, with the white space between them.
  func pair(of bead: Range<Int>, in sheet: Worksheet) -> (source: [UInt8], target: [UInt8]) {
    var source: [UInt8] = []
    for index in bead {
      source += sheet.rows[index].german.utf8
      if index < bead.upperBound - 1 {
        let space = sheet.rows[index].spaceAfter
        source += (space.isEmpty ? " " : space).utf8
      }
    }
    let english = bead.map { sheet.rows[$0].english }.filter { !$0.isEmpty }
    return (source, Array(english.joined(separator: " ").utf8))
  }

  /// The worksheet of a German text, with the existing English if there is one.
  ///
  /// - Parameters:
  ///   - text: the German text.
  ///   - translation: the English text, if there is one.
  ///   - cuts: a person's decisions about where German sentences end; not used with rules of the
  ///     user's own.
  ///   - progress: is told how much is done.
  ///   - note: takes what is odd about the two texts: perhaps they are not each other's.
  /// - Returns: one row for each German segment.
  public func worksheet(
    of text: SourceText, translation: SourceText? = nil, cuts: [SegmentOverride] = [],
    progress: WorkProgress? = nil, note: (String) -> Void = { _ in }
  ) -> Worksheet {
    let segments = segmenters.segments(of: text, .german, cuts: cuts)
    let document = SegmentedText(text: text, segments: segments)
    guard let translation else { return builder.worksheet(of: document, progress: progress) }
    // Pairing, recognising and checking take about as long as each other.
    let english = segmented(translation, .english)
    let ladder = ladder(side(document), side(english))
    AlignedTexts(source: document, target: english, ladder: ladder).notes.forEach(note)
    var sheet = builder.worksheet(of: document, translation: english, ladder: ladder) {
      progress?(1 / 3 + $0 / 3)
    }
    addFindings(to: &sheet)
    return sheet
  }

  /// How many bytes of texts it is worth to make worksheets of together: some thirty sentences. Fewer
  /// do not make up for the instructions that each stage has to be fetched anew for, and what is
  /// known of more is no longer near at hand when the next stage asks for it.
  private static let bytesTogether = 4 << 10

  /// Hands on texts, or records with texts, in order and as many at a time as it is worth.
  package static func together<Text: Collection<UInt8>>(
    _ texts: some Sequence<Text>, _ work: ([Text]) -> Void
  ) {
    var group: [Text] = []
    var size = 0
    for text in texts {
      group.append(text)
      size += text.count
      guard size >= bytesTogether else { continue }
      work(group)
      group.removeAll(keepingCapacity: true)
      size = 0
    }
    if !group.isEmpty { work(group) }
  }

  /// The worksheets of German texts: each as it would be by itself, and all sooner than one after
  /// another.
  ///
  /// - Parameter texts: German texts; few at a time, as `together` hands them on, for all rows are
  ///   held at once.
  /// - Returns: a worksheet for each text, with one row for each segment.
  public func worksheets(of texts: [SourceText]) -> [Worksheet] {
    builder.worksheets(of: texts.map { segmented($0, .german) })
  }

  /// The worksheet of a file: of a document with its codes in the German.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - translation: the English text, if there is one.
  ///   - cuts: a person's decisions about where German sentences end.
  ///   - progress: is told how much is done.
  ///   - note: takes what is odd about the two texts: perhaps they are not each other's.
  /// - Returns: one row for each German segment.
  public func worksheet(
    of source: SourceFile, translation: SourceText? = nil, cuts: [SegmentOverride] = [],
    progress: WorkProgress? = nil, note: (String) -> Void = { _ in }
  ) -> Worksheet {
    var sheet = worksheet(
      of: source.text, translation: translation, cuts: cuts, progress: progress, note: note)
    if case .document(let document) = source { document.addCodes(to: &sheet) }
    return sheet
  }

  /// Runs the checks over the beads of a worksheet and fills in its column `check`.
  public func addFindings(to sheet: inout Worksheet) {
    let beads = sheet.beads
    let all = findings(inDocument: beads.map { pair(of: $0, in: sheet) })
    for (bead, findings) in zip(beads, all) {
      for index in bead { sheet.rows[index].check = "" }
      sheet.rows[bead.lowerBound].findings = findings
      sheet.rows[bead.lowerBound].check = findings.filter { $0.severity > .notice }
        .map { "\($0.severity.rawValue): \($0.message)" }.joined(separator: "\n")
    }
  }
}
