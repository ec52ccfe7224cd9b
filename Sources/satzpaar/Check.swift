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
      are aligned first. What the command line does not say is taken from the nearest satzpaar.toml. \
      Exit status: 0 clean, 1 findings at or above --fail-on, 2 not done.
      """)

  @OptionGroup var subject: CheckSubject

  @Option(
    help: "How to print findings: text (default), json, sarif, junit, github or html.")
  var format: ReportFormat?

  @Option(name: [.short, .long], help: "The file to write the report to.", completion: .file())
  var output: String?

  @Option(
    help: "The severity that makes the exit status 1: error (default), warning or notice.")
  var failOn: Severity?

  @Flag(inversion: .prefixedNo, help: "Print notices too.")
  var notices: Bool?

  @Flag(help: "Print the key of each finding, for: satzpaar dismiss.")
  var keys = false

  @Option(help: "Hide what is in this baseline.", completion: .file())
  var baseline: String?

  @Option(
    help: "Write all findings that are not dismissed to a baseline, and hide them from now on.",
    completion: .file())
  var writeBaseline: String?

  @Option(
    help: """
      Report only findings in the files of this list, one a line, such as git diff --name-only \
      --relative prints; - reads the list from standard input.
      """, completion: .file())
  var changedOnly: String?

  @Option(
    help:
      "Show glossary entries that do not occur in this German text. May be given more than once.",
    completion: .file())
  var against: [String] = []

  @Flag(help: "Count pairs, words and terms.")
  var statistics = false

  @OptionGroup var fixing: FixOptions

  @Flag(help: "Print what is in force and what decided it, and check nothing.")
  var explainConfig = false

  @OptionGroup var project: ProjectOptions

  func validate() throws {
    if !explainConfig { try subject.validateWhatToCheck() }
    if fixing.isWanted && subject.source != nil {
      throw ValidationError("--fix mends glossaries; nothing writes into a translator's English.")
    }
    if baseline != nil && writeBaseline != nil {
      throw ValidationError("--baseline reads and --write-baseline writes one. Choose one.")
    }
  }

  func run() throws {
    let settings = try reporting(asJSON: format == .json) {
      try project.settings(over: line, from: subject.place)
    }
    try reporting(asJSON: settings.format.value == .json) {
      if explainConfig { return try Output.write(settings.explanation) }
      try fixing.run(on: subject, settings)
      let report = try report(settings)
      try ReportPrinter(settings: settings, showsKeys: keys).print(report, to: output)
      if report.reaches(settings.failOn.value) { throw ExitCode(1) }
    }
  }

  /// What the command line says of what a project can choose.
  private var line: Configuration {
    var line = Configuration()
    line.format = format
    line.failOn = failOn
    line.notices = notices ?? (against.isEmpty ? nil : true)
    line.baseline = writeBaseline ?? baseline
    return subject.added(to: line)
  }

  private func report(_ settings: CheckSettings) throws -> CheckReport {
    let checks = settings.configuration.checks
    var report = try subject.report(settings, against: against, counting: statistics)
      .with(severities: checks)
    if let changedOnly {
      report = report.only(
        in: try FileList.read(changedOnly), areOneText: subject.source != nil)
    }
    var memory = try project.memory(settings)
    if let writeBaseline {
      let found = memory.applied(to: report)
      try Output.write(Baseline.bytes(of: found), to: writeBaseline)
      memory.baseline = Baseline(found)
    } else if let path = settings.baseline.value {
      memory.baseline = try Baseline(reading: path, note: Console.note)
    }
    return memory.applied(to: report).with(severities: checks)
  }
}
