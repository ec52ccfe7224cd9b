import ArgumentParser
import SatzpaarKit

/// The program: arguments in, exit status out.
@main
struct Satzpaar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "satzpaar",
    abstract: "German articles to translation worksheets, and checks of what was translated.",
    version: Catalogue.version,
    subcommands: [
      Prepare.self, Check.self, Dismiss.self, Export.self, Merge.self, Convert.self, Align.self,
      Segment.self,
      Terms.self, Stream.self,
      Checks.self, Explain.self, Formats.self,
    ])

  static func main() {
    StandardOutput.ignoreClosedPipes()
    main(nil)
  }
}
