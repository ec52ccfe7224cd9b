public import TextModel
public import Worksheets

/// Worksheets as XLIFF 1.2 (OASIS Standard, 1 February 2008), valid against its strict schema: one
/// sentence a unit, no name spaces of vendors.
///
/// Columns for people are notes (`from="satzpaar glossary"`), technical ones a context group.
public enum WorksheetXLIFF12 {
  static let noteSource = "satzpaar "
  static let contextPrefix = "x-satzpaar-"

  /// What our context groups are for; their name would have to be unique in the file.
  static let purpose = "x-satzpaar"

  /// The elements inside segments that can be written (section 2.3 of the standard).
  static let vocabulary: InlineText.Vocabulary = [
    "g": ["id!", "ctype", "ts", "clone", "xid", "equiv-text"],
    "x": ["id!", "ctype", "ts", "clone", "xid", "equiv-text"],
    "bx": ["id!", "rid", "ctype", "ts", "clone", "xid", "equiv-text"],
    "ex": ["id!", "rid", "ts", "xid", "equiv-text"],
    "bpt": ["id!", "rid", "ctype", "ts", "crc", "xid", "equiv-text"],
    "ept": ["id!", "rid", "ts", "crc", "xid", "equiv-text"],
    "ph": ["id!", "ctype", "ts", "crc", "assoc", "xid", "equiv-text"],
    "it": ["id!", "pos!", "rid", "ctype", "ts", "crc", "xid", "equiv-text"],
    "sub": ["datatype", "ctype", "xid"],
  ]

  /// The columns that notes carry; the others are for programs.
  private static let forPeople: Set<String> = [
    "glossary", "names_figures", "to_decide", "check",
  ]

  /// The worksheet as a file.
  ///
  /// - Throws: `Failure` with id `xml-character` where a cell holds what XML cannot hold.
  public static func write(
    _ sheet: Worksheet, _ options: WorksheetWriting = WorksheetWriting()
  ) throws(Failure) -> [UInt8] {
    var xml = XMLWriter()
    let root: [(name: String, value: String)] = [
      ("xmlns", "urn:oasis:names:tc:xliff:document:1.2"), ("version", "1.2"),
    ]
    let file: [(name: String, value: String)] = [
      ("original", options.name), ("source-language", "de"), ("target-language", "en"),
      ("datatype", "plaintext"), ("tool-id", "satzpaar"),
    ]
    try xml.element("xliff", root) { (xml: inout XMLWriter) throws(Failure) in
      try xml.element("file", file) { (xml: inout XMLWriter) throws(Failure) in
        try xml.element("header") { (xml: inout XMLWriter) throws(Failure) in
          try xml.element("tool", [("tool-id", "satzpaar"), ("tool-name", "satzpaar")], text: "")
        }
        try xml.element("body") { (xml: inout XMLWriter) throws(Failure) in
          var names = UnitNames()
          for (index, row) in sheet.rows.enumerated() {
            try write(row, named: names.name(for: row, at: index), options, to: &xml)
          }
        }
      }
    }
    return xml.bytes
  }

  private static func write(
    _ row: Row, named name: String, _ options: WorksheetWriting, to xml: inout XMLWriter
  ) throws(Failure) {
    xml.place = "row \(row.no)"
    var attributes: [(name: String, value: String)] = [("id", name)]
    if !row.no.isEmpty { attributes.append(("resname", row.no)) }
    if row.status == Row.Status.approved.rawValue { attributes.append(("approved", "yes")) }
    attributes.append(("xml:space", "preserve"))
    let isCopy = options.xliffTarget == .copy && row.english.isEmpty
    try xml.element("trans-unit", attributes) { (xml: inout XMLWriter) throws(Failure) in
      let source = nodes(row.german)
      try xml.element("source", nodes: source)
      let state = isCopy ? "needs-translation" : state(row.status, !row.english.isEmpty)
      let target = isCopy ? source : nodes(row.english)
      try xml.element("target", state.map { [("state", $0)] } ?? [], nodes: target)
      try writeColumns(of: row, named: name, isCopy: isCopy, to: &xml)
    }
  }

  private static func nodes(_ text: String) -> [XMLElement.Node] {
    ForeignCodes.nodes(text, vocabulary) { code, id in
      XMLElement("ph", [("id", id), ("ctype", ForeignCodes.type)], [.text(code)])
    }
  }

  private static func writeColumns(
    of row: Row, named name: String, isCopy: Bool, to xml: inout XMLWriter
  ) throws(Failure) {
    var own: Set<WorksheetColumn> = [.german, .english, .note]
    if name == row.id { own.insert(.id) }
    let native = TranslationState.status(
      xliff12: isCopy ? "needs-translation" : state(row.status, !row.english.isEmpty),
      isApproved: row.status == Row.Status.approved.rawValue, hasTarget: !row.english.isEmpty)
    if native.rawValue == row.status { own.insert(.status) }
    var cells = CarriedColumns.cells(of: row, except: own)
    if row.status == Row.Status.open.rawValue, !own.contains(.status) {
      cells.append((WorksheetColumn.status.rawValue, row.status))
    }
    if row.id.isEmpty { cells.append((WorksheetColumn.id.rawValue, "")) }
    if !row.note.isEmpty {
      try xml.element("note", [("from", "translator")], text: row.note)
    }
    let technical = cells.filter { !isNote($0.name) }
    for (name, value) in cells where isNote(name) {
      let side = name == WorksheetColumn.check.rawValue ? "target" : "source"
      try xml.element(
        "note", [("from", noteSource + name), ("annotates", side)], text: value)
    }
    try xml.element("context-group", [("purpose", purpose)]) {
      (xml: inout XMLWriter) throws(Failure) in
      for (name, value) in technical {
        try xml.element("context", [("context-type", contextPrefix + name)], text: value)
      }
    }
  }

  /// The state of a status. A translation in an open row has none, for `new` would say that its
  /// words are only a copy.
  static func state(_ status: String, _ hasTarget: Bool) -> String? {
    let isOpen = status == Row.Status.open.rawValue
    return isOpen && hasTarget ? nil : TranslationState.xliff12(status)
  }

  private static func isNote(_ column: String) -> Bool {
    forPeople.contains(column) || WorksheetColumn(rawValue: column) == nil
  }
}
