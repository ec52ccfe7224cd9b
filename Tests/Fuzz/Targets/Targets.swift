internal import Interchange
internal import SatzpaarKit
internal import TextAnalysis
internal import TextModel
internal import Worksheets

/// What libFuzzer can be set on: one reader or one stage. Failures thrown are right answers; only a
/// trap, a leak or a bad access is a find. What was read is written again, in every format.
enum Target: String, CaseIterable {
  case glossaryText = "glossary-text"
  case glossaryXLSX = "glossary-xlsx"
  case glossaryTBX = "glossary-tbx"
  case worksheetText = "worksheet-text"
  case worksheetPO = "worksheet-po"
  case worksheetXLSX = "worksheet-xlsx"
  case worksheetXML = "worksheet-xml"
  case spreadsheetPart = "spreadsheet-part"
  case markdown
  case html
  case wordPart = "word-part"
  case openDocumentPart = "open-document-part"
  case fixedPairs = "fixed-pairs"
  case project
  case rules
  case decoder
  case segment
  case terms
  case align
  case check
  case record

  /// The stages that this target runs.
  var stages: [StreamStage] {
    self == .record ? StreamStage.allCases : StreamStage(rawValue: rawValue).map { [$0] } ?? []
  }

  /// Whether it makes worksheets or pairs of what it reads.
  var needsPipeline: Bool {
    switch self {
    case .markdown, .html, .wordPart, .openDocumentPart, .fixedPairs: true
    default: false
    }
  }

  func run(_ bytes: [UInt8], _ workers: Workers) {
    do throws(Failure) {
      switch self {
      case .glossaryText: try Reading.glossaryText(bytes)
      case .glossaryXLSX: try Reading.glossary(.spreadsheet(bytes, name: "g.xlsx"))
      case .glossaryTBX: try Reading.glossary(.xml(.bytes(bytes, name: "g.tbx")))
      case .worksheetText: try Reading.worksheet(.text(Decoder.decode(bytes, name: "w.csv").text))
      case .worksheetPO: try Reading.worksheet(.text(Decoder.decode(bytes, name: "w.po").text))
      case .worksheetXLSX: try Reading.worksheet(.spreadsheet(bytes, name: "w.xlsx"))
      case .worksheetXML: try Reading.worksheetXML(bytes)
      case .spreadsheetPart: try Reading.worksheet(.spreadsheet(Parts.sheet(bytes), name: "w.xlsx"))
      case .markdown: try Reading.document(bytes, .markdown, workers)
      case .html: try Reading.document(bytes, .html, workers)
      case .wordPart: try Reading.document(Parts.word(bytes), .docx, workers)
      case .openDocumentPart: try Reading.document(Parts.openDocument(bytes), .odt, workers)
      case .fixedPairs: try Reading.fixedPairs(bytes, workers)
      case .project: Reading.project(bytes)
      case .rules: _ = try SegmentationRules.read(.bytes(bytes, name: "r.srx"), language: "de")
      case .decoder: _ = try Decoder.decode(bytes, name: "t.txt")
      case .segment, .terms, .align, .check: try stage(bytes, workers)
      case .record: for stage in stages { _ = workers.fails(stage, bytes) }
      }
    } catch {}
  }

  /// The text before the first line that is a tab alone is the German, what follows the English.
  private func stage(_ bytes: [UInt8], _ workers: Workers) throws(Failure) {
    let text = try Decoder.decode(bytes, name: "t.txt").text.string
    let halves = text.split(separator: "\n\t\n", maxSplits: 1).map(String.init)
    let source = halves.first ?? ""
    let record = JSON.object([
      ("text", .string(source)), ("source", .string(source)),
      ("target", .string(halves.count > 1 ? halves[1] : source)),
    ])
    let line = Array(record.text.utf8)
    for stage in stages {
      let fails = workers.fails(stage, line) ?? true
      precondition(!fails, "a record that is well-formed has to be answered")
    }
  }
}
