internal import Terminology
internal import TextModel

/// A row with the table it stands in.
struct PlacedRow {
  let row: GlossaryRow
  let table: GlossaryTable

  /// Where it stands, for messages: `terms.csv:12`.
  var place: String { "\(table.name):\(row.position.line)" }

  /// All rows with a German term, in the order of tables and rows.
  static func all(in tables: [GlossaryTable]) -> [PlacedRow] {
    tables.flatMap { table in
      table.rows.filter { !$0.source.isEmpty }.map { PlacedRow(row: $0, table: table) }
    }
  }

  /// Rows by concept, in the order of first rows: rows with the same id, or with the same German
  /// term and subject field, are one concept.
  static func concepts(in tables: [GlossaryTable]) -> [[PlacedRow]] {
    var places: [[String]: Int] = [:]
    var concepts: [[PlacedRow]] = []
    for placed in all(in: tables) {
      let row = placed.row
      let key = row.id.isEmpty ? [row.source, row.subjectField] : [row.id]
      if let place = places[key] {
        concepts[place].append(placed)
      } else {
        places[key] = concepts.count
        concepts.append([placed])
      }
    }
    return concepts
  }
}

extension GlossaryRow {
  /// The two cells that hold terms.
  static let termColumns: [Column] = [.source, .target]

  /// Whether the row holds a proper name, whose form is nobody's choice.
  var isName: Bool {
    let part = partOfSpeech.lowercased()
    return part.contains("name") || part == "title" || part == "programme"
  }
}
