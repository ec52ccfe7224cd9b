internal import TextModel
internal import Worksheets

/// Reads the units of an XLIFF 2.x document, of ours or of any other tool, as rows.
///
/// Nothing of a unit is dropped: what a row has no column for stands in columns named after it.
struct XLIFF2Reader {
  let reader: XMLReader
  let root: XMLElement

  private var unitCount = 0
  private var fileCount = 0
  private var fileSpace: String?
  private var pending: [String] = []

  init(reader: XMLReader, root: XMLElement) {
    self.reader = reader
    self.root = root
  }

  /// All rows.
  ///
  /// - Throws: `Failure` as the reader does, and with id `xliff-unit` for a segment without source.
  mutating func rows(note: (String) -> Void) throws(Failure) -> [Row] {
    let languages = FileLanguages(source: root["srcLang"] ?? "", target: root["trgLang"] ?? "")
    if let remark = languages.remark { note(remark) }
    var rows: [Row] = []
    var leftOut: [String] = []
    while let event = try reader.next() {
      guard case .start(let element) = event else { continue }
      switch element.name {
      case "file":
        fileCount += 1
        fileSpace = element["xml:space"]
      case "unit": rows += try self.rows(of: reader.whole(element))
      case "group": break
      case "notes": pending += try reader.whole(element).elements("note").map(\.text)
      default:
        if !leftOut.contains(element.qualifiedName) { leftOut.append(element.qualifiedName) }
        try reader.skip()
      }
    }
    if !leftOut.isEmpty {
      note("outside units, \(leftOut.joined(separator: ", ")) is left out")
    }
    return rows
  }

  private mutating func rows(of unit: XMLElement) throws(Failure) -> [Row] {
    unitCount += 1
    var rows: [Row] = []
    var before = ""
    for part in unit.elements where part.name == "segment" || part.name == "ignorable" {
      guard let source = part.first("source"), part.elements("source").count == 1 else {
        throw reader.failure(
          "xliff-unit", "a segment of the unit “\(unit["id"] ?? "")” should have one source",
          at: part, help: "every segment and ignorable holds one source element")
      }
      let german = text(of: source, in: unit)
      if part.name == "segment" {
        rows.append(row(of: part, german: german, in: unit, at: rows.count))
      } else if rows.isEmpty {
        before += german
      } else {
        rows[rows.count - 1].spaceAfter += german
      }
    }
    guard !rows.isEmpty else {
      if !before.isEmpty { pending.append(before) }
      return []
    }
    rows[0].spaceBefore = before
    let isSingle = rows.count == 1
    if isSingle { rows[0].id = id(of: unit) }
    addColumns(of: unit, to: &rows[0])
    return rows
  }

  private func id(of unit: XMLElement) -> String {
    (fileCount > 1 ? "f\(fileCount)/" : "") + (unit["id"] ?? "u\(unitCount)")
  }

  private func row(
    of segment: XMLElement, german: String, in unit: XMLElement, at index: Int
  ) -> Row {
    var row = Row(no: "P\(unitCount)S\(index + 1)", german: german)
    row.position = segment.position
    row.id = "\(id(of: unit))/\(segment["id"] ?? String(index + 1))"
    if let target = segment.first("target") {
      row.english = text(of: target, in: unit)
      if let order = target["order"] { row.others["target@order"] = order }
    }
    let state = segment["state"]
    let subState = segment["subState"]
    let isOpen = (state ?? "initial") == "initial" && subState == nil
    let isCopy = state != nil && isOpen && CarriedColumns.same(row.german, row.english)
    if isCopy { row.english = "" }
    row.status =
      TranslationState.status(
        xliff2: state, subState: subState, hasTarget: !row.english.isEmpty
      ).rawValue
    if let subState, !subState.hasPrefix("satzpaar:") {
      row.others["segment@subState"] = subState
    }
    return row
  }

  /// The characters of a source or a target. Outside `xml:space="preserve"`, line ends with the
  /// space around them are layout and become one space.
  private func text(of element: XMLElement, in unit: XMLElement) -> String {
    let text = InlineText.text(Self.plain(element.children))
    let space = element["xml:space"] ?? unit["xml:space"] ?? fileSpace ?? root["xml:space"]
    guard space != "preserve", text.utf8.contains(0x0A) else { return text }
    var result = String.UnicodeScalarView()
    var run = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        run.append(scalar)
        continue
      }
      if run.contains("\n") {
        if !result.isEmpty { result.append(" ") }
      } else {
        result.append(contentsOf: run)
      }
      run.removeAll()
      result.append(scalar)
    }
    if !run.contains("\n") { result.append(contentsOf: run) }
    return String(result)
  }

  /// Content with `cp` elements as their characters and our own term markers taken off.
  private static func plain(_ nodes: [XMLElement.Node]) -> [XMLElement.Node] {
    var holder = XMLElement("")
    for node in nodes {
      guard case .element(var element) = node else {
        if case .text(let text) = node { holder.append(text) }
        continue
      }
      element.children = plain(element.children)
      let scalar = element["hex"].flatMap { UInt32($0, radix: 16) }.flatMap(Unicode.Scalar.init)
      if element.name == "cp", let scalar {
        holder.append(String(scalar))
      } else if element["subType"] == ForeignCodes.version2Type, let code = element["disp"] {
        holder.append(code)
      } else if element["id"]?.hasPrefix(XLIFF2Glossary.markerPrefix) == true {
        for case .text(let text) in element.children { holder.append(text) }
      } else {
        holder.children.append(.element(element))
      }
    }
    return holder.children
  }

  /// Whatever else the unit holds: attributes, notes, modules.
  private mutating func addColumns(of unit: XMLElement, to row: inout Row) {
    pending.forEach { row.addNote($0) }
    pending = []
    let metadata = unit.elements("metadata").flatMap(\.elements)
    let isOurs = metadata.contains { $0["category"] == WorksheetXLIFF2.rowCategory }
    let known: Set<String> = ["id", "xml:space"]
    let ours: Set<String> = ["name", "canResegment"]
    for (name, value) in unit.attributes
    where !known.contains(name) && !(isOurs && ours.contains(name)) {
      row.others["unit@" + name] = value
    }
    for element in unit.elements {
      switch element.name {
      case "segment", "ignorable": break
      case "notes": element.elements.forEach { addNote($0, to: &row) }
      case "originalData":
        let data = Self.plain(element.children).filter {
          if case .element = $0 { true } else { false }
        }
        row.others[WorksheetXLIFF2.originalData] = InlineText.text(data)
      case "glossary" where isOurs: break
      case "metadata":
        for group in element.elements { addMetadata(group, isOurs, unit, to: &row) }
      case "glossary":
        row.glossary = glossary(element)
        row.addOther(element.qualifiedName, InlineText.text(element.children))
      default: row.addOther(element.qualifiedName, InlineText.text(element.children))
      }
    }
  }

  private func addNote(_ note: XMLElement, to row: inout Row) {
    let category = note["category"] ?? ""
    let ours = WorksheetXLIFF2.noteCategory
    if category == "term" {
      row.glossary += (row.glossary.isEmpty ? "" : "\n") + note.text
    } else if category.hasPrefix(ours),
      CarriedColumns.set(String(category.dropFirst(ours.count)), to: note.text, in: &row)
    {
      return
    } else {
      let isPlain = category.isEmpty || category == "translator"
      row.addNote(isPlain ? note.text : "\(category): \(note.text)")
    }
  }

  private func addMetadata(
    _ group: XMLElement, _ isOurs: Bool, _ unit: XMLElement, to row: inout Row
  ) {
    guard group["category"] == WorksheetXLIFF2.rowCategory else {
      let isTerms = isOurs && group["category"] == XLIFF2Glossary.category
      if !isTerms { row.addOther("metadata", InlineText.text(group)) }
      return
    }
    let segment = unit.first("segment")
    for meta in group.elements("meta") {
      let column = meta["type"] ?? ""
      if column == WorksheetColumn.status.rawValue {
        // A tool that changed the state knows better than we did.
        let state = WorksheetXLIFF2.state(meta.text, !row.english.isEmpty)
        let isUnchanged =
          state?.state == segment?["state"] && state?.subState == segment?["subState"]
        guard isUnchanged else { continue }
      }
      _ = CarriedColumns.set(column, to: meta.text, in: &row)
    }
  }

  private func glossary(_ element: XMLElement) -> String {
    element.elements("glossEntry").map { entry in
      let translations = entry.elements("translation").map(\.text).joined(separator: " | ")
      return "\(entry.first("term")?.text ?? "") = \(translations)"
    }.joined(separator: "; ")
  }
}
