internal import LanguageData
internal import Terminology

/// What the cells of a worksheet say of concept entries, remembered: an entry that stands in many
/// rows is written once.
final class EntryWords {
  /// What is said of one entry.
  struct Words {
    /// ` = preferred | preferred [also: admitted] [not: forbidden]`.
    let english: String
    /// Whether it stands in the column of names and figures.
    let isName: Bool
  }

  /// Subject fields whose terms stand in the column of names and figures, adjectives included.
  private static let nameFields = Set(DataTable(named: "de/name-fields").rows.map { $0["field"] })

  private var known: [TermMatch.Reference: (match: TermMatch, words: Words)] = [:]

  /// How many are remembered before the memory is emptied.
  private static let capacity = 20_000

  func words(of match: TermMatch) -> Words {
    let reference = match.reference
    if let words = known[reference]?.words { return words }
    let entry = match.entry
    let words = Words(english: Self.english(entry), isName: Self.isName(entry))
    if known.count >= Self.capacity { known = [:] }
    known[reference] = (match, words)
    return words
  }

  private static func english(_ entry: ConceptEntry) -> String {
    let preferred = entry.targets(.preferred).map(\.text).joined(separator: " | ")
    let also = remark("also", entry.targets(.admitted))
    let never = remark("not", entry.targets(.forbidden))
    return " = \(preferred)\(also)\(never)"
  }

  private static func remark(_ label: String, _ terms: [Term]) -> String {
    terms.isEmpty ? "" : " [\(label): \(terms.map(\.text).joined(separator: " | "))]"
  }

  private static func isName(_ entry: ConceptEntry) -> Bool {
    if nameFields.contains(entry.subjectField.lowercased()) { return true }
    return entry.sources.contains { term in
      switch GermanTermTables.shared.partsOfSpeech[term.partOfSpeech.lowercased()] {
      case .person, .place, .name: true
      default: false
      }
    }
  }
}
