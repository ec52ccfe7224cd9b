internal import Interchange
internal import Terminology
internal import TextModel
internal import Worksheets

/// What each format can carry, found by writing a sample and reading it again; so the table cannot
/// say what is not so.
enum FormatAbilities {
  /// A question to a format of worksheets: a row, and whether it comes back.
  private static var questions: [(title: String, row: Row, isKept: (Row, Row) -> Bool)] {
    [
      ("columns", full, isWhole),
      ("own columns", full, { $0.others == $1.others }),
      ("open rows", Row(no: "P1S1", german: "Offen."), { $0.german == $1.german }),
      ("line ends", lines("Eins\nzwei"), { $0.german == $1.german }),
      ("control characters", lines("Eins\u{1}zwei"), { $0.german == $1.german }),
    ]
  }

  private static func isWhole(_ row: Row, _ back: Row) -> Bool {
    WorksheetColumn.allCases.allSatisfy { $0.cell(of: row) == $0.cell(of: back) }
  }

  private static var full: Row {
    var row = Row(no: "P1S1", german: "Ein ⟨1⟩Satz⟨/1⟩ <b>mit</b> „allem“ &amp; Ä.")
    for column in WorksheetColumn.allCases where !kept.contains(column) {
      column.set("Inhalt von \(column.rawValue)", in: &row)
    }
    row.english = "A ⟨1⟩sentence⟨/1⟩ with everything."
    row.status = Row.Status.reviewed.rawValue
    row.confidence = 0.5
    (row.spaceBefore, row.spaceAfter) = ("\n", "\n\n")
    row.id = "u1"
    row.others = ["Kunde": "Müller"]
    return row
  }

  private static let kept: Set<WorksheetColumn> = [
    .no, .german, .english, .status, .confidence, .fingerprint, .id, .spaceBefore, .spaceAfter,
  ]

  private static func lines(_ german: String) -> Row {
    var row = Row(no: "P1S1", german: german)
    row.english = "One"
    return row
  }

  /// The table of worksheet formats.
  static var worksheets: String {
    let formats = WorksheetFormat.allCases.filter(\.isReadable)
    return table(
      "what worksheets carry", questions.map(\.title),
      formats.map { format in
        (format.rawValue, questions.map { answer(format, $0.row, $0.isKept) })
      })
  }

  private static func answer(
    _ format: WorksheetFormat, _ row: Row, _ isKept: (Row, Row) -> Bool
  ) -> Bool {
    let name = "worksheet.\(format.fileExtension)"
    guard let bytes = try? format.write(Worksheet(rows: [row])),
      let back = try? format.read(bytes, name: name).rows.first
    else { return false }
    return isKept(row, back)
  }

  /// The table of glossary formats.
  static var glossaries: String {
    let columns = GlossaryRow.Column.allCases
    let answers = GlossaryFormat.allCases.map { format in
      let back = again(format)
      let kept = columns.map { column in
        Set(back.map { $0[column] }) == Set(concept.map { $0[column] })
      }
      return (format.rawValue, kept + [back.first?.others == concept.first?.others])
    }
    return table(
      "what glossaries carry", columns.map(\.name) + ["own columns"], answers)
  }

  private static let concept: [GlossaryRow] = [("arms", "preferred"), ("guns", "forbidden")].map {
    GlossaryRow(
      cells: [
        .id: "c1", .source: "Rüstung", .target: $0.0, .partOfSpeech: "noun", .subjectField: "Wehr",
        .status: $0.1, .note: "ein Wort",
      ], others: ["Kunde": "Müller"])
  }

  private static func again(_ format: GlossaryFormat) -> [GlossaryRow] {
    let table = GlossaryTable(name: "glossary", rows: concept)
    guard let bytes = try? format.write(table, note: { _ in }) else { return [] }
    let name = "glossary.\(format.extensions.first ?? "tbx")"
    if format == .xlsx {
      return (try? GlossaryXLSX.read(bytes, name: name) { _ in })?.rows ?? []
    }
    let text = SourceText(wellFormed: bytes, name: name)
    return (try? format.read(text) { _ in })?.rows ?? []
  }

  private static func table(
    _ title: String, _ header: [String], _ rows: [(name: String, answers: [Bool])]
  ) -> String {
    var text = "\(title)\n  " + "".padded(to: 10)
    text += header.map { $0.padded(to: $0.count + 2) }.joined() + "\n"
    for row in rows {
      let cells = zip(header, row.answers).map { ($1 ? "yes" : "–").padded(to: $0.count + 2) }
      text += "  " + row.name.padded(to: 10) + cells.joined() + "\n"
    }
    return text.split(separator: "\n").map { line in
      String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }
}
