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

  @Option(name: .long, help: "The format: csv, jsonl, text or german.")
  var to: ExportFormat?

  @Option(name: [.short, .long], help: "The file to write.")
  var output: String?

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
    switch to ?? output.flatMap(ExportFormat.init(path:)) ?? .csv {
    case .csv: WorksheetFormat.csv.write(sheet)
    case .jsonl: WorksheetFormat.jsonl.write(sheet)
    case .text: Array(sheet.english.utf8)
    case .german: Array(sheet.german.utf8)
    }
  }
}

/// What `export` can make.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
  case csv, jsonl, text, german

  init?(path: String) {
    switch WorksheetFormat(path: path) {
    case .csv: self = .csv
    case .jsonl: self = .jsonl
    case nil: return nil
    }
  }
}
