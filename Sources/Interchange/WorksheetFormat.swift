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

  /// The format of a file of this name, by its extension; nil if none fits.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    self.init(rawValue: path[path.index(after: dot)...].lowercased())
  }

  /// One line on what the format is for.
  public var summary: String {
    switch self {
    case .csv: "bilingual CSV: UTF-8, every field quoted; --csv excel-de and excel-en for Excel"
    case .tsv: "tab-separated values, one row a line, for pasting into a table"
    case .xlsx: "a spreadsheet for Excel and LibreOffice: German locked, terms underlined"
    case .html: "one page to work in offline, in a browser; saves JSON lines (written only)"
    case .jsonl: "JSON lines, the canonical machine form, with every match and finding in its place"
    }
  }

  /// Whether worksheets in this format are read; the others are only written.
  public var isReadable: Bool { self != .html }

  /// The worksheet as a file of this format. Deterministic.
  ///
  /// - Parameters:
  ///   - sheet: the worksheet.
  ///   - csv: for whom CSV is written.
  /// - Returns: the bytes of the file.
  /// - Throws: `Failure` where the format cannot hold what the worksheet holds.
  public func write(
    _ sheet: Worksheet, csv: CSVProfile = .plain
  ) throws(Failure) -> [UInt8] {
    switch self {
    case .csv: WorksheetCSV.write(sheet, profile: csv)
    case .tsv: WorksheetTSV.write(sheet)
    case .xlsx: try WorksheetXLSX.write(sheet)
    case .html: WorksheetHTML.write(sheet)
    case .jsonl: WorksheetJSONL.write(sheet)
    }
  }

  /// Reads a worksheet from the bytes of a file of this format.
  ///
  /// - Parameters:
  ///   - bytes: the file as it is.
  ///   - name: what messages call the file.
  ///   - note: takes remarks for the user, such as that the encoding was guessed.
  /// - Returns: the worksheet.
  /// - Throws: `Failure` with the file, the place and what should stand there.
  public func read(
    _ bytes: [UInt8], name: String, note: (String) -> Void = { _ in }
  ) throws(Failure) -> Worksheet {
    if self == .xlsx { return try WorksheetXLSX.read(bytes, name: name, note: note) }
    let result = try Decoder.decode(bytes, name: name)
    if !result.isCertain {
      note("\(name): read as \(result.encoding.rawValue), for it is not UTF-8")
    }
    return try read(result.text)
  }

  /// Reads a worksheet from a text of this format.
  ///
  /// - Throws: `Failure` with the file, the place and what should stand there.
  public func read(_ text: SourceText) throws(Failure) -> Worksheet {
    switch self {
    case .csv: return try WorksheetCSV.read(text)
    case .tsv: return try WorksheetTSV.read(text)
    case .jsonl: return try WorksheetJSONL.read(text)
    case .xlsx, .html:
      throw Failure(
        "not-readable", "this is no text that a worksheet can be read from", file: text.name,
        help: "a page saves its worksheet as JSON lines; read that file")
    }
  }

  /// The format that the first bytes of a file show.
  public init(detecting bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {  // “PK”, APPNOTE.TXT 4.3.7
      self = .xlsx
    } else {
      let first = bytes.first { $0 > 0x20 }
      self = first == UInt8(ascii: "{") ? .jsonl : first == UInt8(ascii: "<") ? .html : .csv
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
