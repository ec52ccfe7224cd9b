public import TextAnalysis

/// A translator's decisions about where sentences end, kept in a worksheet's own column `cut`.
///
/// A cell holds one decision a line. `join` makes the row one with the next; `split: WORDS` ends a
/// sentence after these words of the row. Once a decision has been followed it is kept as
/// `join: BEFORE ¦ AFTER` or `split: BEFORE ¦ AFTER`, with the words around the place, so that it
/// holds for the next version of the text as well.
public enum CutDecisions {
  /// The name of the column.
  public static let column = "cut"

  /// Words of context on each side of a place.
  private static let reach = 5
  private static let separator = " ¦ "

  /// The decisions of a worksheet.
  ///
  /// - Parameter sheet: rows in text order.
  /// - Returns: the decisions, and the lines that are none or whose words are not in their row,
  ///   each with the number of its row.
  public static func read(
    from sheet: Worksheet
  ) -> (overrides: [SegmentOverride], unclear: [(no: String, line: String)]) {
    var overrides: [SegmentOverride] = []
    var unclear: [(no: String, line: String)] = []
    for (index, row) in sheet.rows.enumerated() {
      let german = CodedText.plain(row.german)
      let next = index + 1 < sheet.rows.count ? CodedText.plain(sheet.rows[index + 1].german) : ""
      for line in (row.others[column] ?? "").split(whereSeparator: \.isNewline) {
        let text = words(line).joined(separator: " ")
        if text.isEmpty { continue }
        if let override = decision(text, german, next) {
          overrides.append(override)
        } else {
          unclear.append((row.no, text))
        }
      }
    }
    return (overrides, unclear)
  }

  /// The worksheet without its decisions.
  public static func removed(from sheet: Worksheet) -> Worksheet {
    var copy = sheet
    for index in copy.rows.indices { copy.rows[index].others[column] = nil }
    return copy
  }

  /// Writes decisions into the rows that they are about; those whose words are gone stay in the
  /// last row, for the words may come back.
  public static func keep(_ overrides: [SegmentOverride], in sheet: inout Worksheet) {
    let rows = sheet.rows.map { words(CodedText.plain($0.german)).joined(separator: " ") }
    for override in overrides {
      let row = rows.indices.first { isPlace($0, of: override, in: rows) } ?? rows.indices.last
      guard let row else { return }
      let line =
        "\(override.action.rawValue): \(override.before)\(separator)\(override.after)"
      let lines = [sheet.rows[row].others[column] ?? "", line].filter { !$0.isEmpty }
      sheet.rows[row].others[column] = lines.joined(separator: "\n")
    }
  }

  private static func isPlace(
    _ index: Int, of override: SegmentOverride, in rows: [String]
  ) -> Bool {
    switch override.action {
    case .join: rows[index].contains("\(override.before) \(override.after)")
    case .split:
      rows[index].hasSuffix(override.before) && index + 1 < rows.count
        && rows[index + 1].hasPrefix(override.after)
    }
  }

  private static func decision(
    _ line: String, _ german: String, _ next: String
  ) -> SegmentOverride? {
    let head = line.prefix { $0 != ":" }
    guard let action = SegmentOverride.Action(rawValue: String(head)) else { return nil }
    let rest = line.dropFirst(head.count + 1).drop { $0 == " " }
    if let place = rest.firstRange(of: separator) {
      return override(action, rest[..<place.lowerBound], rest[place.upperBound...])
    }
    switch action {
    case .join: return rest.isEmpty ? override(.join, german[...], next[...]) : nil
    case .split:
      let row = words(german).joined(separator: " ")
      guard !rest.isEmpty, let place = row.firstRange(of: rest) else { return nil }
      return override(.split, row[..<place.upperBound], row[place.upperBound...])
    }
  }

  private static func override(
    _ action: SegmentOverride.Action, _ before: Substring, _ after: Substring
  ) -> SegmentOverride? {
    let before = words(before).suffix(reach).joined(separator: " ")
    let after = words(after).prefix(reach).joined(separator: " ")
    if before.isEmpty || after.isEmpty { return nil }
    return SegmentOverride(action, before: before, after: after)
  }

  private static func words(_ text: some StringProtocol) -> [String] {
    String(text).split { $0.isWhitespace }.map { String($0) }
  }
}
