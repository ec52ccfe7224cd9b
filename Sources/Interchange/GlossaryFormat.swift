public import Terminology
public import TextModel

/// The file formats of glossaries: the registry. One format, one file; each reads and writes.
public enum GlossaryFormat: String, Sendable, CaseIterable {
  /// Comma-separated values.
  case csv
  /// Tab-separated values.
  case tsv
  /// A spreadsheet.
  case xlsx
  /// TBX version 2, TBX-Basic.
  case tbx2
  /// TBX version 3, TBX-Basic, data categories as attributes.
  case tbx3
  /// TBX version 3, TBX-Basic, data categories as tags.
  case tbx3Tags = "tbx3-dct"
  /// The glossaries of OmegaT.
  case omegat
  /// UTX 1.11.
  case utx

  /// The extensions of file names of this format, the one to write first; empty where another
  /// format of the same extension is the one to write.
  public var extensions: [String] {
    switch self {
    case .csv: ["csv"]
    case .tsv: ["tsv"]
    case .xlsx: ["xlsx"]
    case .tbx2: ["tbx"]
    case .tbx3, .tbx3Tags: []
    case .omegat: ["utf8", "tab", "txt"]
    case .utx: ["utx"]
    }
  }

  /// The format to write into a file of this name, by its extension; nil if none fits.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    let name = path[path.index(after: dot)...].lowercased()
    guard let format = Self.allCases.first(where: { $0.extensions.contains(name) }) else {
      return nil
    }
    self = format
  }

  /// The format of a glossary that is no XML: what its first line says, then its name, then CSV.
  public init(of text: SourceText) {
    if text.bytes.starts(with: "#UTX".utf8) {
      self = .utx
    } else if GlossaryFormat(path: text.name) == .omegat, !GlossaryCSV.hasHeader(text) {
      self = .omegat
    } else {
      self = .csv
    }
  }

  /// One line on what the format is for.
  public var summary: String {
    switch self {
    case .csv: "comma, semicolon or tab between cells; header names in English or German"
    case .tsv: "the same with tabs (.tsv)"
    case .xlsx: "a spreadsheet (.xlsx); read: the first sheet with a column for the German term"
    case .tbx2: "TBX-Basic version 2 (.tbx): for OmegaT and older tools; any TBX is read"
    case .tbx3: "TBX-Basic version 3 (ISO 30042:2019), data categories as attributes"
    case .tbx3Tags: "TBX-Basic version 3, data categories as tags"
    case .omegat: "glossary of OmegaT (.utf8, .tab, .txt): German, English, comment"
    case .utx: "UTX 1.11 (.utx)"
    }
  }

  /// The glossary as a file of this format. Deterministic.
  ///
  /// - Parameters:
  ///   - table: the glossary.
  ///   - note: takes remarks on what the format cannot carry.
  /// - Returns: the bytes of the file.
  /// - Throws: `Failure` where a cell holds a character that the format cannot hold.
  public func write(
    _ table: GlossaryTable, note: (String) -> Void
  ) throws(Failure) -> [UInt8] {
    switch self {
    case .csv: GlossaryCSV.write(table)
    case .tsv: GlossaryCSV.writeTabs(table, note: note)
    case .xlsx: try GlossaryXLSX.write(table)
    case .tbx2: try TBXWriter(.version2).bytes(of: table, note: note)
    case .tbx3: try TBXWriter(.attributes).bytes(of: table, note: note)
    case .tbx3Tags: try TBXWriter(.tags).bytes(of: table, note: note)
    case .omegat: GlossaryOmegaT.write(table, note: note)
    case .utx: GlossaryUTX.write(table, note: note)
    }
  }

  /// Reads a glossary from a text of this format; any TBX reads every version.
  ///
  /// - Throws: `Failure` with the file, the place and what should stand there.
  public func read(
    _ text: SourceText, note: (String) -> Void
  ) throws(Failure) -> GlossaryTable {
    switch self {
    case .csv, .tsv:
      let result = try GlossaryCSV.read(text)
      result.noteUnknownColumns(note)
      return result.table
    case .xlsx:
      throw Failure(
        "not-readable", "this is no text that a glossary can be read from", file: text.name)
    case .tbx2, .tbx3, .tbx3Tags: return try GlossaryTBX.read(.text(text), note: note)
    case .omegat: return GlossaryOmegaT.read(text)
    case .utx: return try GlossaryUTX.read(text, note: note)
    }
  }
}

extension GlossaryTable {
  /// Says which columns of the table that hold something a format does not carry.
  func noteLoss(
    carried: Set<GlossaryRow.Column>, others: Set<String> = [], note: (String) -> Void
  ) {
    let columns = GlossaryRow.Column.allCases.filter { column in
      !carried.contains(column) && rows.contains { !$0[column].isEmpty }
    }
    let lost = columns.map(\.name) + otherColumns.filter { !others.contains($0) }
    if !lost.isEmpty { note("the format cannot carry: \(lost.joined(separator: ", "))") }
  }

  /// The names of all other columns, sorted.
  var otherColumns: [String] { Set(rows.flatMap(\.others.keys)).sorted() }
}
