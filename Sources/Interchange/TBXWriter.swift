internal import Terminology
internal import TextModel

/// Writes termbases as TBX-Basic.
///
/// Rows of one concept (the same id; without one, the same German term and subject field) are one
/// entry. Data categories that TBX-Basic does not know, and values outside its picklists, become
/// notes, so that a person still reads them.
struct TBXWriter {
  /// The three ways in which TBX-Basic is written.
  enum Style {
    /// Version 2, `martif`.
    case version2
    /// Version 3, data categories as attributes (DCA).
    case attributes
    /// Version 3, data categories as tags (DCT).
    case tags
  }

  private let style: Style

  init(_ style: Style) { self.style = style }

  private var entryName: String { style == .version2 ? "termEntry" : "conceptEntry" }
  private var sectionName: String { style == .version2 ? "langSet" : "langSec" }
  private var termName: String { style == .version2 ? "tig" : "termSec" }

  /// The termbase as a file.
  ///
  /// - Throws: `Failure` with id `xml-character` where a cell holds what XML cannot hold, or
  ///   `tbx-nothing` where no row has a German term.
  func bytes(of table: GlossaryTable, note: (String) -> Void) throws(Failure) -> [UInt8] {
    let entries = TBXEntry.entries(of: table)
    guard !entries.isEmpty else {
      throw Failure("tbx-nothing", "no row has a German term", file: table.name)
    }
    let leftOut = table.rows.count { $0.source.isEmpty }
    if leftOut > 0 { note("rows without German are left out: \(leftOut)") }
    let columns = table.otherColumns.filter { DataCategory(column: $0) == nil }
      .filter { $0 != DataCategory.rawStatus }
    if !columns.isEmpty { note("written as notes: \(columns.joined(separator: ", "))") }
    let renamed = entries.count { $0.isRenamed }
    if renamed > 0 { note("ids that XML cannot hold are new ones: \(renamed)") }
    var xml = XMLWriter()
    if style == .version2 { xml.raw("<!DOCTYPE martif SYSTEM \"TBXBasiccoreStructV02.dtd\">") }
    try xml.element(style == .version2 ? "martif" : "tbx", root) {
      (xml: inout XMLWriter) throws(Failure) in
      try writeHeader(table, to: &xml)
      try xml.element("text") { (xml: inout XMLWriter) throws(Failure) in
        try xml.element("body") { (xml: inout XMLWriter) throws(Failure) in
          for entry in entries { try write(entry, to: &xml) }
        }
      }
    }
    return xml.bytes
  }

  private var root: [(name: String, value: String)] {
    let type: (name: String, value: String) = ("type", "TBX-Basic")
    let language: (name: String, value: String) = ("xml:lang", "de")
    let space: (name: String, value: String) = ("xmlns", "urn:iso:std:iso:30042:ed-2")
    switch style {
    case .version2: return [type, language]
    case .attributes: return [type, ("style", "dca"), language, space]
    case .tags:
      return [
        type, ("style", "dct"), language, space,
        ("xmlns:min", "http://www.tbxinfo.net/ns/min"),
        ("xmlns:basic", "http://www.tbxinfo.net/ns/basic"),
      ]
    }
  }

  private func writeHeader(
    _ table: GlossaryTable, to xml: inout XMLWriter
  ) throws(Failure) {
    let title = table.name.split(separator: "/").last.map(String.init) ?? table.name
    let name = style == .version2 ? "martifHeader" : "tbxHeader"
    try xml.element(name) { (xml: inout XMLWriter) throws(Failure) in
      try xml.element("fileDesc") { (xml: inout XMLWriter) throws(Failure) in
        try xml.element("titleStmt") { (xml: inout XMLWriter) throws(Failure) in
          try xml.element("title", text: title)
        }
        try xml.element("sourceDesc") { (xml: inout XMLWriter) throws(Failure) in
          try xml.element("p", text: "satzpaar")
        }
      }
      guard style == .version2 else { return }
      try xml.element("encodingDesc") { (xml: inout XMLWriter) throws(Failure) in
        try xml.element("p", [("type", "XCSURI")], text: "TBXBasicXCSV02.xcs")
      }
    }
  }

  private func write(_ entry: TBXEntry, to xml: inout XMLWriter) throws(Failure) {
    xml.place = "the concept \(entry.id)"
    try xml.element(entryName, [("id", entry.id)]) { (xml: inout XMLWriter) throws(Failure) in
      try writeCategories(entry.shared, to: &xml)
      for section in entry.sections where !section.terms.isEmpty {
        let language = [(name: "xml:lang", value: section.language)]
        try xml.element(sectionName, language) { (xml: inout XMLWriter) throws(Failure) in
          try writeCategories(section.shared, to: &xml)
          for term in section.terms {
            try xml.element(termName) { (xml: inout XMLWriter) throws(Failure) in
              try xml.element("term", text: term.text)
              try writeCategories(term.categories, to: &xml)
            }
          }
        }
      }
    }
  }

  private typealias Item = (name: String, value: String, source: String?)

  /// Categories in the order that the schemas want: term notes, descriptions, administration, notes.
  private func writeCategories(
    _ categories: TBXEntry.Categories, to xml: inout XMLWriter
  ) throws(Failure) {
    var groups: [DataCategory.Element: [Item]] = [:]
    var notes: [String] = []
    for (name, value) in categories where !value.isEmpty {
      if let form = DataCategory.forms[name], allows(value, form) {
        let source = categories.first { $0.name == "\(name) source" }?.value
        groups[form.element, default: []].append((name, value, source))
      } else if let main = TBXWriter.main(of: name), categories.contains(where: { $0.name == main })
      {
        continue
      } else {
        notes.append(name == "note" ? value : "\(name): \(value)")
      }
    }
    for element in [DataCategory.Element.termNote, .descrip, .admin] {
      for item in groups[element] ?? [] { try write(item, as: element, to: &xml) }
    }
    for note in notes { try xml.element("note", text: note) }
  }

  /// Whether a category may have a value; `properNoun` is one of version 2 alone.
  private func allows(_ value: String, _ form: DataCategory.Form) -> Bool {
    form.picklist.isEmpty || form.picklist.contains(value)
      || style == .version2 && value == "properNoun"
  }

  /// The category whose source a name such as `definition source` names.
  private static func main(of name: String) -> String? {
    guard name.hasSuffix(" source") else { return nil }
    let main = String(name.dropLast(" source".count))
    return DataCategory.forms[main]?.element == .descrip ? main : nil
  }

  private func write(
    _ item: Item, as element: DataCategory.Element, to xml: inout XMLWriter
  ) throws(Failure) {
    guard let source = item.source, element == .descrip else {
      return try write(item.name, item.value, as: element, to: &xml)
    }
    try xml.element("descripGrp") { (xml: inout XMLWriter) throws(Failure) in
      try write(item.name, item.value, as: element, to: &xml)
      try write("source", source, as: .admin, to: &xml)
    }
  }

  private func write(
    _ name: String, _ value: String, as element: DataCategory.Element, to xml: inout XMLWriter
  ) throws(Failure) {
    if style == .tags, let module = DataCategory.forms[name]?.module {
      try xml.element("\(module):\(name)", text: value)
    } else {
      try xml.element(element.rawValue, [("type", name)], text: value)
    }
  }
}
