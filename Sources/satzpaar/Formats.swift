import ArgumentParser
import SatzpaarKit

struct Formats: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the formats that can be read and written.")

  func run() throws {
    try Output.write(Catalogue.formats)
  }
}

struct Checks: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the checks with a line on each.")

  func run() throws {
    try Output.write(Catalogue.checks)
  }
}

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a check, with an example that it flags and one that it does not.")

  @Argument(help: "The id of the check, as in square brackets in a report.")
  var id: String

  func run() throws {
    try reporting { try Output.write(Catalogue.explanation(of: id)) }
  }
}
