internal import LanguageData
internal import Terminology
internal import TextModel

/// Writes term matches as the text of worksheet cells: `Amtskollegen (Amtskollege) = counterpart`.
struct TermCells {
  let text: [UInt8]

  /// Subject fields whose terms stand in the column of names and figures, adjectives included.
  private static let nameFields = Set(DataTable(named: "de/name-fields").rows.map { $0["field"] })

  func glossaryCell(_ matches: [TermMatch]) -> String {
    cell(matches.filter { !isName($0) })
  }

  func namesCell(_ matches: [TermMatch]) -> String {
    cell(matches.filter(isName))
  }

  func openCell(_ terms: [OpenTerm]) -> String {
    unique(terms.map { $0.text(in: text) + " =" }).joined(separator: "; ")
  }

  private func cell(_ matches: [TermMatch]) -> String {
    unique(matches.map(item)).joined(separator: "; ")
  }

  private func item(_ match: TermMatch) -> String {
    let entry = match.entry
    let written = words(at: match.spans)
    let german = written == match.term ? written : "\(written) (\(match.term))"
    let preferred = entry.targets(.preferred).map(\.text).joined(separator: " | ")
    let also = remark("also", entry.targets(.admitted))
    let never = remark("not", entry.targets(.forbidden))
    return "\(german) = \(preferred)\(also)\(never)"
  }

  private func remark(_ label: String, _ terms: [Term]) -> String {
    terms.isEmpty ? "" : " [\(label): \(terms.map(\.text).joined(separator: " | "))]"
  }

  private func isName(_ match: TermMatch) -> Bool {
    if Self.nameFields.contains(match.entry.subjectField.lowercased()) { return true }
    return match.entry.sources.contains { term in
      switch GermanTermTables.shared.partsOfSpeech[term.partOfSpeech.lowercased()] {
      case .person, .place, .name: true
      default: false
      }
    }
  }

  private func words(at spans: [TextSpan]) -> String {
    spans.map { String(decoding: text[$0.range], as: UTF8.self) }.joined(separator: " … ")
  }

  private func unique(_ items: [String]) -> [String] {
    var seen: Set<String> = []
    return items.filter { seen.insert($0).inserted }
  }
}
