internal import LanguageData
public import Terminology
internal import TextModel

/// `article-in-term`: a term that begins with an article.
public struct ArticleInTerm: GlossaryCheck {
  /// What the check says of itself.
  public static let description = GlossaryCheckDescription(
    id: "article-in-term", severity: .warning, summary: "a term that begins with an article",
    explanation: """
      The article changes with the sentence and hides the term from sorting and searching. Names
      such as The Hague keep theirs.
      """,
    flagged: [["de": "die Sanktion", "en": "sanction", "pos": "noun"]],
    clean: [["de": "Den Haag", "en": "The Hague", "pos": "name"]])

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in tables: [GlossaryTable]) -> [GlossaryFinding] {
    let words = GlossaryWords.shared
    return PlacedRow.all(in: tables).flatMap { placed -> [GlossaryFinding] in
      guard !placed.row.isName else { return [] }
      return GlossaryRow.termColumns.compactMap { column in
        let term = placed.row[column]
        let articles = column == .source ? words.germanArticles : words.englishArticles
        let parts = term.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, articles.contains(String(parts[0])) else { return nil }
        return Self.description.finding(
          "“\(term)” begins with the article “\(parts[0])”", placed.row, placed.table, at: column,
          suggestion: String(parts[1]))
      }
    }
  }
}
