import ArgumentParser
import SatzpaarKit
import TextModel

struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a glossary or a bilingual file in another format.",
    discussion: """
      What the file is follows from its content, the new format from the extension of the output or \
      from --to. What the new format cannot carry is named on standard error.
      """)

  @Argument(help: "A glossary or a bilingual file; - is standard input.", completion: .file())
  var file: String

  @Option(name: [.short, .long], help: "The file to write; - is standard output.")
  var output: String

  @Option(
    name: .long,
    help: "The format: \(Conversion.names.joined(separator: ", ")).")
  var to: String?

  @OptionGroup var worksheets: WorksheetOptions

  func run() throws {
    try reporting {
      let options = worksheets.writing(of: file)
      let bytes = try showingProgress(file) { progress throws(Failure) in
        try Conversion.bytes(
          of: file, named: to, output: output, options, progress: progress, note: Console.note)
      }
      try Output.write(bytes, to: output)
    }
  }
}
