import ArgumentParser
import Interchange
import SatzpaarKit
import TextModel
import Worksheets

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a worksheet in another format.",
    discussion: """
      --to text gives the English article back, with the paragraphs of the German. --to original \
      puts the English into a copy of the document, XLIFF or TMX that the worksheet was made of, \
      which --source names; rows without English keep their German there. Exit status: 1 where English could not \
      be put in its place.
      """)

  @Argument(help: "Worksheet files; - is standard input.", completion: .file())
  var file: [String]

  @Option(
    name: .long,
    help: "The format: a worksheet format (satzpaar formats), text, german or original.")
  var to: ExportFormat?

  @Option(
    help: "The document that the worksheet was made of; with --to original.", completion: .file())
  var source: String?

  @Option(name: [.short, .long], help: "The file to write.")
  var output: String?

  @OptionGroup var worksheets: WorksheetOptions

  func validate() throws {
    if (source != nil) != (to == .original) {
      throw ValidationError("--to original and --source DOCUMENT go together.")
    }
  }

  func run() throws {
    try reporting {
      var sheet = Worksheet(rows: [])
      for path in file {
        sheet.rows += try WorksheetFile.read(path, note: Console.note).rows
      }
      if let source {
        let result = try DocumentExport.bytes(of: sheet, in: source, note: Console.note)
        try Output.write(result.bytes, to: output)
        if !result.isComplete { throw ExitCode(1) }
      } else {
        try Output.write(bytes(of: sheet), to: output)
      }
    }
  }

  private func bytes(of sheet: Worksheet) throws -> [UInt8] {
    switch to ?? output.flatMap(ExportFormat.init(path:)) ?? .worksheet(.csv) {
    case .worksheet(let format):
      try format.write(sheet, worksheets.writing(of: file.first ?? "-"), note: Console.note)
    case .text: Array(CodedText.plain(sheet.english).utf8)
    case .german, .original: Array(sheet.german.utf8)
    }
  }
}

/// What `export` can make.
enum ExportFormat: ExpressibleByArgument, Equatable {
  case worksheet(WorksheetFormat)
  case text, german, original

  init?(argument: String) {
    switch argument {
    case "text": self = .text
    case "german": self = .german
    case "original": self = .original
    default:
      guard let format = WorksheetFormat(rawValue: argument) else { return nil }
      self = .worksheet(format)
    }
  }

  init?(path: String) {
    guard let format = WorksheetFormat(path: path) else { return nil }
    self = .worksheet(format)
  }

  static var allValueStrings: [String] {
    WorksheetFormat.allCases.map(\.rawValue) + ["text", "german", "original"]
  }
}
