import ArgumentParser
import Interchange
import SatzpaarKit
import TextModel
import Worksheets

struct Prepare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a translation worksheet of a German text or document.",
    discussion: """
      With --translation the existing English is aligned and put beside the German, and the pairs \
      are checked. Without -o the worksheet is printed: for reading if that is a terminal, as JSON \
      lines otherwise.
      """)

  @Argument(
    help: "German texts, or documents (Markdown, HTML, DOCX, ODT); - is standard input.",
    completion: .file())
  var source: [String]

  @Option(help: "The existing English text.", completion: .file())
  var translation: String?

  @Option(
    help: "The worksheet of an earlier version: its English, status and notes are carried over.",
    completion: .file())
  var previous: String?

  @OptionGroup var options: PipelineOptions

  @Option(name: [.short, .long], help: "The file to write, or a folder for several sources.")
  var output: String?

  @Option(name: .long, help: "The format: a worksheet format (satzpaar formats) or terminal.")
  var to: PrepareFormat?

  @OptionGroup var worksheets: WorksheetOptions

  func run() throws {
    try validateSources()
    try reporting {
      let format = try chosenFormat()
      let pipeline = try options.pipeline(aligning: translation != nil)
      let english = try translation.map { try options.texts.text(of: $0) }
      var sheets: [(name: String, sheet: Worksheet)] = []
      for path in source {
        let file = try options.texts.source(of: path)
        var notes: [String] = []
        let sheet = try showingProgress(path) { progress throws(Failure) in
          try worksheet(of: file, translation: english, pipeline, progress) { notes.append($0) }
        }
        notes.forEach(Console.note)
        guard !sheet.rows.isEmpty else {
          throw Failure("empty-text", "there is no text in this file", file: path)
        }
        sheets.append((path, sheet))
      }
      for (name, sheet) in sheets {
        try Output.write(bytes(of: sheet, name, format), to: path(for: name, format))
      }
    }
  }

  /// Not in `validate`, which would run before an unknown option is noticed.
  private func validateSources() throws {
    if source.count > 1 && translation != nil {
      throw ValidationError("--translation goes with one source; \(source.count) are given.")
    }
    if previous != nil && (source.count > 1 || translation != nil) {
      throw ValidationError("--previous goes with one source, and not with --translation.")
    }
    if source.count > 1 && output == nil && to != .terminal && !Terminal.isInteractive {
      throw ValidationError("Several sources want a folder to write to: -o FOLDER.")
    }
  }

  /// The worksheet with the work of the earlier version, if there is one: its cuts are made again,
  /// and what the translator wrote is carried over.
  private func worksheet(
    of file: SourceFile, translation: SourceText?, _ pipeline: Pipeline,
    _ progress: WorkProgress?, _ note: (String) -> Void
  ) throws(Failure) -> Worksheet {
    guard let previous else {
      return pipeline.worksheet(
        of: file, translation: translation, progress: progress, note: note)
    }
    let old = try WorksheetFile.read(previous, note: Console.note)
    let cuts = CutDecisions.read(from: old)
    for line in cuts.unclear {
      Console.note("\(previous): \(line.no): “\(line.line)” in the column cut is not understood")
    }
    let merge = WorksheetMerge(
      carrying: CutDecisions.removed(from: old),
      to: pipeline.worksheet(of: file, cuts: cuts.overrides, progress: progress))
    Console.tell(
      MergeReportText.text(
        of: merge.report, edited: previous, worksheet: output ?? source.first ?? ""))
    var sheet = merge.sheet
    CutDecisions.keep(cuts.overrides, in: &sheet)
    return sheet
  }

  private func chosenFormat() throws -> PrepareFormat {
    if let to { return to }
    guard let output, output != "-" else {
      return Terminal.isInteractive ? .terminal : .worksheet(.jsonl)
    }
    if source.count > 1 { return .worksheet(.csv) }
    return .worksheet(try WorksheetFile.format(named: nil, output: output))
  }

  private func bytes(
    of sheet: Worksheet, _ name: String, _ format: PrepareFormat
  ) throws -> [UInt8] {
    switch format {
    case .worksheet(let format):
      try format.write(sheet, worksheets.writing(of: name), note: Console.note)
    case .terminal: Array(WorksheetPrinter(terminal: .current()).text(of: sheet).utf8)
    }
  }

  private func path(for source: String, _ format: PrepareFormat) -> String? {
    guard self.source.count > 1, let output else { return output }
    let name = source.split(separator: "/").last.map(String.init) ?? source
    let ending = name.lastIndex(of: ".").map { String(name[$0...].dropFirst()).lowercased() } ?? ""
    let isKnown =
      ending == "txt" || DocumentFormat.allCases.contains { $0.extensions.contains(ending) }
    let stem = isKnown ? String(name.dropLast(ending.count + 1)) : name
    return "\(output)/\(stem).\(format.fileExtension)"
  }
}

/// What `prepare` can make.
enum PrepareFormat: ExpressibleByArgument, Equatable {
  case worksheet(WorksheetFormat)
  case terminal

  init?(argument: String) {
    if argument == "terminal" {
      self = .terminal
    } else if let format = WorksheetFormat(rawValue: argument) {
      self = .worksheet(format)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] {
    WorksheetFormat.allCases.map(\.rawValue) + ["terminal"]
  }

  var fileExtension: String {
    switch self {
    case .worksheet(let format): format.fileExtension
    case .terminal: "txt"
    }
  }
}
