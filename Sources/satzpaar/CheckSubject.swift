import ArgumentParser
import SatzpaarKit
import TextModel

/// What is checked, and with what; the same for the verbs that check.
struct CheckSubject: ParsableArguments {
  @Argument(help: "Glossary or worksheet files.", completion: .file())
  var file: [String] = []

  @Option(help: "A German text.", completion: .file())
  var source: String?

  @Option(help: "Its English translation.", completion: .file())
  var target: String?

  @OptionGroup var options: PipelineOptions

  /// The file from which a project's configuration is looked for.
  var place: String { source ?? file.first ?? "." }

  func validateWhatToCheck() throws {
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

  /// What these options say of what a project can choose, besides what is said already.
  func added(to line: Configuration) -> Configuration {
    var line = line
    line.glossaries = options.glossaries.glossary
    line.rules = options.segmentation.rules
    if !options.dictionaries.areWanted { line.dictionaries = false }
    return line
  }

  /// Checks it.
  ///
  /// - Parameters:
  ///   - settings: what is in force.
  ///   - against: German texts that glossaries are set against.
  ///   - counting: whether the report has statistics.
  /// - Returns: the findings, none of them hidden yet.
  /// - Throws: `Failure` where a file cannot be read.
  func report(
    _ settings: CheckSettings, against: [String] = [], counting: Bool = false
  ) throws(Failure) -> CheckReport {
    var options = options
    options.glossaries.glossary = settings.glossaries.value
    options.segmentation.rules = settings.rules.value
    options.dictionaries.noDictionaries = !settings.dictionaries.value
    if let source, let target {
      let pipeline = try options.pipeline(aligning: true)
      let german = try options.texts.text(of: source, showsPlaces: true)
      let english = try options.texts.text(of: target, showsPlaces: true)
      return try pipeline.check(
        source: german, target: english, counting: counting, note: Console.note)
    }
    var extras = Checking.Extras()
    for path in against { extras.texts.append(try options.texts.text(of: path)) }
    extras.countsPairs = counting
    extras.usesDictionaries = settings.dictionaries.value
    return try Checking.report(
      on: file, extras: extras, pipeline: { () throws(Failure) in try options.pipeline() },
      note: Console.note)
  }
}
