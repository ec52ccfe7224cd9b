internal import Terminology
public import TextModel
public import Worksheets

/// Worksheets as XLIFF 2.0 (OASIS Standard, 5 August 2014; 2.1 has the same core): one sentence a
/// unit, because notes, metadata and glossary stand on units; white space between sentences is
/// ignorable.
///
/// Columns for people are notes, technical ones are in the metadata module, term hits also in the
/// glossary module with a marker in the source. Characters that XML cannot hold are `cp` elements
/// in the texts, and refused elsewhere.
public enum WorksheetXLIFF2 {
  static let rowCategory = "satzpaar:row"
  static let noteCategory = "satzpaar:"

  private static let editing = [
    "id!", "canCopy", "canDelete", "canReorder", "copyOf", "subType", "type",
  ]

  /// The elements inside segments that can be written (section 4.2.3 of the standard).
  static let vocabulary: InlineText.Vocabulary = [
    "ph": editing + ["disp", "equiv", "dataRef", "subFlows"],
    "pc": editing + [
      "canOverlap", "dispEnd", "dispStart", "equivEnd", "equivStart", "dataRefEnd", "dataRefStart",
      "subFlowsEnd", "subFlowsStart", "dir",
    ],
    "sc": editing + ["canOverlap", "dataRef", "dir", "disp", "equiv", "isolated", "subFlows"],
    "ec": [
      "id", "canCopy", "canDelete", "canReorder", "copyOf", "subType", "type", "canOverlap",
      "dataRef", "dir", "disp", "equiv", "isolated", "startRef", "subFlows",
    ],
    "mrk": ["id!", "translate", "type", "ref", "value"],
    "sm": ["id!", "translate", "type", "ref", "value"],
    "em": ["startRef!"],
  ]

  /// The same without references to original data, for units that have none.
  private static let withoutData = vocabulary.mapValues { attributes in
    attributes.filter { !$0.hasPrefix("dataRef") }
  }

  static let originalData = "originalData"

  /// The worksheet as a file.
  ///
  /// - Throws: `Failure` with id `xml-character` where a cell other than the two texts holds what
  ///   XML cannot hold.
  public static func write(
    _ sheet: Worksheet, _ options: WorksheetWriting = WorksheetWriting()
  ) throws(Failure) -> [UInt8] {
    var xml = XMLWriter()
    let root: [(name: String, value: String)] = [
      ("xmlns", "urn:oasis:names:tc:xliff:document:2.0"),
      ("xmlns:gls", "urn:oasis:names:tc:xliff:glossary:2.0"),
      ("xmlns:mda", "urn:oasis:names:tc:xliff:metadata:2.0"), ("version", "2.0"),
      ("srcLang", "de"), ("trgLang", "en"),
    ]
    let file: [(name: String, value: String)] = [("id", "f1"), ("original", options.name)]
    try xml.element("xliff", root) { (xml: inout XMLWriter) throws(Failure) in
      try xml.element("file", file) { (xml: inout XMLWriter) throws(Failure) in
        var names = UnitNames()
        for (index, row) in sheet.rows.enumerated() {
          try write(row, named: names.name(for: row, at: index), options, to: &xml)
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
    if !row.no.isEmpty { attributes.append(("name", row.no)) }
    attributes += [("canResegment", "no"), ("xml:space", "preserve")]
    let data = row.others[originalData].flatMap(dataElements)
    let words = data == nil ? withoutData : vocabulary
    let terms = XLIFF2Glossary(row)
    let isCopy =
      options.xliffTarget == .copy && row.english.isEmpty
      && row.status == Row.Status.open.rawValue
    try xml.element("unit", attributes) { (xml: inout XMLWriter) throws(Failure) in
      try terms.write(to: &xml)
      try writeColumns(of: row, named: name, terms, hasData: data != nil, to: &xml)
      if let data {
        try xml.element(originalData) { (xml: inout XMLWriter) throws(Failure) in
          for element in data {
            try xml.element(
              "data", element.attributes, nodes: withCodePoints(element.children))
          }
        }
      }
      try writeIgnorable(row.spaceBefore, to: &xml)
      let state = state(row.status, !row.english.isEmpty)
      var segment = state.map { [(name: "state", value: $0.state)] } ?? []
      if let subState = state?.subState { segment.append(("subState", subState)) }
      try xml.element("segment", segment) { (xml: inout XMLWriter) throws(Failure) in
        let source = nodes(row.german, words)
        let target = isCopy ? source : nodes(row.english, words)
        try xml.element("source", nodes: withCodePoints(terms.marked(source)))
        // Every state but the first wants a target, if only an empty one (section 4.2.2.4).
        let isNeeded = !target.isEmpty || (state?.state ?? "initial") != "initial"
        if isNeeded { try xml.element("target", nodes: withCodePoints(target)) }
      }
      try writeIgnorable(row.spaceAfter, to: &xml)
    }
  }

  /// Mixed content; characters alone where they look like a marker of ours, which reading takes off.
  private static func nodes(
    _ text: String, _ vocabulary: InlineText.Vocabulary
  ) -> [XMLElement.Node] {
    guard !text.contains(XLIFF2Glossary.markerPrefix) else { return [.text(text)] }
    return ForeignCodes.nodes(text, vocabulary) { code, id in
      XMLElement(
        "ph",
        [
          ("id", id), ("disp", code), ("type", "other"), ("subType", ForeignCodes.version2Type),
        ])
    }
  }

  private static func writeIgnorable(
    _ space: String, to xml: inout XMLWriter
  ) throws(Failure) {
    guard !space.isEmpty else { return }
    try xml.element("ignorable") { (xml: inout XMLWriter) throws(Failure) in
      try xml.element("source", nodes: withCodePoints([.text(space)]))
    }
  }

  private static func writeColumns(
    of row: Row, named name: String, _ terms: XLIFF2Glossary, hasData: Bool, to xml: inout XMLWriter
  ) throws(Failure) {
    var own: Set<WorksheetColumn> = [.german, .english, .note, .spaceBefore, .spaceAfter]
    if name == row.id { own.insert(.id) }
    if isNative(row) { own.insert(.status) }
    var cells = CarriedColumns.cells(of: row, except: own)
    if row.status == Row.Status.open.rawValue, !own.contains(.status) {
      cells.append((WorksheetColumn.status.rawValue, row.status))
    }
    if row.id.isEmpty { cells.append((WorksheetColumn.id.rawValue, "")) }
    if hasData { cells.removeAll { $0.name == "other:" + originalData } }
    try xml.element("mda:metadata") { (xml: inout XMLWriter) throws(Failure) in
      let group = [(name: "category", value: rowCategory)]
      try xml.element("mda:metaGroup", group) { (xml: inout XMLWriter) throws(Failure) in
        for (name, value) in cells where noteSide(name) == nil {
          try xml.element("mda:meta", [("type", name)], text: value)
        }
      }
      try terms.writeStatuses(to: &xml)
    }
    let notes = cells.filter { noteSide($0.name) != nil }
    guard !notes.isEmpty || !row.note.isEmpty else { return }
    try xml.element("notes") { (xml: inout XMLWriter) throws(Failure) in
      if !row.note.isEmpty {
        try xml.element("note", [("id", "n0"), ("category", "translator")], text: row.note)
      }
      for (index, cell) in notes.enumerated() {
        let isTerm = cell.name == WorksheetColumn.glossary.rawValue
        let attributes: [(name: String, value: String)] = [
          ("id", "n\(index + 1)"), ("category", isTerm ? "term" : noteCategory + cell.name),
          ("appliesTo", noteSide(cell.name) ?? "source"),
        ]
        try xml.element("note", attributes, text: cell.value)
      }
    }
  }

  /// The state of a status. A translation in an open row has none, for `initial` would say that its
  /// words are only a copy.
  static func state(
    _ status: String, _ hasTarget: Bool
  ) -> (state: String, subState: String?)? {
    let isOpen = status == Row.Status.open.rawValue
    return isOpen && hasTarget ? nil : TranslationState.xliff2(status)
  }

  /// Whether the state alone brings the row's status back.
  private static func isNative(_ row: Row) -> Bool {
    let state = state(row.status, !row.english.isEmpty)
    let status = TranslationState.status(
      xliff2: state?.state, subState: state?.subState, hasTarget: !row.english.isEmpty)
    return status.rawValue == row.status
  }

  /// The side that a column for people speaks of; nil for a technical column.
  private static func noteSide(_ column: String) -> String? {
    switch column {
    case "glossary", "names_figures", "to_decide": "source"
    case "check": "target"
    default: nil
    }
  }

  private static func dataElements(_ text: String) -> [XMLElement]? {
    let nodes = InlineText.nodes(text, ["data": ["id!", "dir", "xml:space"]])
    let elements = nodes.compactMap { if case .element(let data) = $0 { data } else { nil } }
    return elements.count == nodes.count && !elements.isEmpty ? elements : nil
  }

  /// Mixed content with `cp` elements for what XML cannot hold.
  private static func withCodePoints(_ nodes: [XMLElement.Node]) -> [XMLElement.Node] {
    nodes.flatMap { node -> [XMLElement.Node] in
      switch node {
      case .element(var element):
        element.children = withCodePoints(element.children)
        return [.element(element)]
      case .text(let text):
        guard !text.unicodeScalars.allSatisfy(XMLWriter.canHold) else { return [node] }
        var holder = XMLElement("")
        for scalar in text.unicodeScalars {
          guard !XMLWriter.canHold(scalar) else {
            holder.append(String(scalar))
            continue
          }
          let digits = String(scalar.value, radix: 16, uppercase: true)
          let hex = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
          holder.children.append(.element(XMLElement("cp", [("hex", hex)])))
        }
        return holder.children
      }
    }
  }
}
