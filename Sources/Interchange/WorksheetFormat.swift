internal import TextAnalysis
public import TextModel
public import Worksheets

/// The file formats of worksheets: the registry. One format, one file; each reads and writes.
public enum WorksheetFormat: String, Sendable, CaseIterable {
  /// Bilingual CSV.
  case csv
  /// Tab-separated values.
  case tsv
  /// A spreadsheet.
  case xlsx
  /// A page to work in.
  case html
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
    case .tsv: ["tsv"]
    case .xlsx: ["xlsx"]
    case .html: ["html"]
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
    case .csv: "bilingual CSV: UTF-8, every field quoted; --csv excel-de and excel-en for Excel"
    case .tsv: "tab-separated values, one row a line, for pasting into a table"
    case .xlsx: "a spreadsheet for Excel and LibreOffice: German locked, terms underlined"
    case .html: "one page to work in offline, in a browser; saves JSON lines (written only)"
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
    case .csv, .tsv, .xlsx, .html, .jsonl, .po: false
    }
  }

  /// Whether worksheets in this format are read; the others are only written.
  public var isReadable: Bool { self != .html }

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
    case .csv: WorksheetCSV.write(sheet, profile: options.csv)
    case .tsv: WorksheetTSV.write(sheet)
    case .xlsx: try WorksheetXLSX.write(sheet)
    case .html: WorksheetHTML.write(sheet)
    case .jsonl: WorksheetJSONL.write(sheet)
    case .xliff: try WorksheetXLIFF12.write(sheet, options)
    case .xliff2: try WorksheetXLIFF2.write(sheet, options)
    case .tmx: try WorksheetTMX.write(sheet, note: note)
    case .po: try WorksheetPO.write(sheet, options)
    }
  }

  /// Reads a worksheet from the bytes of a file of this format.
  ///
  /// - Throws: `Failure` with the file, the place and what should stand there.
  public func read(
    _ bytes: [UInt8], name: String, note: (String) -> Void = { _ in }
  ) throws(Failure) -> Worksheet {
    if self == .xlsx { return try WorksheetXLSX.read(bytes, name: name, note: note) }
    return try read(try Decoder.decode(bytes, name: name).text, note: note)
  }

  /// Reads a worksheet from a text of this format; either XLIFF reads any version.
  ///
  /// - Throws: `Failure` with the file, the place and what should stand there.
  public func read(
    _ text: SourceText, note: (String) -> Void = { _ in }
  ) throws(Failure) -> Worksheet {
    switch self {
    case .csv: return try WorksheetCSV.read(text)
    case .tsv: return try WorksheetTSV.read(text)
    case .jsonl: return try WorksheetJSONL.read(text)
    case .xliff, .xliff2: return try WorksheetXLIFF.read(.text(text), note: note)
    case .tmx: return try WorksheetTMX.read(.text(text), note: note)
    case .po: return try WorksheetPO.read(text)
    case .xlsx, .html:
      throw Failure(
        "not-readable", "this is no text that a worksheet can be read from", file: text.name,
        help: "a page saves its worksheet as JSON lines; read that file")
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
    self.init(header: (try reader.next() ?? []).map(\.text))
  }

  /// Looks at the cells of a header.
  init(header: [String]) {
    let header = Set(header)
    let needed: [WorksheetColumn] = [.no, .german, .english]
    self = needed.allSatisfy { header.contains($0.rawValue) } ? .worksheet : .glossary
  }
}
