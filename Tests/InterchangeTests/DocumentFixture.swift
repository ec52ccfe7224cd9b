@testable import Interchange
import LanguageData
import TestSupport
import Testing
import TextAnalysis
import TextModel
import Worksheets

/// A document and the worksheet of it, as `prepare` makes it.
struct DocumentFixture {
  private static let segmenter = SentenceSegmenter(profile: .german)

  let document: SourceDocument
  var sheet: Worksheet
  private(set) var notes: [String] = []

  init(_ file: [UInt8], name: String) throws {
    let format = try #require(try DocumentFormat(of: file, name: name))
    var notes: [String] = []
    document = try format.read(file, name: name) { notes.append($0) }
    self.notes = notes
    let text = document.text
    let segments = Self.segmenter.segments(of: text)
    let segmented = SegmentedText(text: text, segments: segments)
    var rows: [Row] = []
    for (index, number) in segmented.numbers.enumerated() {
      var row = Row(no: number, german: segmented.string(at: index))
      row.id = "u\(index + 1)"
      if index == 0 { row.spaceBefore = text[TextSpan(0, segments[0].span.start)] }
      let next = index + 1 < segments.count ? segments[index + 1].span.start : text.bytes.count
      row.spaceAfter = text[TextSpan(segments[index].span.end, next)]
      rows.append(row)
    }
    sheet = Worksheet(rows: rows)
    document.addCodes(to: &sheet)
  }

  init(_ text: String, name: String) throws { try self.init(Array(text.utf8), name: name) }

  /// What is compared of a text that was written and read again: its words.
  static func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }

  var german: [String] { sheet.rows.map(\.german) }

  /// The document with English made of the German of each row.
  func edited(_ english: (Row) -> String) throws -> (bytes: [UInt8], remarks: [String]) {
    var copy = sheet
    for index in copy.rows.indices { copy.rows[index].english = english(sheet.rows[index]) }
    let edit = DocumentEdit(document, copy)
    return (try edit.bytes(), edit.remarks.map(\.message))
  }
}
