/// Tables that live in a repository: tabs between cells, LF line ends, nothing quoted.
enum TableText {
  /// The table; a tab or a line end in a cell becomes a space, and so do quotation marks at its
  /// start, which would be taken for quoting.
  static func bytes(header: [String], rows: [[String]]) -> [UInt8] {
    let lines = ([header] + rows).map { $0.map(cell).joined(separator: "\t") + "\n" }
    return Array(lines.joined().utf8)
  }

  private static func cell(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return String(line.drop { $0 == "\"" })
  }
}
