public import Terminology
public import TextModel

/// Glossaries as spreadsheets: the first sheet that has a column for the German term. Read only.
public enum GlossaryXLSX {
  /// Reads a glossary.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: what messages call the file.
  ///   - note: takes remarks on columns that are not understood.
  /// - Returns: the rows; their places are rows and columns of the sheet.
  /// - Throws: `Failure` as `GlossaryCSV.read` does, or where the file is damaged.
  public static func read(
    _ bytes: [UInt8], name: String, note: (String) -> Void
  ) throws(Failure) -> GlossaryTable {
    let book = try Spreadsheet(bytes, name: name)
    var failure: Failure?
    for part in book.sheets {
      let records = try book.rows(of: part) { _ in }.map { row in
        row.cells.enumerated().map { column, text in
          CSVReader.Cell(text: text, position: TextPosition(line: row.number, column: column + 1))
        }
      }
      do throws(Failure) {
        var index = 0
        let result = try GlossaryCSV.read(name) {
          index += 1
          return index <= records.count ? records[index - 1] : nil
        }
        result.noteUnknownColumns(note)
        return result.table
      } catch {
        guard error.id == "glossary-header" || error.id == "glossary-empty" else { throw error }
        failure = failure ?? error
      }
    }
    throw failure
      ?? Failure("glossary-empty", "the file has no sheet", file: name)
  }
}
