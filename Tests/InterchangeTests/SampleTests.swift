import Foundation
@testable import Interchange
import TestSupport
import Terminology
import Testing
import TextAnalysis
import TextModel
import Worksheets

/// Files of other tools in ../shared/formats/samples, and the validators beside them. Where that
/// folder is missing there is nothing to test, and the tests are skipped.
@Suite(.enabled(if: Shared.isThere, "../shared/formats is not there"))
struct SampleTests {
  /// Files that must be refused; all others of the formats that we read must give rows.
  private static let refused: Set<String> = [
    "oasis21_bad_TwoSourceInUnit.xlf", "omegat_xliff_invalid_content.xlf", "ours_attr_laughs.xlf",
    "ours_billion_laughs.tmx", "ours_control_char.tmx", "ours_deep_nesting.xlf",
    "ours_latin1_declared_utf8.tmx", "ours_laughs_3MB.tmx", "ours_undefined_entity.tmx",
    "ours_utf8_declared_utf16.tmx", "ours_xxe_file.tbx", "tbx3_poorly_formed.tbx",
    "tbx_notwellformed.tbx",
  ]

  /// Files that are well-formed and hold no unit.
  private static let empty: Set<String> = ["ours_utf16le_nobom.tmx", "ours_xxe_http.xlf"]

  private static let documents = Shared.files(
    in: ["xliff12", "xliff2", "tmx", "tbx", "malformed"],
    extensions: ["xlf", "xliff", "sdlxliff", "mqxliff", "tmx", "tbx"])

  @Test(arguments: documents) func `a document is read or refused with a place`(
    path: String
  ) throws {
    let name = URL(filePath: path).lastPathComponent
    let source = XMLSource.file(path)
    do {
      let kind = try XMLKind(of: source)
      let count =
        try kind.worksheet(from: source, note: { _ in })?.rows.count
        ?? GlossaryTBX.read(source, note: { _ in }).rows.count
      #expect(!Self.refused.contains(name), "\(name) should be refused")
      #expect((count == 0) == Self.empty.contains(name), "\(name) has \(count) rows")
    } catch let failure as Failure {
      #expect(Self.refused.contains(name), "\(name): \(failure.message)")
      #expect(failure.position != nil && failure.file == path)
    }
  }

  @Test(arguments: documents) func `as one text it gives the same rows`(path: String) throws {
    guard let bytes = FileManager.default.contents(atPath: path).map(Array.init),
      let text = try? Decoder.decode(bytes, name: path), text.isCertain || text.encoding == .utf8,
      let kind = try? XMLKind(of: .file(path)), kind != .tbx,
      let expected = try? kind.worksheet(from: .file(path), note: { _ in })
    else { return }
    guard text.encoding == .utf8 else { return }
    #expect(try kind.worksheet(from: .text(text.text), note: { _ in }) == expected)
  }

  /// What was read from another tool's file survives our own formats.
  @Test(arguments: documents, [WorksheetFormat.xliff, .xliff2, .csv])
  func `rows of other tools come back`(path: String, format: WorksheetFormat) throws {
    guard let kind = try? XMLKind(of: .file(path)),
      let sheet = try? kind.worksheet(from: .file(path), note: { _ in }), !sheet.rows.isEmpty
    else { return }
    let holdsControl = sheet.rows.contains { $0.german.unicodeScalars.contains("\u{3}") }
    guard !holdsControl || format != .xliff else { return }  // cp elements of XLIFF 2
    let bytes = try format.write(sheet)
    let read = try format.read(SourceText(wellFormed: bytes))
    for (a, b) in zip(sheet.rows, read.rows) {
      #expect(a.german == b.german && a.english == b.english && a.id == b.id)
      #expect(a.status == b.status && a.note == b.note && a.spaceAfter == b.spaceAfter)
      for (name, value) in a.others { #expect((b.others[name] ?? "") == value, "\(name)") }
    }
    #expect(sheet.rows.count == read.rows.count)
  }

  /// English put into the files of other tools: what was written is read again, and what does not
  /// change is not touched.
  @Test(
    arguments: Shared.files(
      in: ["xliff12", "xliff2", "tmx"], extensions: ["xlf", "xliff", "sdlxliff", "mqxliff", "tmx"]))
  func `targets are patched in place`(path: String) throws {
    let bytes = Array(try #require(FileManager.default.contents(atPath: path)))
    let source = XMLSource.file(path)
    let read = { (source: XMLSource) in
      try #require(try XMLKind(of: source).worksheet(from: source) { _ in })
    }
    var sheet = try read(source)
    #expect(try BilingualEdit(source, bytes, sheet).bytes == bytes)
    for index in sheet.rows.indices {
      let row = sheet.rows[index]
      sheet.rows[index].english = (row.english.isEmpty ? row.german : row.english) + " Ä<&"
    }
    let edit = try BilingualEdit(source, bytes, sheet)
    let isGerman = sheet.rows.allSatisfy { $0.others[TMXReader.sourceLanguage] == nil }
    guard isGerman else { return #expect(edit.remarks.count == sheet.rows.count) }
    #expect(edit.remarks.isEmpty)
    let again = try read(.bytes(edit.bytes, name: path))
    #expect(again.rows.map(\.english) == sheet.rows.map(\.english))
    #expect(again.rows.map(\.german) == sheet.rows.map(\.german))
  }

  @Test(arguments: Shared.files(in: ["docs"], extensions: ["docx", "odt"]))
  func `a document is read and written`(path: String) throws {
    let file = Array(try #require(FileManager.default.contents(atPath: path)))
    let fixture = try DocumentFixture(file, name: path)
    #expect(!fixture.german.isEmpty)
    #expect(try fixture.edited { $0.german }.bytes == file)
    let result = try fixture.edited { "X" + $0.german }
    let again = try DocumentFixture(result.bytes, name: path)
    let words = { (text: String) in text.split(whereSeparator: \.isWhitespace) }
    let expected = fixture.sheet.rows.map { "X" + $0.german + $0.spaceAfter }.joined()
    #expect(words(again.sheet.german) == words(expected))
  }

  @Test(arguments: Shared.files(in: ["po"], extensions: ["po"]))
  func `a catalogue is read`(path: String) throws {
    let bytes = try #require(FileManager.default.contents(atPath: path))
    let text = try Decoder.decode(Array(bytes), name: path).text
    #expect(try !WorksheetPO.read(text).rows.isEmpty)
  }

  @Test(arguments: [
    (WorksheetFormat.xliff, "xliff12"), (.xliff2, "xliff2"), (.tmx, "tmx"), (.tmx, "tmxsd"),
    (.po, "po"),
  ])
  func `what we write is valid`(format: WorksheetFormat, kind: String) throws {
    var rows = (1...3).map { number in
      var row = Row(no: "P1S\(number)", german: "Satz „\(number)“ & <mehr>.")
      row.english = number == 2 ? "" : "Sentence ‘\(number)’ & <more>."
      row.status = Row.Status.allCases[number].rawValue
      row.note = "Remark \(number)"
      row.glossary = "Satz = sentence"
      row.spaceAfter = "\n\n"
      row.id = "u\(number)"
      row.others = ["Kunde": "Müller"]
      return row
    }
    rows[2].id = "u1"
    rows[0].german += format == .tmx ? "⟨ph x=\"1\"⟩<br>⟨/ph⟩" : "⟨ph id=\"1\"/⟩"
    rows[2].german += format == .tmx ? "⟨g id=\"1\"⟩a⟨/g⟩" : "⟨hi x=\"1\"⟩a⟨/hi⟩"
    let bytes = try format.write(Worksheet(rows: rows))
    try Shared.expectValid(bytes, kind, extension: format.fileExtension)
  }

  @Test(arguments: [
    (GlossaryFormat.tbx2, "tbx2"), (.tbx2, "tbx2rng"), (.tbx3, "tbx3dca"), (.tbx3Tags, "tbx3dct"),
    (.tbx3, "tbx3core"),
  ])
  func `a termbase that we write is valid`(format: GlossaryFormat, kind: String) throws {
    let table = try GlossaryFormat.csv.read(SourceText(GlossaryFormatTests.rich)) { _ in }
    try Shared.expectValid(try format.write(table) { _ in }, kind, extension: "tbx")
  }
}

/// The folder beside the project with samples and validators.
enum Shared {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/formats").standardizedFileURL

  static let isThere = FileManager.default.fileExists(atPath: folder.path + "/samples")

  static func files(in folders: [String], extensions: Set<String>) -> [String] {
    folders.flatMap { name -> [String] in
      let path = folder.path + "/samples/" + name
      let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      return files.filter { extensions.contains(URL(filePath: $0).pathExtension) }.sorted()
        .map { "\(path)/\($0)" }
    }
  }

  /// Runs the validator of a kind; passes where the validator's own programs are missing.
  static func expectValid(_ bytes: [UInt8], _ kind: String, extension name: String) throws {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "satzpaar-\(kind)-\(ProcessInfo.processInfo.processIdentifier).\(name)")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(bytes).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [folder.path + "/schemas/validate.sh", kind, file.path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let words = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let isMissing = words.contains("command not found") || words.contains("ModuleNotFoundError")
    #expect(process.terminationStatus == 0 || isMissing, "\(words)")
  }
}
