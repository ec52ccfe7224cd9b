internal import Interchange
public import TextModel
public import Worksheets

/// The English of a worksheet in a copy of the document that it was made of.
public enum DocumentExport {
  /// Writes the English into the document.
  ///
  /// - Parameters:
  ///   - sheet: the worksheet, rows in text order.
  ///   - path: the document.
  ///   - note: takes remarks: rows that keep their German, codes that are gone.
  /// - Returns: the new document, and whether all English is in it.
  /// - Throws: `Failure` with id `not-a-document`, `not-the-source`, or as reading does.
  public static func bytes(
    of sheet: Worksheet, in path: String, note: (String) -> Void
  ) throws(Failure) -> (bytes: [UInt8], isComplete: Bool) {
    if case .xml(let source) = try OpenedFile(path, note: note), (try? XMLKind(of: source)) != nil {
      return try patched(source, sheet, path, note)
    }
    guard case .document(let document) = try SourceFile(path, note: note) else {
      throw Failure(
        "not-a-document", "this is a text without markup", file: path,
        help: "write its English with: satzpaar export WORKSHEET --to text")
    }
    let edit = DocumentEdit(document, sheet)
    guard edit.found > 0 else { throw notTheSource(path) }
    for remark in edit.remarks {
      note("\(remark.no): \(remark.message)" + (remark.isLoss ? "; the German stays" : ""))
    }
    if edit.withoutEnglish > 0 {
      note("rows without English keep their German: \(edit.withoutEnglish)")
    }
    return (try edit.bytes(), !edit.remarks.contains(where: \.isLoss))
  }

  /// A merged worksheet as XLIFF or TMX, put into the file of another program that it came from.
  ///
  /// - Parameters:
  ///   - sheet: the merged worksheet.
  ///   - path: the file it came from.
  ///   - output: the file to write.
  ///   - note: takes remarks.
  /// - Returns: the bytes; nil where the two files are not of one kind, or the first is one of ours,
  ///   which is written anew with all its columns.
  /// - Throws: `Failure` as `bytes(of:in:note:)` does.
  public static func merged(
    _ sheet: Worksheet, into path: String, output: String, note: (String) -> Void
  ) throws(Failure) -> [UInt8]? {
    guard let format = WorksheetFormat(path: output), format.isXML,
      case .xml(let source) = try OpenedFile(path, note: note)
    else { return nil }
    let isSameKind =
      switch try XMLKind(of: source) {
      case .xliff: format != .tmx
      case .tmx: format == .tmx
      case .tbx: false
      }
    let head = try FileInput.bytes(of: path).prefix(2048).filter { $0 != 0 }
    let isOurs = String(decoding: head, as: UTF8.self).contains("=\"satzpaar")
    guard isSameKind, !isOurs else { return nil }
    return try patched(source, sheet, path, note).bytes
  }

  /// A bilingual file of another program with the English in its targets.
  static func patched(
    _ source: XMLSource, _ sheet: Worksheet, _ path: String, _ note: (String) -> Void
  ) throws(Failure) -> (bytes: [UInt8], isComplete: Bool) {
    let edit = try BilingualEdit(source, try FileInput.bytes(of: path), sheet)
    guard edit.found > 0 else { throw notTheSource(path) }
    for remark in edit.remarks { note("\(remark.no): \(remark.message)") }
    note("targets that are different now: \(edit.changed)")
    return (edit.bytes, !edit.remarks.contains(where: \.isLoss))
  }

  private static func notTheSource(_ path: String) -> Failure {
    Failure(
      "not-the-source", "none of the rows is in this document", file: path,
      help: "name the document that the worksheet was made of")
  }
}
