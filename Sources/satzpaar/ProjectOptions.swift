import ArgumentParser
import FoundationEssentials
import Glibc
import SatzpaarKit
import TextModel

/// Where a project keeps what it has chosen and dismissed; the same for the verbs that check.
struct ProjectOptions: ParsableArguments {
  @Option(
    help: "The configuration, instead of the nearest satzpaar.toml.", completion: .file())
  var config: String?

  @Flag(help: "Use no satzpaar.toml and no file of dismissals but those that are named.")
  var noConfig = false

  @Option(
    help: "The file of dismissals, instead of the nearest satzpaar-dismissed.tsv.",
    completion: .file())
  var dismissals: String?

  @Option(
    help: """
      The day that the expiry of dismissals is compared with, as in 2026-11-23. Without it, the \
      environment variable SATZPAAR_TODAY, then the day of this machine.
      """)
  var today: CalendarDay?

  func validate() throws {
    if config != nil && noConfig {
      throw ValidationError("--config and --no-config exclude each other.")
    }
    _ = try day()
  }

  /// What is in force for a file.
  func settings(over line: Configuration, from place: String) throws -> CheckSettings {
    func nearest(_ name: String) -> String? {
      noConfig ? nil : FilePath.nearest(named: name, from: place)
    }
    var line = line
    line.dismissals = dismissals
    let path = config ?? nearest(Configuration.name)
    let file = try path.map { path throws(Failure) in
      try Configuration(reading: path, note: Console.note)
    }
    return CheckSettings(
      line: line, file: file ?? Configuration(), nearbyDismissals: nearest(DismissalFile.name))
  }

  /// The dismissals, and the day.
  func memory(_ settings: CheckSettings) throws -> FindingMemory {
    var memory = FindingMemory(today: try day())
    guard let path = settings.dismissals.value,
      FileManager.default.fileExists(atPath: path) || settings.dismissals.origin == "command line"
    else { return memory }
    memory.dismissals = try DismissalFile.read(path, note: Console.note)
    memory.file = try FileInput.text(of: path, note: Console.note)
    return memory
  }

  /// The day of today. The only place where the program asks a clock, and only if nobody says.
  func day() throws -> CalendarDay {
    if let today { return today }
    if let named = ProcessInfo.processInfo.environment["SATZPAAR_TODAY"], !named.isEmpty {
      guard let day = CalendarDay(named) else {
        throw ValidationError("SATZPAAR_TODAY is “\(named)”; write a day as in 2026-11-23.")
      }
      return day
    }
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    guard
      let day = CalendarDay(
        year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else {
      throw ValidationError("This machine does not know what day it is; say it with --today.")
    }
    return day
  }
}
