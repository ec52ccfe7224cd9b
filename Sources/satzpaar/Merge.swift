import ArgumentParser
import Interchange
import SatzpaarKit
import TextModel
import Worksheets

struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring the work of an edited worksheet back.",
    discussion: """
      Rows are found by id and by their German, so the edited worksheet may have been sorted, and \
      rows may be gone or there twice. Only what is the translator's is taken: english, to_decide, \
      status, note and columns of their own. What does not fit is set aside or reported, never lost. \
      Without --apply or -o nothing is written. Exit status: 0 all taken, 1 something wants a look, \
      2 not done. An XLIFF or TMX of another program is not written anew: only its targets change.
      """)

  @Argument(help: "The worksheet as it was given out.", completion: .file())
  var worksheet: String

  @Argument(help: "The worksheet as it came back.", completion: .file())
  var edited: String

  @Option(name: [.short, .long], help: "The file to write.")
  var output: String?

  @Flag(help: "Write the result over WORKSHEET.")
  var apply = false

  @Flag(help: "Take edits of rows that are approved in WORKSHEET too.")
  var overwriteApproved = false

  @OptionGroup var worksheets: WorksheetOptions

  @Option(help: "How to print the report: text or json.")
  var format: MergeReportFormat = .text

  func validate() throws {
    if apply && output != nil {
      throw ValidationError("--apply writes over WORKSHEET; -o names another file. Choose one.")
    }
  }

  func run() throws {
    try reporting(asJSON: format == .json) {
      let base = try WorksheetFile.read(worksheet, note: Console.note)
      let changes = try WorksheetFile.read(edited, note: Console.note)
      let merge = WorksheetMerge(changes, into: base, overwriteApproved: overwriteApproved)
      if let path = output ?? (apply ? worksheet : nil) { try write(merge.sheet, to: path) }
      try tell(merge.report)
      if !merge.report.isClean { throw ExitCode(1) }
    }
  }

  private func write(_ sheet: Worksheet, to path: String) throws {
    let name = path == "-" ? worksheet : path
    if let bytes = try DocumentExport.merged(
      sheet, into: worksheet, output: name, note: Console.note)
    {
      return try Output.write(bytes, to: path)
    }
    let format = try WorksheetFile.format(named: nil, output: name)
    try Output.write(
      try format.write(sheet, worksheets.writing(of: worksheet), note: Console.note), to: path)
  }

  /// The report as JSON is data, unless the worksheet itself goes to standard output.
  private func tell(_ report: MergeReport) throws {
    switch format {
    case .text:
      Console.tell(MergeReportText.text(of: report, edited: edited, worksheet: worksheet))
    case .json where output == "-": Console.tell(MergeReportText.json(of: report) + "\n")
    case .json: try Output.write(MergeReportText.json(of: report) + "\n")
    }
  }
}

/// How the report of a merge is printed.
enum MergeReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
