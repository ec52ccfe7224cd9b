internal import Alignment
internal import Checks
internal import Interchange
internal import LanguageData
public import Terminology
internal import TextAnalysis
public import TextModel
internal import Worksheets

/// Answers the records of one stage. One for each worker.
public final class StreamWorker {
  /// What a worker needs to know.
  public struct Options: Sendable {
    /// The stage to run.
    public var stage: StreamStage
    /// The glossaries, prepared; shared by all workers.
    public var indexes: [TermIndex]
    /// Also report matches inside longer ones.
    public var nested: Bool
    /// Use the dictionaries that are installed on this machine.
    public var usesDictionaries: Bool
    /// Where the bilingual dictionary is kept once it is compiled; nil for nowhere.
    public var cacheFolder: String?

    /// Makes options.
    public init(
      stage: StreamStage, indexes: [TermIndex] = [], nested: Bool = false,
      usesDictionaries: Bool = true, cacheFolder: String? = nil
    ) {
      self.stage = stage
      self.indexes = indexes
      self.nested = nested
      self.usesDictionaries = usesDictionaries
      self.cacheFolder = cacheFolder
    }
  }

  private let options: Options
  private let work: Work
  private let matchJSON = MatchJSON()

  /// What a worker has opened: for sentences alone much less than for everything.
  private enum Work {
    case sentences(Segmenters)
    case everything(Pipeline)
  }

  /// Makes a worker.
  ///
  /// - Throws: `Failure` with id `icu` where ICU's data is missing.
  public init(_ options: Options) throws(Failure) {
    self.options = options
    self.work =
      options.stage == .segment
      ? .sentences(try Segmenters())
      : .everything(
        try Pipeline(
          indexes: options.indexes, usesDictionaries: options.usesDictionaries,
          cacheFolder: options.cacheFolder))
  }

  /// What was read of one line.
  private struct Entry {
    var id = JSON.null
    let record: Result<Record, Failure>
  }

  /// Appends the answers to records, each with a line end: JSON objects as UTF-8.
  ///
  /// - Parameters:
  ///   - lines: each one JSON object as UTF-8.
  ///   - bytes: what is appended to.
  /// - Returns: how many answers are that the record could not be worked on.
  package func answer(
    _ lines: some Sequence<ArraySlice<UInt8>>, to bytes: inout ByteOutput
  ) -> Int {
    var failures = 0
    Pipeline.together(lines) { failures += answer($0.map { Self.read(Array($0)) }, to: &bytes) }
    return failures
  }

  private static func read(_ line: [UInt8]) -> Entry {
    var id = JSON.null
    do throws(Failure) {
      let (object, defect) = try JSON.reading(line)
      guard case .object = object else {
        throw Failure("not-an-object", "a record has to be a JSON object")
      }
      id = object["id"] ?? .null
      if let defect { throw defect }
      return Entry(id: id, record: .success(Record(object)))
    } catch {
      return Entry(id: id, record: .failure(error))
    }
  }

  private func answer(_ entries: [Entry], to bytes: inout ByteOutput) -> Int {
    var failures = 0
    for (entry, sheet) in zip(entries, worksheets(of: entries)) {
      if let sheet {
        bytes.append("{\"id\":")
        entry.id.write(to: &bytes)
        bytes.append(",\"rows\":")
        WorksheetJSONL.writeRows(of: sheet, matches: matchJSON, to: &bytes)
        bytes.append(UInt8(ascii: "}"))
      } else {
        var members: [(name: String, value: JSON)]
        do throws(Failure) {
          members = try answer(entry.record.get())
        } catch {
          members = Self.members(of: error)
          failures += 1
        }
        JSON.object([("id", entry.id)] + members).write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return failures
  }

  private static func members(of failure: Failure) -> [(name: String, value: JSON)] {
    let place = failure.position.map { "column \($0.column): " } ?? ""
    let what: [(name: String, value: JSON)] = [
      ("code", .string(failure.id)), ("message", .string(place + failure.message)),
    ]
    return [("error", .object(what))]
  }

  /// For each record its worksheet, where it is a text and nothing else; made together.
  private func worksheets(of entries: [Entry]) -> [Worksheet?] {
    var sheets = [Worksheet?](repeating: nil, count: entries.count)
    guard options.stage == .worksheet, case .everything(let pipeline) = work else { return sheets }
    let texts = entries.map { (try? $0.record.get())?.textAlone }
    let made = pipeline.worksheets(of: texts.compactMap(\.self).map { SourceText($0) })
    for (index, sheet) in zip(texts.indices.filter { texts[$0] != nil }, made) {
      sheets[index] = sheet
    }
    return sheets
  }

  private func answer(_ record: Record) throws(Failure) -> [(name: String, value: JSON)] {
    switch work {
    case .sentences(let segmenters):
      return try segments(record) { segmenters.segments(of: $0, $1) }
    case .everything(let pipeline):
      return try answer(record, try pipeline.with(terms: record.terms()))
    }
  }

  private func answer(
    _ record: Record, _ tools: Pipeline
  ) throws(Failure) -> [(name: String, value: JSON)] {
    switch options.stage {
    case .segment:
      return try segments(record) { tools.segments(of: $0, $1) }
    case .terms:
      let bytes = Array(try record.text("text").utf8)
      let matches = tools.recogniser.matches(in: bytes, nested: options.nested)
      let open = tools.openTermFinder.openTerms(in: bytes, beside: matches)
      return [("matches", matchJSON.values(of: matches)), ("open", StageJSON.openTerms(open))]
    case .align: return try align(record, tools)
    case .check:
      let findings = tools.findings(
        source: Array(try record.text("source").utf8), target: Array(try record.text("target").utf8)
      )
      return [("findings", StageJSON.findings(findings))]
    case .worksheet:
      let translation = try record.optionalText("translation").map { SourceText($0) }
      let sheet = tools.worksheet(of: SourceText(try record.text("text")), translation: translation)
      return [("rows", WorksheetJSONL.rows(of: sheet, matches: matchJSON))]
    }
  }

  private func segments(
    _ record: Record, _ cut: (SourceText, Language) -> [Segment]
  ) throws(Failure) -> [(name: String, value: JSON)] {
    let text = SourceText(try record.text("text"))
    return [("segments", StageJSON.segments(cut(text, try record.language())))]
  }

  private func align(
    _ record: Record, _ tools: Pipeline
  ) throws(Failure) -> [(name: String, value: JSON)] {
    let source = try side(record, "source", .german, tools)
    let target = try side(record, "target", .english, tools)
    let ladder = tools.ladder(source.side, target.side)
    var members = [(name: "beads", value: StageJSON.beads(ladder))]
    if !ladder.crossings.isEmpty {
      members.append(("crossings", StageJSON.crossings(ladder)))
    }
    if let segments = source.segments {
      members.append(("sourceSegments", StageJSON.segments(segments)))
    }
    if let segments = target.segments {
      members.append(("targetSegments", StageJSON.segments(segments)))
    }
    return members
  }

  private func side(
    _ record: Record, _ name: String, _ language: Language, _ tools: Pipeline
  ) throws(Failure) -> (side: AlignmentSide, segments: [Segment]?) {
    switch try record.side(name) {
    case .text(let string):
      let text = SourceText(string)
      let segments = tools.segments(of: text, language)
      return (tools.side(SegmentedText(text: text, segments: segments)), segments)
    case .sentences(let sentences, let paragraphs):
      return (AlignmentSide(sentences: sentences, paragraphs: paragraphs), nil)
    }
  }
}
