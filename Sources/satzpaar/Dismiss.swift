import ArgumentParser
import SatzpaarKit
import TextModel

struct Dismiss: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Dismiss a finding: it stays hidden until its words change or the day is over.",
    discussion: """
      satzpaar check --keys prints the keys. Name the files after the key as for check: the finding \
      is looked up, and the line in the file of dismissals tells what was found. Without files the \
      line has the key alone. The file is satzpaar-dismissed.tsv, the nearest one above the files \
      that are named; without any, a new one beside satzpaar.toml or in the current folder. To see a \
      finding again, delete its line.
      """)

  @Argument(help: "The key of the finding, as check --keys and --format json print it.")
  var key: String

  @OptionGroup var subject: CheckSubject

  @Option(help: "Why it is no defect.")
  var reason: String

  @Option(help: "The last day on which it stays dismissed, as in 2026-12-31.")
  var until: CalendarDay?

  @OptionGroup var project: ProjectOptions

  func validate() throws {
    guard key.count == 16, key.allSatisfy({ $0.isHexDigit && !$0.isUppercase }) else {
      throw ValidationError("A key is 16 letters and digits, as in 0f3a9c1e5b7d2468.")
    }
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("Say with --reason why it is no defect.")
    }
    if let until, until < (try project.day()) {
      throw ValidationError("--until \(until) is over already.")
    }
    if subject.source != nil || !subject.file.isEmpty { try subject.validateWhatToCheck() }
  }

  func run() throws {
    try reporting {
      let settings = try project.settings(
        over: subject.added(to: Configuration()), from: subject.place)
      let path = settings.dismissals.value ?? DismissalFile.place(beside: settings.configuration)
      var dismissal = Dismissal(key: key, reason: reason, date: try project.day(), until: until)
      if subject.source != nil || !subject.file.isEmpty {
        let report = try subject.report(settings).with(severities: settings.configuration.checks)
        dismissal = try dismissal.described(by: report, for: path)
      }
      try DismissalFile.add(dismissal, to: path, note: Console.note)
      Console.note("dismissed in \(path)\(until.map { " until \($0)" } ?? "")")
    }
  }
}
