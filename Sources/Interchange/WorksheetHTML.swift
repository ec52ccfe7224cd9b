internal import CWorksheetPage
internal import TextModel
public import Worksheets

/// Worksheets as one page to work in: it opens from a disk, loads nothing, and saves JSON lines that
/// `merge` takes. Written only.
public enum WorksheetHTML {
  /// The worksheet as a file: the page with the rows in it as JSON.
  public static func write(_ sheet: Worksheet) -> [UInt8] {
    var rows = ByteOutput()
    WorksheetJSONL.writeRows(of: sheet, matches: MatchJSON(), to: &rows)
    let parts: [String: [UInt8]] = [
      "style": bytes(worksheet_page_style()), "script": bytes(worksheet_page_script()),
      "rows": harmless(rows.array),
    ]
    return PageTemplate.filled(bytes(worksheet_page_template()), parts)
  }

  private static func bytes(_ file: worksheet_page_file) -> [UInt8] {
    Array(UnsafeBufferPointer(start: file.bytes, count: file.length))
  }

  /// JSON without `<`, so that nothing in it can end its element or begin another one.
  private static func harmless(_ json: [UInt8]) -> [UInt8] {
    json.flatMap { $0 == UInt8(ascii: "<") ? Array(#"\u003c"#.utf8) : [$0] }
  }
}
