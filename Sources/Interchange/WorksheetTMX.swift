public import TextModel
public import Worksheets

/// Worksheets as TMX 1.4b (LISA OSCAR, 26 April 2005), a translation memory.
///
/// A unit is a bead with English: rows that share their English are one unit, with their German
/// joined, for half a sentence is no translation of a whole one. Rows without English are left out.
public enum WorksheetTMX {
  static let propPrefix = "x-satzpaar-"

  /// The elements inside segments that can be written (the DTD of 1.4).
  static let vocabulary: InlineText.Vocabulary = [
    "bpt": ["i!", "x", "type"], "ept": ["i!"], "it": ["pos!", "x", "type"],
    "ph": ["x", "assoc", "type"], "hi": ["x", "type"], "sub": ["datatype", "type"], "ut": ["x"],
  ]

  /// The worksheet as a file.
  ///
  /// - Parameters:
  ///   - sheet: the worksheet.
  ///   - note: takes a remark on what is left out.
  /// - Returns: the bytes of the file.
  /// - Throws: `Failure` with id `xml-character` where a cell holds what XML cannot hold.
  public static func write(
    _ sheet: Worksheet, note: (String) -> Void = { _ in }
  ) throws(Failure) -> [UInt8] {
    let units = sheet.beads.compactMap { unit(of: $0, in: sheet) }
    let leftOut = sheet.beads.filter { bead in
      bead.allSatisfy { sheet.rows[$0].english.isEmpty }
    }.reduce(0) { $0 + $1.count }
    if leftOut > 0 { note("rows without English are not in a translation memory: \(leftOut)") }
    let joined = sheet.rows.count - leftOut - units.count
    if joined > 0 { note("rows that share their English are one unit: \(joined) rows joined") }
    var xml = XMLWriter()
    xml.raw("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">")
    let header: [(name: String, value: String)] = [
      ("creationtool", "satzpaar"), ("creationtoolversion", "0.1"), ("segtype", "sentence"),
      ("o-tmf", "satzpaar"), ("adminlang", "en"), ("srclang", "de"), ("datatype", "plaintext"),
    ]
    try xml.element("tmx", [("version", "1.4")]) { (xml: inout XMLWriter) throws(Failure) in
      try xml.element("header", header, text: "")
      try xml.element("body") { (xml: inout XMLWriter) throws(Failure) in
        var names = UnitNames()
        for (index, row) in units.enumerated() {
          try write(row, named: names.name(for: row, at: index), to: &xml)
        }
      }
    }
    return xml.bytes
  }

  private static func unit(of bead: Range<Int>, in sheet: Worksheet) -> Row? {
    let rows = sheet.rows[bead]
    guard var unit = rows.first, rows.contains(where: { !$0.english.isEmpty }) else { return nil }
    guard let last = rows.last, rows.count > 1 else { return unit }
    for (before, row) in zip(rows, rows.dropFirst()) {
      unit.german += (before.spaceAfter.isEmpty ? " " : before.spaceAfter) + row.german
      unit.english = [unit.english, row.english].filter { !$0.isEmpty }.joined(separator: " ")
    }
    unit.spaceAfter = last.spaceAfter
    unit.fingerprint = Fingerprint.of(unit.german)
    return unit
  }

  private static func write(
    _ row: Row, named name: String, to xml: inout XMLWriter
  ) throws(Failure) {
    xml.place = "row \(row.no)"
    try xml.element("tu", [("tuid", name)]) { (xml: inout XMLWriter) throws(Failure) in
      if !row.note.isEmpty { try xml.element("note", text: row.note) }
      var own: Set<WorksheetColumn> = [.german, .english, .note]
      if name == row.id { own.insert(.id) }
      var cells = CarriedColumns.cells(of: row, except: own.union([.status]))
      if row.status != Row.Status.translated.rawValue {
        cells.append((WorksheetColumn.status.rawValue, row.status))
      }
      if row.id.isEmpty { cells.append((WorksheetColumn.id.rawValue, "")) }
      for (name, value) in cells {
        try xml.element("prop", [("type", propPrefix + name)], text: value)
      }
      for (language, text) in [("de", row.german), ("en", row.english)] {
        try xml.element("tuv", [("xml:lang", language)]) { (xml: inout XMLWriter) throws(Failure) in
          try xml.element("seg", nodes: nodes(text))
        }
      }
    }
  }

  private static func nodes(_ text: String) -> [XMLElement.Node] {
    ForeignCodes.nodes(text, vocabulary) { code, _ in
      XMLElement("ph", [("type", ForeignCodes.type)], [.text(code)])
    }
  }

  /// Reads a worksheet, one row a unit.
  ///
  /// - Parameters:
  ///   - source: the document, of any version; read piece by piece.
  ///   - note: takes remarks for the user: other languages, units left out.
  /// - Returns: the rows in document order.
  /// - Throws: `Failure` with id `xml`, `xml-entity` or `tmx-root`.
  public static func read(
    _ source: XMLSource, note: (String) -> Void
  ) throws(Failure) -> Worksheet {
    var units = try TMXReader(source)
    var rows: [Row] = []
    while let row = try units.next() { rows.append(row) }
    if units.germanCount == 0, !rows.isEmpty {
      let languages = FileLanguages(source: units.otherSource, target: units.otherTarget)
      if let remark = languages.remark { note(remark) }
    } else if units.germanCount < rows.count {
      rows.removeAll { $0.others[TMXReader.sourceLanguage] != nil }
      note("units without German are left out: \(units.count - units.germanCount)")
    }
    if units.withoutTarget > 0 { note("units without English: \(units.withoutTarget)") }
    return Worksheet(rows: rows)
  }
}
