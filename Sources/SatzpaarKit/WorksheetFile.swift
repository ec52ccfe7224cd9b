public import Interchange
public import TextModel
public import Worksheets

/// Worksheets in files.
public enum WorksheetFile {
  /// Reads a worksheet: XML formats are told apart by their root element, PO by the file's name;
  /// JSON lines begin with a brace, and anything else is CSV.
  ///
  /// - Throws: `Failure` with the file, the place and what should stand there.
  public static func read(
    _ path: String, note: (String) -> Void
  ) throws(Failure) -> Worksheet {
    try read(OpenedFile(path, note: note), note: note)
  }

  /// Reads a worksheet from a file already opened.
  ///
  /// - Throws: `Failure` with the file, the place and what should stand there.
  public static func read(
    _ file: OpenedFile, note: (String) -> Void
  ) throws(Failure) -> Worksheet {
    func remark(_ words: String) { note("\(file.name): \(words)") }
    let sheet = try located(in: file) { () throws(Failure) in
      switch file {
      case .text(let text): return try format(of: text).read(text, note: remark)
      case .spreadsheet(let bytes, let name):
        return try WorksheetFormat.xlsx.read(bytes, name: name, note: remark)
      case .xml(let source):
        if let sheet = try XMLKind(of: source).worksheet(from: source, note: remark) {
          return sheet
        }
        throw Failure(
          "not-a-worksheet", "this is a glossary, not a worksheet", file: source.name,
          help: "name it with --glossary, or use it with: satzpaar convert")
      }
    }
    guard !sheet.rows.isEmpty else {
      throw Failure(
        "worksheet-empty", "the worksheet has no row", file: file.name,
        help: "make one with: satzpaar prepare SOURCE -o sheet.csv")
    }
    return sheet
  }

  static func format(of text: SourceText) -> WorksheetFormat {
    if WorksheetFormat(path: text.name) == .po { return .po }
    let isJSON = text.bytes.first { $0 > 0x20 } == UInt8(ascii: "{")
    return isJSON ? .jsonl : .csv
  }

  /// The format to write: the one named, else the one of the file's extension.
  ///
  /// - Throws: `Failure` with id `unknown-format` where the extension tells nothing.
  public static func format(
    named: WorksheetFormat?, output: String
  ) throws(Failure) -> WorksheetFormat {
    if let format = named ?? WorksheetFormat(path: output) { return format }
    let known = WorksheetFormat.allCases.map(\.rawValue).joined(separator: ", ")
    throw Failure(
      "unknown-format", "the name of the file does not tell its format", file: output,
      help: "name it with --to; there are \(known)")
  }
}
