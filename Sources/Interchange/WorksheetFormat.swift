public import TextModel
public import Worksheets

/// The file formats of worksheets: the registry. One format, one file; each reads and writes.
public enum WorksheetFormat: String, Sendable, CaseIterable {
  /// Bilingual CSV.
  case csv
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
    case .csv: "bilingual CSV: RFC 4180, UTF-8, every field quoted"
    case .jsonl: "JSON lines, the canonical machine form, with every match and finding in its place"
    }
  }

  /// The worksheet as a file of this format. Deterministic.
  public func write(_ sheet: Worksheet) -> [UInt8] {
    switch self {
    case .csv: WorksheetCSV.write(sheet)
    case .jsonl: WorksheetJSONL.write(sheet)
    }
  }

  /// Reads a worksheet from a file of this format.
  ///
  /// - Throws: `Failure` with the file, the place and what should stand there.
  public func read(_ text: SourceText) throws(Failure) -> Worksheet {
    switch self {
    case .csv: try WorksheetCSV.read(text)
    case .jsonl: try WorksheetJSONL.read(text)
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
