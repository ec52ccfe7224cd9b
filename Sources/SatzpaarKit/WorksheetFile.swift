public import Interchange
public import TextModel
public import Worksheets

/// Worksheets in files.
public enum WorksheetFile {
  /// Reads a worksheet; what kind of file it is, its first bytes tell.
  ///
  /// - Throws: `Failure` with the file, the place and what should stand there.
  public static func read(
    _ path: String, note: (String) -> Void
  ) throws(Failure) -> Worksheet {
    let bytes = try FileInput.bytes(of: path)
    let format = WorksheetFormat(detecting: bytes)
    guard format != .xlsx else {
      return try filled(format.read(bytes, name: path, note: note), path)
    }
    return try read(try FileInput.text(decoding: bytes, name: path, note: note))
  }

  /// Reads a worksheet from a text already decoded.
  ///
  /// - Throws: `Failure` with the file, the place and what should stand there.
  public static func read(_ text: SourceText) throws(Failure) -> Worksheet {
    let format = WorksheetFormat(detecting: text.bytes)
    let sheet = try located(in: text) { () throws(Failure) in try format.read(text) }
    return try filled(sheet, text.name)
  }

  private static func filled(
    _ sheet: Worksheet, _ name: String
  ) throws(Failure) -> Worksheet {
    guard sheet.rows.isEmpty else { return sheet }
    throw Failure(
      "worksheet-empty", "the worksheet has no row", file: name,
      help: "make one with: satzpaar prepare SOURCE -o sheet.csv")
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
