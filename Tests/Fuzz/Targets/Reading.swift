internal import Interchange
internal import SatzpaarKit
internal import TextAnalysis
internal import TextModel
internal import Worksheets

/// Reads one input and does with it all that the verbs do.
enum Reading {
  static func glossaryText(_ bytes: [UInt8]) throws(Failure) {
    let text = try Decoder.decode(bytes, name: "g.csv").text
    try glossary(.text(text))
    _ = try GlossaryFixing.mended(text) { _ in false }
  }

  static func glossary(_ file: OpenedFile) throws(Failure) {
    let table = try Glossaries.table(file, note: { _ in })
    for format in GlossaryFormat.allCases { _ = try? format.write(table, note: { _ in }) }
  }

  static func worksheet(_ file: OpenedFile) throws(Failure) {
    let sheet = try WorksheetFile.read(file, note: { _ in })
    for format in WorksheetFormat.allCases {
      _ = try? format.write(sheet, WorksheetWriting(), note: { _ in })
    }
    _ = WorksheetMerge(sheet, into: sheet, overwriteApproved: false)
  }

  /// Besides, other English is put into the file as it came.
  static func worksheetXML(_ bytes: [UInt8]) throws(Failure) {
    let source = XMLSource.bytes(bytes, name: "w.xlf")
    try worksheet(.xml(source))
    let sheet = try WorksheetFile.read(.xml(source), note: { _ in })
    _ = try BilingualEdit(source, bytes, changed(sheet)).bytes
  }

  static func document(
    _ bytes: [UInt8], _ format: DocumentFormat, _ workers: Workers
  ) throws(Failure) {
    let document = try format.read(bytes, name: "d", note: { _ in })
    // All that works on a text relies on it, and may read beyond its end otherwise.
    precondition(UTF8Scan.firstIllFormed(document.text.bytes) == nil)
    guard let sheet = workers.pipeline?.worksheet(of: .document(document)) else { return }
    _ = try DocumentEdit(document, changed(sheet)).bytes()
  }

  /// A ladder, or a table of pairs, around which two texts are aligned.
  static func fixedPairs(_ bytes: [UInt8], _ workers: Workers) throws(Failure) {
    guard let pipeline = workers.pipeline else { return }
    let text = try Decoder.decode(bytes, name: "f.csv").text
    let german = SourceText("Ja. Der Rat tagt. Ja. Nein. Am Ende blieb es dabei.")
    let english = SourceText("Yes. The Council meets. Yes. No. That was that.")
    if FixedPairs.isHeld(in: text) {
      let fixed = try FixedPairs(text)
      _ = try pipeline.pairs(source: german, target: english, fixing: fixed)
    } else {
      let beads = try LadderFile.read(text)
      _ = try pipeline.pairs(source: german, target: english, fixing: beads)
    }
  }

  /// What lies in a project's folder beside its texts.
  static func project(_ bytes: [UInt8]) {
    guard let text = try? Decoder.decode(bytes, name: "satzpaar.toml").text else { return }
    _ = try? Configuration(text, path: text.name)
    _ = try? DismissalFile.read(text)
    _ = try? Baseline(text)
  }

  /// The worksheet with English in every row: its German, with a word in the front of every other.
  private static func changed(_ sheet: Worksheet) -> Worksheet {
    var copy = sheet
    for index in copy.rows.indices {
      let german = copy.rows[index].german
      copy.rows[index].english = index.isMultiple(of: 2) ? german : "New \(german)"
    }
    return copy
  }
}
