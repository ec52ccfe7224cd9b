public import Terminology
internal import TextModel

/// `reverse-conflict`: one English wording preferred for two German terms.
public struct ReverseConflict: GlossaryCheck {
  /// What the check says of itself.
  public static let description = GlossaryCheckDescription(
    id: "reverse-conflict", severity: .notice,
    summary: "one English wording preferred for two German terms, without a note",
    explanation: """
      Two German terms may well share their English; but where a text has both, the reader cannot
      tell them apart. A word in the note of either row settles it. Names are left alone.
      """,
    flagged: [["de": "Waffenruhe", "en": "ceasefire"], ["de": "Feuerpause", "en": "ceasefire"]],
    clean: [
      ["de": "Waffenruhe", "en": "ceasefire"],
      ["de": "Feuerpause", "en": "ceasefire", "note": "same as Waffenruhe"],
    ])

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in tables: [GlossaryTable]) -> [GlossaryFinding] {
    var first: [[String]: PlacedRow] = [:]
    return PlacedRow.all(in: tables).compactMap { placed in
      let row = placed.row
      guard row.status == .preferred, !row.target.isEmpty, !row.isName else { return nil }
      let key = [row.target.lowercased(), row.partOfSpeech, row.subjectField]
      guard let earlier = first[key] else {
        first[key] = placed
        return nil
      }
      let isOneConcept =
        earlier.row.source == row.source || !row.id.isEmpty && earlier.row.id == row.id
      guard !isOneConcept, row.note.isEmpty, earlier.row.note.isEmpty else { return nil }
      let message =
        "“\(row.target)” is preferred for “\(row.source)” and, in \(earlier.place), for "
        + "“\(earlier.row.source)”"
      return Self.description.finding(message, row, placed.table, at: .target)
    }
  }
}
