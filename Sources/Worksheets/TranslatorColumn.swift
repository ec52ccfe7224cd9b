/// A column whose cells are the translator's.
enum TranslatorColumn: Hashable {
  case english, toDecide, status, note
  case other(String)

  /// The columns that these rows have, unknown ones in the order of their names.
  ///
  /// - Parameters:
  ///   - rows: the rows.
  ///   - absent: names of columns that their file did not have.
  /// - Returns: the columns; a row's own ones count if any of the rows has them.
  static func all(in rows: [Row], but absent: Set<String> = []) -> [TranslatorColumn] {
    let own: [TranslatorColumn] = [.english, .toDecide, .status, .note]
    let others = Set(rows.flatMap(\.others.keys)).sorted()
    return own.filter { !absent.contains($0.name) } + others.map { .other($0) }
  }

  /// The name of the column in files.
  var name: String {
    switch self {
    case .english: "english"
    case .toDecide: "to_decide"
    case .status: "status"
    case .note: "note"
    case .other(let name): name
    }
  }

  func text(of row: Row) -> String {
    switch self {
    case .english: row.english
    case .toDecide: row.toDecide
    case .status: row.status
    case .note: row.note
    case .other(let name): row.others[name] ?? ""
    }
  }

  func set(_ text: String, in row: inout Row) {
    switch self {
    case .english: row.english = text
    case .toDecide: row.toDecide = text
    case .status: row.status = text
    case .note: row.note = text
    case .other(let name): row.others[name] = text
    }
  }

  /// A text as it is compared: every line end as LF, for spreadsheets change them.
  static func key(_ text: String) -> String {
    String(
      decoding: text.replacing("\r\n", with: "\n").utf8.map { $0 == 0x0D ? 0x0A : $0 },
      as: UTF8.self)
  }

  /// The cells of a row that are not as in another row, line ends aside.
  static func edits(of row: Row, from old: Row) -> [MergeReport.Edit] {
    all(in: [row]).compactMap { column in
      let text = column.text(of: row)
      guard Self.key(text) != Self.key(column.text(of: old)) else { return nil }
      return MergeReport.Edit(column: column.name, text: text)
    }
  }
}

extension TranslatorColumn {
  /// What is to become of a cell.
  enum Choice {
    case keep
    case take(String)
    case conflict
  }

  /// Chooses among the texts of all copies of a row.
  ///
  /// One copy is taken as it is. Of several, those that left the cell as it was or empty have said
  /// nothing, except that two different English texts are never weighed against each other.
  ///
  /// - Parameters:
  ///   - texts: the texts of the copies, without repetitions.
  ///   - old: the text of the base.
  ///   - copies: how many copies there are.
  /// - Returns: the choice; a change of line ends alone is none.
  func choice(among texts: [String], old: String, copies: Int) -> Choice {
    let isOld = { Self.key($0) == Self.key(old) }
    if copies == 1 || texts.count == 1 {
      guard let text = texts.first, !isOld(text) else { return .keep }
      return .take(text)
    }
    let filled = texts.filter { !Self.key($0).isEmpty }
    if self == .english && filled.count > 1 { return .conflict }
    let edits = filled.filter { !isOld($0) }
    if edits.count > 1 { return .conflict }
    return edits.first.map { .take($0) } ?? .keep
  }
}
