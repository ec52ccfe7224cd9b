public import TextModel
public import Worksheets

/// Worksheets as JSON lines: the canonical machine form, one row an object.
public enum WorksheetJSONL {
  /// The worksheet as a file.
  ///
  /// - Parameter sheet: the worksheet.
  /// - Returns: UTF-8, a line for each row.
  public static func write(_ sheet: Worksheet) -> [UInt8] {
    var bytes = ByteOutput()
    write(sheet, matches: MatchJSON(), to: &bytes)
    return bytes.array
  }

  /// Appends a line for each row, as UTF-8.
  ///
  /// - Parameters:
  ///   - sheet: the worksheet.
  ///   - matches: writes the matches; one that is kept remembers what it wrote.
  ///   - bytes: what is appended to.
  package static func write(_ sheet: Worksheet, matches: MatchJSON, to bytes: inout ByteOutput) {
    for index in sheet.rows.indices {
      write(sheet.rows[index], matches: matches, to: &bytes)
      bytes.append(0x0A)
    }
  }

  /// The rows as an array.
  public static func rows(of sheet: Worksheet, matches: MatchJSON) -> JSON {
    var bytes = ByteOutput(capacity: min(sheet.rows.count, 512) * usualRow)
    writeRows(of: sheet, matches: matches, to: &bytes)
    return .written(bytes.array)
  }

  /// Appends the rows as an array.
  package static func writeRows(
    of sheet: Worksheet, matches: MatchJSON, to bytes: inout ByteOutput
  ) {
    JSON.writeArray(of: sheet.rows.count, to: &bytes) {
      write(sheet.rows[$0], matches: matches, to: &$1)
    }
  }

  /// More bytes than most rows take, so that the array seldom grows.
  private static let usualRow = 2048

  /// Appends a row as an object: the columns of the table as strings (`confidence` as a number or
  /// null), then `matches`, `open` and `findings` with their places in `german` and `english`.
  private static func write(_ row: Row, matches: MatchJSON, to bytes: inout ByteOutput) {
    bytes.append(UInt8(ascii: "{"))
    for column in WorksheetColumn.allCases {
      JSON.writeString(column.rawValue, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      if column == .confidence {
        bytes.append(utf8: row.confidence.map(JSON.decimal) ?? "null")
      } else {
        JSON.writeString(column.cell(of: row), to: &bytes)
      }
      bytes.append(UInt8(ascii: ","))
    }
    for (name, value) in row.others.sorted(by: { $0.key < $1.key }) {
      JSON.writeString(name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      JSON.writeString(value, to: &bytes)
      bytes.append(UInt8(ascii: ","))
    }
    bytes.append("\"matches\":")
    matches.write(row.matches, to: &bytes)
    bytes.append(",\"open\":")
    StageJSON.write(row.openTerms, to: &bytes)
    bytes.append(",\"findings\":")
    StageJSON.findings(row.findings).write(to: &bytes)
    bytes.append(UInt8(ascii: "}"))
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
