import ArgumentParser
import Interchange
import SatzpaarKit
import Terminology
import TextModel

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check a glossary, a worksheet, or a German text with its English.",
    discussion: """
      A glossary file is linted; several together, so that contradictions between files are found. \
      The pairs of a worksheet are checked against --glossary. With --source and --target two texts \
      are aligned first. Exit status: 0 clean, 1 findings at or above --fail-on, 2 not done.
      """)

  @Argument(help: "Glossary or worksheet files.", completion: .file())
  var file: [String] = []

  @Option(help: "A German text.", completion: .file())
  var source: String?

  @Option(help: "Its English translation.", completion: .file())
  var target: String?

  @OptionGroup var options: PipelineOptions

  @Option(help: "How to print findings: text or json.")
  var format: ReportFormat = .text

  @Option(help: "The severity that makes the exit status 1: error, warning or notice.")
  var failOn: Severity = .error

  @Flag(help: "Print notices too.")
  var notices = false

  func validate() throws {
    if (source == nil) != (target == nil) {
      throw ValidationError("--source and --target go together.")
    }
    if source == nil && file.isEmpty {
      throw ValidationError("Name a file to check, or two texts with --source and --target.")
    }
    if source != nil && !file.isEmpty {
      throw ValidationError("Check either files or two texts, not both at once.")
    }
  }

  func run() throws {
    try reporting {
      let report = try report()
      let printer = ReportPrinter(showsNotices: notices)
      switch format {
      case .text: try Output.write(printer.text(of: report))
      case .json: try Output.write(ReportJSON.text(of: report) + "\n")
      }
      if report.reaches(failOn) { throw ExitCode(1) }
    }
  }

  private func report() throws -> CheckReport {
    if let source, let target {
      let pipeline = try options.pipeline(aligning: true)
      let german = try options.texts.text(of: source, showsPlaces: true)
      let english = try options.texts.text(of: target, showsPlaces: true)
      return pipeline.check(source: german, target: english)
    }
    return try Checking.report(
      on: file, pipeline: { () throws(Failure) in try options.pipeline() }, note: Console.note)
  }
}

/// How findings are printed.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
