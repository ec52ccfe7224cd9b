internal import TextModel

/// The sheets of a spreadsheet file (ECMA-376, XLSX) as rows of text.
struct Spreadsheet {
  /// One row: its number as the spreadsheet counts, from 1, and its cells from column A on.
  struct Row {
    let number: Int
    let cells: [String]
  }

  /// What stands in the cells of a row besides text.
  struct Oddity: Hashable {
    let cell: String
    let kind: String
  }

  /// The columns that are looked at.
  static let maximumColumns = CSVReader.maximumColumns

  private let parts: [String: [UInt8]]
  private let file: String
  private let sharedStrings: [String]
  private let dates: SpreadsheetDates

  /// The names of the parts that hold sheets, in the order of the tabs.
  let sheets: [String]

  /// Opens a file.
  ///
  /// - Throws: `Failure` with id `zip`, `zip-limit`, `zip-path`, `xml` or `xlsx`.
  init(_ bytes: [UInt8], name: String) throws(Failure) {
    file = name
    parts = try ZIPArchive(bytes, name: name) { $0.hasPrefix("xl/") && !$0.contains("/media/") }
      .files
    let links = try Self.links(parts["xl/_rels/workbook.xml.rels"] ?? [], name)
    var sheets: [String] = []
    var isFrom1904 = false
    guard let workbook = parts["xl/workbook.xml"] else {
      throw Failure(
        "xlsx", "this is no XLSX spreadsheet: xl/workbook.xml is missing", file: name,
        help: "save it as “Excel workbook (.xlsx)”")
    }
    try SheetXML.read(workbook, name: (name, "xl/workbook.xml")) { event, attribute in
      guard case .start(let element) = event else { return }
      if element == "workbookPr" {
        isFrom1904 = ["1", "true"].contains(attribute("date1904") ?? "")
      }
      if element == "sheet", let id = attribute("id"), let part = links[id] { sheets.append(part) }
    }
    self.sheets = sheets
    dates = try SpreadsheetDates(
      styles: parts["xl/styles.xml"] ?? [], isFrom1904: isFrom1904, name: name)
    sharedStrings = try Self.strings(parts["xl/sharedStrings.xml"] ?? [], name)
  }

  /// The parts that the workbook names, by their ids.
  private static func links(
    _ part: [UInt8], _ name: String
  ) throws(Failure) -> [String: String] {
    guard !part.isEmpty else { return [:] }
    var links: [String: String] = [:]
    try SheetXML.read(part, name: (name, "xl/_rels/workbook.xml.rels")) { event, attribute in
      guard case .start("Relationship") = event, let id = attribute("Id"),
        let target = attribute("Target")
      else { return }
      links[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }
    return links
  }

  /// The shared strings: rich text joined, phonetic hints left out.
  private static func strings(_ part: [UInt8], _ name: String) throws(Failure) -> [String] {
    guard !part.isEmpty else { return [] }
    var strings: [String] = []
    var item = SpreadsheetString()
    try SheetXML.read(part, name: (name, "xl/sharedStrings.xml")) { event, _ in
      item.take(event)
      if case .start("si") = event { item = SpreadsheetString() }
      if case .end("si") = event { strings.append(item.text) }
    }
    return strings
  }

  /// The rows of a sheet, those without any text left out.
  ///
  /// - Parameters:
  ///   - part: one of `sheets`.
  ///   - oddity: takes the cells that hold something else than text.
  /// - Returns: the rows in the order of the file.
  /// - Throws: `Failure` with id `xml` or `xlsx`.
  func rows(of part: String, oddity: (Oddity) -> Void) throws(Failure) -> [Row] {
    guard let bytes = parts[part] else {
      throw Failure("xlsx", "the part \(part) is missing", file: file, help: "save it once more")
    }
    var rows: [Row] = []
    var row = SpreadsheetRow()
    try SheetXML.read(bytes, name: (file, part)) { (event, attribute) throws(Failure) in
      switch event {
      case .start("row"):
        // no number that cannot be counted on from
        let named = attribute("r").flatMap { Int32($0) }.map { Int($0) }
        let number = named ?? (rows.last?.number ?? 0) + 1
        row = SpreadsheetRow(number: number)
      case .start("c"):
        row.begin(attribute("r"), type: attribute("t"), style: attribute("s"))
      case .end("c"):
        let kind = row.end(sharedStrings, dates)
        if let kind { oddity(Oddity(cell: row.name, kind: kind)) }
        guard row.column < Self.maximumColumns else {
          throw Failure(
            "xlsx", "there is text beyond column \(Self.maximumColumns), in \(row.name)",
            file: file, help: "this does not look like a worksheet; is it the right file?")
        }
      case .end("row"):
        if row.cells.contains(where: { !$0.isEmpty }) {
          rows.append(Row(number: row.number, cells: row.cells))
        }
      default: row.take(event)
      }
    }
    return rows
  }
}

/// The text of a string that may come in runs.
struct SpreadsheetString {
  private(set) var text = ""
  private var isText = false
  private var isHint = false

  mutating func take(_ event: SheetXML.Event) {
    switch event {
    case .start("t"): isText = true
    case .end("t"): isText = false
    case .start("rPh"): isHint = true
    case .end("rPh"): isHint = false
    case .text(let words) where isText && !isHint: text += SpreadsheetText.decode(words)
    default: break
    }
  }
}

/// A row while it is read.
struct SpreadsheetRow {
  private(set) var number: Int
  private(set) var cells: [String] = []
  private(set) var column = -1
  private var type = ""
  private var style = 0
  private var value = ""
  private var formula = false
  private var inlined = SpreadsheetString()
  private var inside = ""

  init(number: Int = 0) { self.number = number }

  /// The name of the current cell, such as `B5`.
  var name: String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      letters = String(Character(letter)) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(number)
  }

  mutating func begin(_ reference: String?, type: String?, style: String?) {
    column = reference.flatMap(Self.column) ?? column + 1
    self.type = type ?? "n"
    self.style = style.flatMap { Int($0) } ?? 0
    (value, formula, inlined, inside) = ("", false, SpreadsheetString(), "")
  }

  mutating func take(_ event: SheetXML.Event) {
    switch event {
    case .start(let element):
      if element == "f" { formula = true }
      if element == "v" { inside = element }
    case .end("v"): inside = ""
    case .text(let words) where inside == "v": value += words
    default: break
    }
    inlined.take(event)
  }

  /// Ends the current cell; returns what it holds if that is not text.
  mutating func end(_ strings: [String], _ dates: SpreadsheetDates) -> String? {
    var kind: String? = formula ? "a formula" : nil
    let text: String
    switch type {
    case "s": text = Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
    case "inlineStr": text = inlined.text
    case "str", "d": text = SpreadsheetText.decode(value)
    case "b":
      text = value == "1" ? "TRUE" : value.isEmpty ? "" : "FALSE"
      kind = kind ?? "a truth value"
    case "e":
      text = value
      kind = kind ?? "an error"
    default:
      (text, kind) = number(value, dates, kind)
    }
    guard !text.isEmpty, column >= 0 else { return nil }
    if column < Spreadsheet.maximumColumns {
      while cells.count <= column { cells.append("") }
      cells[column] = text
    }
    return kind
  }

  private func number(
    _ value: String, _ dates: SpreadsheetDates, _ kind: String?
  ) -> (String, String?) {
    guard let number = Double(value) else { return (value, kind) }
    if let date = dates.text(of: number, style: style) { return (date, kind ?? "a date") }
    let isWhole = number == number.rounded() && abs(number) < 1e15
    return (isWhole ? String(Int(number)) : value, kind ?? "a number")
  }

  /// The index from 0 of the column in a reference such as `AB12`; nil if it is none.
  private static func column(_ reference: String) -> Int? {
    var column = 0
    for byte in reference.utf8 {
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) else { break }
      column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      if column > 16_384 { return nil }
    }
    return column > 0 ? column - 1 : nil
  }
}
