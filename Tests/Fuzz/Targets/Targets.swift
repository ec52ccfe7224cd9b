internal import Interchange
internal import SatzpaarKit
internal import TextAnalysis
internal import TextModel
internal import Worksheets

/// What libFuzzer can be set on: one reader or one stage. Failures thrown are right answers; only a
/// trap, a leak or a bad access is a find. A reader's result is written again, in every format.
enum Target: String, CaseIterable {
  case glossaryText = "glossary-text"
  case glossaryXLSX = "glossary-xlsx"
  case glossaryTBX = "glossary-tbx"
  case worksheetText = "worksheet-text"
  case worksheetPO = "worksheet-po"
  case worksheetXLSX = "worksheet-xlsx"
  case worksheetXML = "worksheet-xml"
  case rules
  case decoder
  case segment
  case terms
  case align
  case check
  case record

  func run(_ bytes: [UInt8]) {
    do throws(Failure) {
      switch self {
      case .glossaryText: try glossary(.text(try Decoder.decode(bytes, name: "g.csv").text))
      case .glossaryXLSX: try glossary(.spreadsheet(bytes, name: "g.xlsx"))
      case .glossaryTBX: try glossary(.xml(.bytes(bytes, name: "g.tbx")))
      case .worksheetText: try worksheet(.text(try Decoder.decode(bytes, name: "w.csv").text))
      case .worksheetPO: try worksheet(.text(try Decoder.decode(bytes, name: "w.po").text))
      case .worksheetXLSX: try worksheet(.spreadsheet(bytes, name: "w.xlsx"))
      case .worksheetXML: try worksheet(.xml(.bytes(bytes, name: "w.xlf")))
      case .rules: _ = try SegmentationRules.read(.bytes(bytes, name: "r.srx"), language: "de")
      case .decoder: _ = try Decoder.decode(bytes, name: "t.txt")
      case .segment, .terms, .align, .check: try stage(bytes)
      case .record: for stage in StreamStage.allCases { _ = Workers.answer(stage, bytes) }
      }
    } catch {}
  }

  private func glossary(_ file: OpenedFile) throws(Failure) {
    let table = try Glossaries.table(file, note: { _ in })
    for format in GlossaryFormat.allCases { _ = try? format.write(table, note: { _ in }) }
  }

  private func worksheet(_ file: OpenedFile) throws(Failure) {
    let sheet = try WorksheetFile.read(file, note: { _ in })
    for format in WorksheetFormat.allCases {
      _ = try? format.write(sheet, WorksheetWriting(), note: { _ in })
    }
    _ = WorksheetMerge(sheet, into: sheet, overwriteApproved: false)
  }

  /// The text before the first line that is a tab alone is the German, what follows the English.
  private func stage(_ bytes: [UInt8]) throws(Failure) {
    let text = try Decoder.decode(bytes, name: "t.txt").text.string
    let halves = text.split(separator: "\n\t\n", maxSplits: 1).map(String.init)
    let source = halves.first ?? ""
    let record = JSON.object([
      ("text", .string(source)), ("source", .string(source)),
      ("target", .string(halves.count > 1 ? halves[1] : source)),
    ])
    var line: [UInt8] = []
    record.write(to: &line)
    guard let stage = StreamStage(rawValue: rawValue) else { return }
    let answer = Workers.answer(stage, line)
    precondition(!answer.failed, "a record that is well-formed has to be answered")
  }
}
