public import Terminology
internal import TextAnalysis
internal import TextModel

/// `shadowed-entry`: a German term that only differs from another in spelling that does not count.
public struct ShadowedEntry: GlossaryCheck {
  /// What the check says of itself.
  public static let description = GlossaryCheckDescription(
    id: "shadowed-entry", severity: .warning,
    summary: "two German terms that are found in the same places",
    explanation: """
      Terms are found without regard to ß and ss, ä and ae, hyphens and capitals. Two entries that
      differ in nothing else are always found together. A noun beside a verb or adjective (Laut,
      laut) is left alone.
      """,
    flagged: [
      ["de": "Erdgas-Speicher", "en": "gas storage"], ["de": "Erdgasspeicher", "en": "gas store"],
    ],
    clean: [["de": "Erdgasspeicher", "en": "gas storage"], ["de": "Erdgas", "en": "natural gas"]])

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in tables: [GlossaryTable]) -> [GlossaryFinding] {
    var first: [String: PlacedRow] = [:]
    var reported: Set<String> = []
    return PlacedRow.all(in: tables).compactMap { placed in
      let row = placed.row
      let key = Folding.key(of: row.source).filter { $0 != "-" }
      guard let earlier = first[key] else {
        first[key] = placed
        return nil
      }
      let isOneConcept = !row.id.isEmpty && row.id == earlier.row.id
      guard earlier.row.source != row.source, !isOneConcept,
        earlier.row.partOfSpeech == row.partOfSpeech, reported.insert(row.source).inserted
      else { return nil }
      return Self.description.finding(
        "“\(row.source)” is found wherever “\(earlier.row.source)” of \(earlier.place) is", row,
        placed.table)
    }
  }
}
