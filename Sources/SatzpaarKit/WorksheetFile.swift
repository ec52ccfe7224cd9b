public import Interchange
public import TextModel
public import Worksheets

/// Worksheets in files.
public enum WorksheetFile {
  /// Reads a worksheet; the format follows from the file's name, or is JSON lines if the file
  /// begins with a brace, and CSV otherwise.
  ///
  /// - Throws: `Failure` with the file, the place and what should stand there.
  public static func read(
    _ path: String, note: (String) -> Void
  ) throws(Failure) -> Worksheet {
    let text = try FileInput.text(of: path, note: note)
    return try read(text)
  }

  /// Reads a worksheet from a text already decoded.
  ///
  /// - Throws: `Failure` with the file, the place and what should stand there.
  public static func read(_ text: SourceText) throws(Failure) -> Worksheet {
    let isJSON = text.bytes.first { $0 > 0x20 } == UInt8(ascii: "{")
    let format = isJSON ? WorksheetFormat.jsonl : .csv
    let sheet = try located(in: text) { () throws(Failure) in try format.read(text) }
    guard !sheet.rows.isEmpty else {
      throw Failure(
        "worksheet-empty", "the worksheet has no row", file: text.name,
        help: "make one with: satzpaar prepare SOURCE -o sheet.csv")
    }
    return sheet
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
