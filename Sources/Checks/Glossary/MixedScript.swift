public import Terminology
internal import TextAnalysis
internal import TextModel

/// `mixed-script`: a word with letters of two scripts.
public struct MixedScript: GlossaryCheck {
  /// What the check says of itself.
  public static let description = GlossaryCheckDescription(
    id: "mixed-script", severity: .error, summary: "a word with letters of two scripts",
    explanation: """
      A Cyrillic а looks like a Latin a, and the term is never found. Words that are wholly in
      another script are left alone.
      """,
    flagged: [["de": "S\u{430}nktion", "en": "sanction"]],
    clean: [["de": "Sanktion", "en": "sanction"]])

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in tables: [GlossaryTable]) -> [GlossaryFinding] {
    PlacedRow.all(in: tables).flatMap { placed -> [GlossaryFinding] in
      GlossaryRow.termColumns.compactMap { column in
        let words = placed.row[column].split(whereSeparator: { !$0.isLetter })
        guard let word = words.first(where: { scripts(of: $0).count > 1 }) else { return nil }
        let names = scripts(of: word).sorted().joined(separator: " and ")
        return Self.description.finding(
          "“\(word)” has letters of \(names)", placed.row, placed.table, at: column)
      }
    }
  }

  /// The scripts of letters as ISO 15924 names; what all scripts share does not count.
  private func scripts(of word: Substring) -> Set<String> {
    guard word.utf8.contains(where: { $0 >= 0x80 }) else { return [] }
    return Set(word.unicodeScalars.map { CharacterProperties.script(of: $0.value) })
      .subtracting(["Zyyy", "Zinh", "Zzzz"])
  }
}
