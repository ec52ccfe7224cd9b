internal import LanguageData
public import Terminology
internal import TextModel

/// `mixed-english-variety`: British and American spelling in one glossary.
public struct MixedEnglishVariety: GlossaryCheck {
  /// What the check says of itself.
  public static let description = GlossaryCheckDescription(
    id: "mixed-english-variety", severity: .notice,
    summary: "British and American spelling in one glossary",
    explanation: """
      What most rows have is taken as the rule; the others are shown. Names keep their spelling, and
      forbidden wordings may forbid one.
      """,
    flagged: [
      ["de": "Verteidigung", "en": "defence"], ["de": "Zentrum", "en": "centre"],
      ["de": "Farbe", "en": "color"],
    ],
    clean: [["de": "Verteidigung", "en": "defence"], ["de": "Farbe", "en": "colour"]])

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in tables: [GlossaryTable]) -> [GlossaryFinding] {
    let data = GlossaryWords.shared
    let rows = PlacedRow.all(in: tables).filter { $0.row.status != .forbidden && !$0.row.isName }
    let british = rows.count { word(of: $0.row, in: data.american) != nil }
    let american = rows.count { word(of: $0.row, in: data.british) != nil }
    guard british > 0, american > 0 else { return [] }
    let other = british >= american ? data.british : data.american
    return rows.compactMap { placed in
      guard let word = word(of: placed.row, in: other) else { return nil }
      let name = british >= american ? "American" : "British"
      return Self.description.finding(
        "“\(word.found)” is \(name) spelling, most rows have the other", placed.row, placed.table,
        at: .target,
        suggestion: word.isWhole ? word.instead : nil)
    }
  }

  private func word(
    of row: GlossaryRow, in table: [String: String]
  ) -> (found: String, instead: String, isWhole: Bool)? {
    let words = row.target.split(whereSeparator: { !$0.isLetter })
    for word in words {
      let lower = word.lowercased()
      if let instead = table[lower] ?? (lower.last == "s" ? table[String(lower.dropLast())] : nil) {
        return (String(word), instead, words.count == 1 && table[String(word)] != nil)
      }
    }
    return nil
  }
}
