internal import TestSupport

/// Archives around one part: bytes that are changed in an archive only break its checksums, and what
/// reads the parts would never be reached.
enum Parts {
  private static func archive(_ files: [(name: String, content: [UInt8])]) -> [UInt8] {
    StoredArchive.bytes(files)
  }

  /// A spreadsheet with this as its only sheet.
  static func sheet(_ bytes: [UInt8]) -> [UInt8] {
    let workbook = """
      <workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>
      """
    let links =
      "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/a.xml\"/></Relationships>"
    let strings = "<sst><si><t>german</t></si><si><t>english</t></si><si><t>Ja.</t></si></sst>"
    let styles =
      "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
    return archive([
      ("xl/workbook.xml", Array(workbook.utf8)),
      ("xl/_rels/workbook.xml.rels", Array(links.utf8)),
      ("xl/sharedStrings.xml", Array(strings.utf8)), ("xl/styles.xml", Array(styles.utf8)),
      ("xl/worksheets/a.xml", bytes),
    ])
  }

  /// A Word document with this as its document.
  static func word(_ bytes: [UInt8]) -> [UInt8] {
    archive([("[Content_Types].xml", Array("<Types/>".utf8)), ("word/document.xml", bytes)])
  }

  /// An OpenDocument text with this as its content.
  static func openDocument(_ bytes: [UInt8]) -> [UInt8] {
    archive([
      ("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)), ("content.xml", bytes),
    ])
  }
}
