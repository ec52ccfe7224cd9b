internal import LanguageData
internal import Terminology

/// What the cells of a worksheet say of concept entries, remembered: an entry that stands in many
/// rows is written once. One for each worker.
final class EntryWords {
  /// What is said of one entry, as UTF-8.
  struct Words {
    /// The German term in dictionary form.
    let term: [UInt8]
    /// ` = preferred | preferred [also: admitted] [not: forbidden]`.
    let english: [UInt8]
    /// Whether it stands in the column of names and figures.
    let isName: Bool
  }

  /// Subject fields whose terms stand in the column of names and figures, adjectives included.
  private static let nameFields = Set(DataTable(named: "de/name-fields").rows.map { $0["field"] })

  private var numbers = MatchNumbers()
  private var words: [Words] = []

  /// Makes room, if need be: numbers hold until then.
  func startText() { numbers.startText() }

  /// The number of what there is to say of a match.
  func number(of match: TermMatch) -> Int {
    let (number, isNew) = numbers.number(of: match)
    guard isNew else { return number }
    let entry = match.entry
    words.removeSubrange(number...)
    words.append(
      Words(
        term: Array(match.term.utf8), english: Array(Self.english(entry).utf8),
        isName: Self.isName(entry)))
    return number
  }

  subscript(number: Int) -> Words { words[number] }

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
