import ArgumentParser
import Interchange
import SatzpaarKit
import TextModel
import Worksheets

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a worksheet in another format.",
    discussion: "--to text gives the English article back, with the paragraphs of the German.")

  @Argument(help: "Worksheet files; - is standard input.", completion: .file())
  var file: [String]

  @Option(name: .long, help: "The format: a worksheet format (satzpaar formats), text or german.")
  var to: ExportFormat?

  @Option(name: [.short, .long], help: "The file to write.")
  var output: String?

  @OptionGroup var worksheets: WorksheetOptions

  func run() throws {
    try reporting {
      var sheet = Worksheet(rows: [])
      for path in file {
        sheet.rows += try WorksheetFile.read(path, note: Console.note).rows
      }
      try Output.write(bytes(of: sheet), to: output)
    }
  }

  private func bytes(of sheet: Worksheet) throws -> [UInt8] {
    switch to ?? output.flatMap(ExportFormat.init(path:)) ?? .worksheet(.csv) {
    case .worksheet(let format):
      try format.write(sheet, worksheets.writing(of: file.first ?? "-"), note: Console.note)
    case .text: Array(sheet.english.utf8)
    case .german: Array(sheet.german.utf8)
    }
  }
}

/// What `export` can make.
enum ExportFormat: ExpressibleByArgument {
  case worksheet(WorksheetFormat)
  case text, german

  init?(argument: String) {
    switch argument {
    case "text": self = .text
    case "german": self = .german
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
    WorksheetFormat.allCases.map(\.rawValue) + ["text", "german"]
  }
}
