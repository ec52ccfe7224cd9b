internal import LanguageData
public import Terminology
internal import TextModel

/// `not-citation-form`: a term that does not stand as a dictionary has it.
public struct NotCitationForm: GlossaryCheck {
  /// What the check says of itself.
  public static let description = GlossaryCheckDescription(
    id: "not-citation-form", severity: .warning,
    summary: "a term that is not in dictionary form",
    explanation: """
      Terms are found in all their forms, if the glossary has the one of the dictionary: German
      nouns with a capital, German verbs in the infinitive, English verbs without "to". A final full
      stop or colon does not belong to a term either.
      """,
    flagged: [["de": "ablehnen", "en": "to reject", "pos": "verb"]],
    clean: [["de": "ablehnen", "en": "reject", "pos": "verb"]])

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in tables: [GlossaryTable]) -> [GlossaryFinding] {
    PlacedRow.all(in: tables).flatMap { placed -> [GlossaryFinding] in
      let row = placed.row
      return [german(row), english(row)].compactMap { problem in
        problem.map {
          Self.description.finding(
            $0.message, row, placed.table, at: $0.column, suggestion: $0.suggestion)
        }
      }
    }
  }

  private typealias Problem = (
    message: String, column: GlossaryRow.Column, suggestion: String?
  )

  private func wordClass(_ row: GlossaryRow) -> EnglishForms.WordClass? {
    EnglishForms.shared.partsOfSpeech[row.partOfSpeech.lowercased()]
  }

  private func german(_ row: GlossaryRow) -> Problem? {
    let term = row.source
    if let last = term.last, last == ":" || last == "," {
      return ("“\(term)” ends in “\(last)”", .source, String(term.dropLast()))
    }
    guard let first = term.unicodeScalars.first else { return nil }
    if row.partOfSpeech.lowercased() == "noun", first.properties.isLowercase {
      return ("the noun “\(term)” has no capital", .source, nil)
    }
    let hasInfinitive = term.split(separator: " ").contains { $0.hasSuffix("n") }
    if wordClass(row) == .verb, !hasInfinitive {
      return ("the verb “\(term)” is not in the infinitive", .source, nil)
    }
    return nil
  }

  private func english(_ row: GlossaryRow) -> Problem? {
    let words = row.target.split(separator: " ")
    guard let first = words.first, words.count > 1, wordClass(row) == .verb,
      GlossaryWords.shared.infinitiveMarks.contains(String(first))
    else { return nil }
    let rest = words.dropFirst().joined(separator: " ")
    return ("“\(row.target)” begins with “\(first)”", .target, rest)
  }
}
