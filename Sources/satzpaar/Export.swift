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

  @Option(name: .long, help: "The format: csv, tsv, xlsx, html, jsonl, text or german.")
  var to: ExportFormat?

  @OptionGroup var writing: WritingOptions

  @Option(name: [.short, .long], help: "The file to write.")
  var output: String?

  func run() throws {
    try reporting {
      var sheet = Worksheet(rows: [])
      for path in file {
        sheet.rows += try WorksheetFile.read(path, note: Console.note).rows
      }
      try Output.write(try bytes(of: sheet), to: output)
    }
  }

  private func bytes(of sheet: Worksheet) throws -> [UInt8] {
    switch to ?? output.flatMap(ExportFormat.init(path:)) ?? .worksheet(.csv) {
    case .worksheet(let format): try format.write(sheet, csv: writing.csv)
    case .text: Array(sheet.english.utf8)
    case .german: Array(sheet.german.utf8)
    }
  }
}

/// What `export` can make.
enum ExportFormat: ExpressibleByArgument, CaseIterable {
  case worksheet(WorksheetFormat)
  case text, german

  static var allCases: [ExportFormat] {
    WorksheetFormat.allCases.map { .worksheet($0) } + [.text, .german]
  }

  static var allValueStrings: [String] { allCases.map(\.name) }

  init?(argument: String) {
    guard let format = Self.allCases.first(where: { $0.name == argument }) else { return nil }
    self = format
  }

  init?(path: String) {
    guard let format = WorksheetFormat(path: path) else { return nil }
    self = .worksheet(format)
  }

  private var name: String {
    switch self {
    case .worksheet(let format): format.rawValue
    case .text: "text"
    case .german: "german"
    }
  }
}
