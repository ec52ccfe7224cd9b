/// The concepts that a text is worked on with.
public struct Glossary: Hashable, Sendable {
  /// The concept entries, in the order of their first rows.
  public let entries: [ConceptEntry]

  /// A glossary of given entries.
  public init(entries: [ConceptEntry]) { self.entries = entries }

  /// Makes concepts of the rows of one or more tables.
  ///
  /// Rows with the same `id` are one concept; without an id, rows with the same German term and
  /// subject field are. The id of a concept without one is the German term, with the subject field
  /// in brackets where the term stands in several. Rows without a German term are left out (the
  /// glossary checks report them).
  public init(tables: [GlossaryTable]) {
    let rows = tables.flatMap(\.rows).filter { !$0.source.isEmpty }
    var fields: [String: String] = [:]
    var inSeveral: Set<String> = []
    for row in rows where row.id.isEmpty {
      let field = row.subjectField
      if fields[row.source, default: field] != field { inSeveral.insert(row.source) }
      fields[row.source] = field
    }
    var positions: [String: Int] = [:]
    var entries: [ConceptEntry] = []
    for row in rows {
      let id =
        if !row.id.isEmpty {
          row.id
        } else if !row.subjectField.isEmpty && inSeveral.contains(row.source) {
          "\(row.source) (\(row.subjectField))"
        } else {
          row.source
        }
      let source = Term(row.source, partOfSpeech: row.partOfSpeech, note: row.note)
      let position = positions[id] ?? entries.count
      if position == entries.count {
        positions[id] = position
        entries.append(
          ConceptEntry(id: id, subjectField: row.subjectField, sources: [source], targets: []))
      } else if !entries[position].sources.contains(where: { $0.text == row.source }) {
        entries[position].sources.append(source)
      }
      if !row.target.isEmpty {
        entries[position].targets.append(
          Term(
            row.target, status: row.status ?? .preferred, partOfSpeech: row.partOfSpeech,
            note: row.note))
      }
    }
    self.entries = entries.map { entry in
      var sorted = entry
      sorted.targets = AdministrativeStatus.allCases.flatMap { entry.targets($0) }
      return sorted
    }
  }
}
