/// Brings the work of an edited worksheet back.
///
/// Only what is the translator's comes from the edited worksheet: `english`, `to_decide`, `status`,
/// `note` and columns that are unknown to us. Everything else stays as it is in the base. No English
/// is lost: what is not taken stands in the report or is set aside in the row.
public struct WorksheetMerge {
  /// The column, made when needed, that keeps work which no longer fits its row.
  public static let asideColumn = "set_aside"

  /// The merged worksheet, with the rows of the base in their order.
  public internal(set) var sheet: Worksheet

  /// What became of the rows.
  public internal(set) var report = MergeReport()

  private let overwritesApproved: Bool
  private let absent: Set<String>

  /// Merges in linear time.
  ///
  /// - Parameters:
  ///   - edited: the worksheet as it came back: its rows in any order, some gone, some twice.
  ///   - base: the worksheet as it was given out.
  ///   - overwriteApproved: whether edits of rows that are approved in the base are taken too.
  public init(_ edited: Worksheet, into base: Worksheet, overwriteApproved: Bool = false) {
    self.init(
      edited, into: base, RowPairing(base: base.rows, others: edited.rows),
      overwriteApproved: overwriteApproved)
  }

  /// Merges rows that have been paired.
  init(
    _ edited: Worksheet, into base: Worksheet, _ pairing: RowPairing, overwriteApproved: Bool
  ) {
    self.sheet = base
    self.overwritesApproved = overwriteApproved
    self.absent = edited.absentColumns
    var same = [[Row]](repeating: [], count: base.rows.count)
    var changed = same
    var gone = same
    for (row, place) in zip(edited.rows, pairing.places) {
      switch place {
      case .same(let index): same[index].append(row)
      case .changed(let index): changed[index].append(row)
      case .gone(let index): gone[index].append(row)
      case .none: report.entries.append(unknown(row))
      }
    }
    report.matched = same.map(\.count).reduce(0, +)
    for index in base.rows.indices {
      take(same[index], at: index)
      setAside(changed[index], at: index)
      setAside(gone: gone[index], at: index)
      if same[index].isEmpty && changed[index].isEmpty {
        report.entries.append(
          MergeReport.Entry(.missing, base.rows[index], [], "the edited worksheet has no such row"))
      }
    }
    sortReport()
    report.updated = zip(base.rows, sheet.rows).count { $0 != $1 }
  }

  private func unknown(_ row: Row) -> MergeReport.Entry {
    MergeReport.Entry(
      .unknown, row, row.work, "the worksheet has no row with this id or this German")
  }

  /// Puts the work of rows whose German is another one into the column for it.
  private mutating func setAside(_ rows: [Row], at index: Int) {
    for row in rows {
      let isDamaged = row.fingerprint == sheet.rows[index].fingerprint
      let reason =
        isDamaged
        ? "the German cell was altered; it should be “\(sheet.rows[index].german)”"
        : "the German is now “\(sheet.rows[index].german)”"
      let edits = TranslatorColumn.edits(of: row, from: sheet.rows[index])
      report.entries.append(MergeReport.Entry(.changed, row, edits, reason))
      sheet.rows[index].setAside(row.english)
      if sheet.rows[index].note.isEmpty { sheet.rows[index].note = row.note }
      for (column, text) in row.others.sorted(by: { $0.key < $1.key }) {
        if sheet.rows[index].others[column, default: ""].isEmpty {
          sheet.rows[index].others[column] = text
        } else if column == Self.asideColumn {
          sheet.rows[index].setAside(text)
        }
      }
    }
  }

  /// Puts the work of rows that are gone into the row that stands where they stood.
  private mutating func setAside(gone rows: [Row], at index: Int) {
    for row in rows {
      let reason = "the German is gone; the English was set aside in \(sheet.rows[index].no)"
      report.entries.append(MergeReport.Entry(.unknown, row, row.work, reason))
      sheet.rows[index].setAside(row.english)
      sheet.rows[index].setAside(row.others[Self.asideColumn] ?? "")
    }
  }

  /// Takes over the edits of all copies of one row, or none of them.
  private mutating func take(_ copies: [Row], at index: Int) {
    guard let first = copies.first else { return }
    let base = sheet.rows[index]
    var merged = base
    for column in TranslatorColumn.all(in: copies, but: absent) {
      let old = column.text(of: base)
      let texts = distinct(copies.map(column.text))
      switch column.choice(among: texts, old: old, copies: copies.count) {
      case .keep: continue
      case .take(let text): column.set(text, in: &merged)
      case .conflict:
        conflict(column, copies, at: index)
        return
      }
    }
    guard merged != base else { return }
    if base.status == Row.Status.approved.rawValue && !overwritesApproved {
      let edits = TranslatorColumn.edits(of: merged, from: base)
      report.entries.append(
        MergeReport.Entry(.protected, first, edits, "the row is approved in the worksheet"))
      return
    }
    sheet.rows[index] = merged
  }

  private mutating func conflict(_ column: TranslatorColumn, _ copies: [Row], at index: Int) {
    let base = sheet.rows[index]
    let edits = copies.flatMap { TranslatorColumn.edits(of: $0, from: base) }
    var seen: Set<MergeReport.Edit> = []
    report.entries.append(
      MergeReport.Entry(
        .conflict, copies[0], edits.filter { seen.insert($0).inserted },
        "\(copies.count) copies of this row differ in “\(column.name)”"))
    for english in distinct(copies.map(\.english)) where english != base.english {
      sheet.rows[index].setAside(english)
    }
  }

  private func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert(TranslatorColumn.key($0)).inserted }
  }

  private mutating func sortReport() {
    report.entries = MergeReport.Kind.allCases.flatMap { report[$0] }
  }
}

extension MergeReport.Entry {
  init(_ kind: MergeReport.Kind, _ row: Row, _ edits: [MergeReport.Edit], _ reason: String) {
    self.init(
      kind: kind, no: row.no, id: row.id, position: row.position, german: row.german,
      edits: edits, reason: reason)
  }
}

extension Row {
  /// What the translator has done in the row.
  var work: [MergeReport.Edit] {
    TranslatorColumn.edits(of: self, from: Row(no: "", german: ""))
  }

  /// Keeps a text in the column for work that no longer fits, once.
  mutating func setAside(_ text: String) {
    guard !text.isEmpty else { return }
    let column = WorksheetMerge.asideColumn
    let kept = others[column, default: ""]
    guard !"\n\(kept)\n".contains("\n\(text)\n") else { return }
    others[column] = kept.isEmpty ? text : "\(kept)\n\(text)"
  }
}
