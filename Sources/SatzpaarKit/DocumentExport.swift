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
    guard case .document(let document) = try SourceFile(path, note: note) else {
      throw Failure(
        "not-a-document", "this is a text without markup", file: path,
        help: "write its English with: satzpaar export WORKSHEET --to text")
    }
    let edit = DocumentEdit(document, sheet)
    guard edit.found > 0 else {
      throw Failure(
        "not-the-source", "none of the rows is in this document", file: path,
        help: "name the document that the worksheet was made of")
    }
    for remark in edit.remarks {
      note("\(remark.no): \(remark.message)" + (remark.isLoss ? "; the German stays" : ""))
    }
    if edit.withoutEnglish > 0 {
      note("rows without English keep their German: \(edit.withoutEnglish)")
    }
    return (try edit.bytes(), !edit.remarks.contains(where: \.isLoss))
  }
}
