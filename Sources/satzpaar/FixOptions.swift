import ArgumentParser
import SatzpaarKit
import TextModel

/// Mending glossaries before they are checked.
struct FixOptions: ParsableArguments {
  @Flag(
    help: """
      Mend in glossaries what is safe: white space, invisible characters, normal forms, rows that \
      stand there twice. Every other byte of a file stays.
      """)
  var fix = false

  @Flag(help: "With --fix: say what would be mended, and write nothing.")
  var dryRun = false

  var isWanted: Bool { fix || dryRun }

  func validate() throws {
    if dryRun && !fix { throw ValidationError("--dry-run goes with --fix.") }
  }

  /// Mends the glossaries among the files and tells what was done: as data where the report is text.
  func run(on subject: CheckSubject, _ settings: CheckSettings) throws {
    guard fix else { return }
    let checks = settings.configuration.checks
    let all = try GlossaryFixing.mended(
      subject.file, isOff: { checks[$0] == .some(.none) }, note: Console.note)
    var text = ""
    for mended in all {
      if !dryRun { try FileOutput.write(mended.bytes, to: mended.file) }
      text += mended.changes.map(line).joined()
    }
    if settings.format.value == .text { try Output.write(text) } else { Console.tell(text) }
  }

  private func line(_ change: GlossaryFixing.Change) -> String {
    let place = "\(change.file):\(change.position.line):\(change.position.column)"
    let done = dryRun ? "would fix" : "fixed"
    let after = change.after.map { "→ “\(TextLayout.spelt($0))”" } ?? "→ no row"
    return "\(place): \(done)[\(change.check)]: “\(TextLayout.spelt(change.before))” \(after)\n"
  }
}
