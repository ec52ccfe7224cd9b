public import TextModel
public import Worksheets

/// Worksheets as JSON lines: the canonical machine form, one row an object.
public enum WorksheetJSONL {
  /// The worksheet as a file.
  ///
  /// - Parameters:
  ///   - sheet: the worksheet.
  ///   - matches: writes the matches; one that is kept remembers what it wrote.
  /// - Returns: UTF-8, a line for each row.
  public static func write(_ sheet: Worksheet, matches: MatchJSON = MatchJSON()) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in sheet.rows {
      object(row, matches: matches).write(to: &bytes)
      bytes.append(0x0A)
    }
    return bytes
  }

  /// One row as an object: the columns of the table as strings (`confidence` as a number or null),
  /// then `matches`, `open` and `findings` with their places in `german` and `english`.
  public static func object(_ row: Row, matches: MatchJSON) -> JSON {
    var members: [(name: String, value: JSON)] = WorksheetColumn.allCases.map { column in
      guard column == .confidence else { return (column.rawValue, .string(column.cell(of: row))) }
      return (column.rawValue, row.confidence == nil ? .null : .number(column.cell(of: row)))
    }
    members += row.others.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }
    members.append(("matches", matches.values(of: row.matches)))
    members.append(("open", StageJSON.openTerms(row.openTerms)))
    members.append(("findings", StageJSON.findings(row.findings)))
    return .object(members)
  }

  /// Members that are made from the row and not read back.
  private static let derived: Set<String> = ["matches", "open", "findings"]

  /// Reads a worksheet; strings under names that are no columns are kept as columns of the user's,
  /// the places of matches are left out.
  ///
  /// - Throws: `Failure` with id `json` or `worksheet-row`.
  public static func read(_ text: SourceText) throws(Failure) -> Worksheet {
    var rows: [(row: Row, columns: [String])] = []
    var number = 0
    for line in text.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      rows.append(try row(Array(line), number, text.name))
    }
    var sheet = Worksheet(rows: rows.map(\.row))
    let present = Set(rows.flatMap(\.columns))
    sheet.absentColumns = Set(
      WorksheetColumn.allCases.map(\.rawValue).filter { !present.contains($0) })
    return sheet
  }

  private static func row(
    _ line: [UInt8], _ number: Int, _ name: String
  ) throws(Failure) -> (row: Row, columns: [String]) {
    let object: JSON
    do {
      object = try JSON(parsing: line)
    } catch {
      let position = TextPosition(line: number, column: error.position?.column ?? 1)
      throw Failure("json", error.message, file: name, position: position, help: error.help)
    }
    guard object["german"]?.string != nil, object["english"]?.string != nil else {
      throw Failure(
        "worksheet-row", "this row has no member “german” or no member “english”", file: name,
        position: TextPosition(line: number, column: 1),
        help: "make a worksheet with: satzpaar prepare SOURCE --to jsonl")
    }
    var row = Row(no: "", german: "")
    row.position = TextPosition(line: number, column: 1)
    guard case .object(let members) = object else { return (row, []) }
    for (name, value) in members where !derived.contains(name) {
      guard let text = value.string else { continue }
      if let column = WorksheetColumn(rawValue: name) {
        column.set(text, in: &row)
      } else {
        row.others[name] = text
      }
    }
    if object["fingerprint"] == nil { row.fingerprint = Fingerprint.of(row.german) }
    row.confidence = WorksheetColumn.confidence(object["confidence"]?.double)
    return (row, members.map(\.name))
  }
}
