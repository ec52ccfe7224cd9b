public import Terminology
public import TextModel

/// Glossaries as UTX 1.11 (AAMT, "UTX Specification"): tab-separated, a first line that names the
/// languages, a line that names the columns.
public enum GlossaryUTX {
  private static let statuses: [(utx: String, status: AdministrativeStatus)] = [
    ("approved", .preferred), ("provisional", .admitted), ("forbidden", .forbidden),
    ("non-standard", .forbidden),
  ]

  private static let columns: [String: GlossaryRow.Column] = [
    "src": .source, "tgt": .target, "src:pos": .partOfSpeech, "pos": .partOfSpeech,
    "term status": .status, "concept id": .id, "comment": .note,
  ]

  /// Reads a glossary, in either direction; columns that are not ours are kept.
  ///
  /// - Throws: `Failure` with id `utx-header` without a line that names the columns.
  public static func read(
    _ text: SourceText, note: (String) -> Void
  ) throws(Failure) -> GlossaryTable {
    var names: [String] = ["src", "tgt", "src:pos"]
    var isReversed = false
    var rows: [GlossaryRow] = []
    var number = 0
    for line in text.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let content = line.last == 0x0D ? line.dropLast() : line
      guard content.contains(where: { $0 > 0x20 }) else { continue }
      let fields = content.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      if content.first == UInt8(ascii: "#") {
        if number == 1 { isReversed = try direction(fields[0], text, note: note) }
        if fields[0] == "#src" { names = ["src"] + fields.dropFirst() }
        continue
      }
      rows.append(row(fields, names, isReversed, TextPosition(line: number, column: 1)))
    }
    return GlossaryTable(name: text.name, rows: rows)
  }

  /// Whether the first line names English as the source and German as the target.
  private static func direction(
    _ header: String, _ text: SourceText, note: (String) -> Void
  ) throws(Failure) -> Bool {
    let fields = header.split(separator: ";").map { $0.split(separator: " ").joined() }
    let languages = (fields.dropFirst().first ?? "").split(separator: "/").map(String.init)
    guard languages.count == 2 else {
      throw Failure(
        "utx-header", "the first line does not name the languages", file: text.name,
        position: TextPosition(line: 1, column: 1), help: "begin with: #UTX 1.11; de/en; …")
    }
    if FileLanguages.matches(languages[0], "en"), FileLanguages.matches(languages[1], "de") {
      return true
    }
    let pair = FileLanguages(source: languages[0], target: languages[1])
    if let remark = pair.remark { note(remark) }
    return false
  }

  private static func row(
    _ fields: [String], _ names: [String], _ isReversed: Bool, _ position: TextPosition
  ) -> GlossaryRow {
    var cells: GlossaryRow.ByColumn<String> = [:]
    var others: [String: String] = [:]
    for (index, field) in fields.enumerated() where !field.isEmpty {
      let name = index < names.count ? names[index] : "column \(index + 1)"
      switch columns[name.lowercased()] {
      case .source where isReversed: cells[.target] = field
      case .target where isReversed: cells[.source] = field
      case .partOfSpeech where isReversed: others["en partOfSpeech"] = field
      case .status:
        let known = statuses.first { $0.utx == field.lowercased() }
        cells[.status] = known?.status.rawValue ?? field
        if field == "non-standard" { others[DataCategory.rawStatus] = field }
      case let column?: cells[column] = field
      case nil: others[name] = field
      }
    }
    return GlossaryRow(cells: cells, position: position, others: others)
  }

  /// The glossary as a file. The date is one that nobody takes for a real one: there is no clock.
  public static func write(_ table: GlossaryTable, note: (String) -> Void) -> [UInt8] {
    var text = "#UTX 1.11; de/en; 1970-01-01T00:00:00Z; copyright: unknown; license: unknown;\r\n"
    text += "#src\ttgt\tsrc:pos\tterm status\tconcept ID\tcomment\r\n"
    var leftOut = 0
    for row in table.rows {
      guard !row.source.isEmpty, !row.source.hasPrefix("#") else {
        leftOut += 1
        continue
      }
      let raw = row.others[DataCategory.rawStatus]
      let status =
        statuses.first { $0.utx == raw }?.utx
        ?? statuses.first { $0.status.rawValue == row[.status].lowercased() }?.utx ?? row[.status]
      let cells = [row.source, row.target, row.partOfSpeech, status, row.id, row.note]
      text += cells.map(TabSeparated.cell).joined(separator: "\t") + "\r\n"
    }
    if leftOut > 0 { note("lines without German, or beginning with “#”, are left out: \(leftOut)") }
    table.noteLoss(
      carried: [.id, .source, .target, .partOfSpeech, .status, .note],
      others: [DataCategory.rawStatus], note: note)
    return Array(text.utf8)
  }
}
