public import TextModel
public import Worksheets

/// The file formats of worksheets: the registry. One format, one file; each reads and writes.
public enum WorksheetFormat: String, Sendable, CaseIterable {
  /// Bilingual CSV.
  case csv
  /// JSON lines.
  case jsonl
  /// XLIFF 1.2.
  case xliff
  /// XLIFF 2.0.
  case xliff2
  /// A translation memory.
  case tmx
  /// The catalogues of gettext.
  case po

  /// The extensions of file names of this format, the one to write first; empty where another
  /// format of the same extension is the one to write.
  public var extensions: [String] {
    switch self {
    case .csv: ["csv"]
    case .jsonl: ["jsonl"]
    case .xliff: ["xlf", "xliff", "sdlxliff", "mqxliff", "mxliff"]
    case .xliff2: []
    case .tmx: ["tmx"]
    case .po: ["po", "pot"]
    }
  }

  /// The extension of a file to write.
  public var fileExtension: String { extensions.first ?? "xlf" }

  /// The format of a file of this name, by its extension; nil if none fits.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    let name = path[path.index(after: dot)...].lowercased()
    guard let format = Self.allCases.first(where: { $0.extensions.contains(name) }) else {
      return nil
    }
    self = format
  }

  /// One line on what the format is for.
  public var summary: String {
    switch self {
    case .csv: "bilingual CSV: RFC 4180, UTF-8, every field quoted"
    case .jsonl: "JSON lines, the canonical machine form, with every match and finding in its place"
    case .xliff: "XLIFF 1.2 (.xlf, .xliff; .sdlxliff and .mqxliff are read): for translation tools"
    case .xliff2: "XLIFF 2.0 (.xlf; 2.1 and 2.2 are read), with the glossary module"
    case .tmx: "TMX 1.4b translation memory: the rows that have English"
    case .po: "PO of gettext, the row's id as context"
    }
  }

  /// Whether files of this format are XML.
  public var isXML: Bool {
    switch self {
    case .xliff, .xliff2, .tmx: true
    case .csv, .jsonl, .po: false
    }
  }

  /// The worksheet as a file of this format. Deterministic.
  ///
  /// - Parameters:
  ///   - sheet: the worksheet.
  ///   - options: what the writer may be told.
  ///   - note: takes remarks on what the format cannot carry.
  /// - Returns: the bytes of the file.
  /// - Throws: `Failure` where a cell holds a character that the format cannot hold.
  public func write(
    _ sheet: Worksheet, _ options: WorksheetWriting = WorksheetWriting(),
    note: (String) -> Void = { _ in }
  ) throws(Failure) -> [UInt8] {
    switch self {
    case .csv: WorksheetCSV.write(sheet)
    case .jsonl: WorksheetJSONL.write(sheet)
    case .xliff: try WorksheetXLIFF12.write(sheet, options)
    case .xliff2: try WorksheetXLIFF2.write(sheet, options)
    case .tmx: try WorksheetTMX.write(sheet, note: note)
    case .po: try WorksheetPO.write(sheet, options)
    }
  }

  /// Reads a worksheet from a text of this format; either XLIFF reads any version.
  ///
  /// - Throws: `Failure` with the file, the place and what should stand there.
  public func read(
    _ text: SourceText, note: (String) -> Void = { _ in }
  ) throws(Failure) -> Worksheet {
    switch self {
    case .csv: try WorksheetCSV.read(text)
    case .jsonl: try WorksheetJSONL.read(text)
    case .xliff, .xliff2: try WorksheetXLIFF.read(.text(text), note: note)
    case .tmx: try WorksheetTMX.read(.text(text), note: note)
    case .po: try WorksheetPO.read(text)
    }
  }
}

/// What a table in a file is, as its header line tells.
public enum TableKind: Sendable {
  /// A worksheet: it has the columns `no`, `german` and `english`.
  case worksheet
  /// Anything else; a glossary, if it has a column for the German term.
  case glossary

  /// Looks at the header line.
  ///
  /// - Throws: `Failure` with id `csv-quote` where even that cannot be read.
  public init(of text: SourceText) throws(Failure) {
    var reader = CSVReader(text)
    let header = Set((try reader.next() ?? []).map(\.text))
    let needed: [WorksheetColumn] = [.no, .german, .english]
    self = needed.allSatisfy { header.contains($0.rawValue) } ? .worksheet : .glossary
  }
}
