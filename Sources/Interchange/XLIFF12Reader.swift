internal import TextModel
internal import Worksheets

/// Reads the units of an XLIFF 1.x document, of ours or of any other tool, as rows.
///
/// Nothing of a unit is dropped: what a row has no column for stands in columns named after it.
struct XLIFF12Reader {
  let reader: XMLReader

  private var unitCount = 0
  private var fileCount = 0
  private var pending: [XMLElement] = []
  private var binaryUnits = 0
  private var foreignHeaders = 0

  init(reader: XMLReader) { self.reader = reader }

  /// All rows.
  ///
  /// - Throws: `Failure` as the reader does, and with id `xliff-unit` for a unit without source.
  mutating func rows(note: (String) -> Void) throws(Failure) -> [Row] {
    var rows: [Row] = []
    var remarks: [String] = []
    while let event = try reader.next() {
      guard case .start(let element) = event else { continue }
      switch element.name {
      case "file":
        fileCount += 1
        let languages = FileLanguages(
          source: element["source-language"] ?? "", target: element["target-language"] ?? "")
        if let remark = languages.remark, !remarks.contains(remark) { remarks.append(remark) }
      case "header":
        let header = try reader.whole(element)
        let isOurs = header.elements.allSatisfy { $0["tool-id"] == "satzpaar" }
        if !isOurs { foreignHeaders += 1 }
      case "trans-unit": rows += try self.rows(of: reader.whole(element))
      case "bin-unit":
        binaryUnits += 1
        try reader.skip()
      case "body", "group": break
      default: pending.append(try reader.whole(element))
      }
    }
    if foreignHeaders > 0 { remarks.append("what stands in the header of the file is left out") }
    if binaryUnits > 0 { remarks.append("binary units are left out: \(binaryUnits)") }
    remarks.forEach(note)
    return rows
  }

  private mutating func rows(of unit: XMLElement) throws(Failure) -> [Row] {
    unitCount += 1
    guard let source = unit.first("source"), unit.elements("source").count == 1,
      unit.elements("target").count < 2
    else {
      throw reader.failure(
        "xliff-unit", "the unit “\(unit["id"] ?? "")” should have one source and one target",
        at: unit, help: "every trans-unit holds a source element, and at most one target")
    }
    var segments = SegmentedContent(unit.first("seg-source")?.children ?? source.children)
    if segments.parts.isEmpty { segments = SegmentedContent(whole: source.children) }
    let target = unit.first("target")
    var targets = SegmentedContent(target?.children ?? [])
    if segments.parts.count == 1 && segments.parts[0].id.isEmpty || targets.parts.isEmpty {
      targets = SegmentedContent(whole: target?.children ?? [])
      targets.parts[0].id = segments.parts[0].id
    }
    var rows: [Row] = []
    for (index, part) in segments.parts.enumerated() {
      var row = Row(no: "P\(unitCount)S\(index + 1)", german: part.text)
      row.position = unit.position
      row.spaceBefore = index == 0 ? segments.before : ""
      row.spaceAfter = part.after
      row.english = targets.take(part.id) ?? ""
      row.id = id(of: unit, part: segments.parts.count > 1 ? part.id : "")
      setStatus(of: &row, in: unit, part: part.id)
      rows.append(row)
    }
    for rest in targets.rest { rows[rows.count - 1].addOther("target", rest) }
    addColumns(of: unit, to: &rows[0])
    return rows
  }

  private func id(of unit: XMLElement, part: String) -> String {
    let id = unit["id"] ?? ""
    guard !id.isEmpty else { return "u\(unitCount)" + (part.isEmpty ? "" : "/\(part)") }
    return (fileCount > 1 ? "f\(fileCount)/" : "") + id + (part.isEmpty ? "" : "/\(part)")
  }

  private func setStatus(of row: inout Row, in unit: XMLElement, part: String) {
    let target = unit.first("target")
    let state = target?["state"]
    let isCopy =
      (state == "new" || state == "needs-translation")
      && CarriedColumns.same(row.german, row.english)
    if isCopy { row.english = "" }
    let vendor =
      unit.first("seg-defs")?.elements("seg").first { $0["id"] == part }?["conf"]
      ?? unit["mq:status"]
    let status =
      vendor.flatMap { TranslationState.status(vendor: $0) }
      ?? TranslationState.status(
        xliff12: state, isApproved: unit["approved"] == "yes", hasTarget: !row.english.isEmpty)
    row.status = status.rawValue
    if let state, TranslationState.xliff12(row.status) != state, !isCopy {
      row.others["target@state"] = state
    }
  }

  /// Whatever else the unit holds: attributes, notes, and elements that a row has no column for.
  private mutating func addColumns(of unit: XMLElement, to row: inout Row) {
    for element in pending {
      if element.name == "note" {
        addNote(element, to: &row)
      } else {
        row.addOther("before@" + element.qualifiedName, InlineText.text(element.children))
      }
    }
    pending = []
    let known: Set<String> = ["id", "approved", "xml:space", "resname"]
    for (name, value) in unit.attributes where !known.contains(name) {
      row.others["unit@" + name] = value
    }
    let target = unit.first("target")
    for (name, value) in target?.attributes ?? []
    where !["state", "xml:lang", "xml:space"].contains(name) {
      row.others["target@" + name] = value
    }
    var isOurs = false
    for element in unit.elements {
      switch element.name {
      case "source", "seg-source", "target": break
      case "note": addNote(element, to: &row)
      case "context-group" where element["purpose"] == WorksheetXLIFF12.purpose:
        isOurs = true
        setColumns(from: element, target: target, in: &row)
      default: row.addOther(element.qualifiedName, InlineText.text(element.children))
      }
    }
    if !isOurs, let name = unit["resname"] { row.others["unit@resname"] = name }
  }

  private func addNote(_ element: XMLElement, to row: inout Row) {
    let from = element["from"] ?? ""
    let ours = WorksheetXLIFF12.noteSource
    if from.hasPrefix(ours),
      CarriedColumns.set(String(from.dropFirst(ours.count)), to: element.text, in: &row)
    {
      return
    }
    let isPlain = from.isEmpty || from == "translator"
    row.addNote(isPlain ? element.text : "\(from): \(element.text)")
  }

  private func setColumns(from group: XMLElement, target: XMLElement?, in row: inout Row) {
    let prefix = WorksheetXLIFF12.contextPrefix
    for context in group.elements("context") {
      guard let type = context["context-type"], type.hasPrefix(prefix) else { continue }
      let column = String(type.dropFirst(prefix.count))
      if column == WorksheetColumn.status.rawValue {
        // A tool that changed the state knows better than we did.
        let state = WorksheetXLIFF12.state(context.text, !row.english.isEmpty)
        let isUnchanged = state == target?["state"] || target?["state"] == "needs-translation"
        guard isUnchanged else { continue }
        row.others["target@state"] = nil
      }
      _ = CarriedColumns.set(column, to: context.text, in: &row)
    }
  }
}

/// The content of a source or a target, cut at `mrk mtype="seg"`, wherever in other codes it stands.
struct SegmentedContent {
  /// What stands before the first segment.
  private(set) var before = ""

  /// The segments, each with what stands after it up to the next.
  var parts: [(id: String, text: String, after: String)] = []

  private var taken: Set<String> = []

  /// Cuts at segments; there are no parts where there is none.
  init(_ nodes: [XMLElement.Node]) { walk(ForeignCodes.unwrapped(nodes)) }

  /// Takes everything as one segment without a name.
  init(whole nodes: [XMLElement.Node]) {
    parts = [("", InlineText.text(ForeignCodes.unwrapped(nodes)), "")]
  }

  /// The text of the segment of a name, once.
  mutating func take(_ id: String) -> String? {
    guard let part = parts.first(where: { $0.id == id }), taken.insert(id).inserted else {
      return nil
    }
    return part.text
  }

  /// The segments that nobody took, and what stands around segments if that is more than space.
  var rest: [String] {
    parts.filter { !taken.contains($0.id) }.map(\.text)
      + ([before] + parts.map(\.after)).filter { $0.contains { !$0.isWhitespace } }
  }

  private mutating func walk(_ nodes: [XMLElement.Node]) {
    for node in nodes {
      switch node {
      case .text(let text): append(text)
      case .element(let element) where SegmentedContent.isSegment(element):
        parts.append((element["mid"] ?? "", InlineText.text(element.children), ""))
      case .element(let element) where SegmentedContent.holdsSegment(element):
        append(InlineText.tag(element))
        walk(element.children)
        append("\u{27E8}/\(element.qualifiedName)\u{27E9}")
      case .element(let element): append(InlineText.text(element))
      }
    }
  }

  private mutating func append(_ text: String) {
    if parts.isEmpty { before += text } else { parts[parts.count - 1].after += text }
  }

  private static func isSegment(_ element: XMLElement) -> Bool {
    element.name == "mrk" && element["mtype"] == "seg"
  }

  private static func holdsSegment(_ element: XMLElement) -> Bool {
    element.elements.contains { isSegment($0) || holdsSegment($0) }
  }
}
