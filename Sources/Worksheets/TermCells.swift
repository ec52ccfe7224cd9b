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

  /// Names and figures in text order.
  func namesCell(
    _ matches: [TermMatch], figures: [(span: TextSpan, english: String)]
  ) -> String {
    let names = inOrder(matches.filter(isName)).map { ($0.extent.start, item($0)) }
    let numbers = figures.map { ($0.span.start, "\(words(at: [$0.span])) = \($0.english)") }
    let items = (names + numbers).enumerated()
      .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
    return unique(items.map(\.element.1)).joined(separator: "; ")
  }

  func openCell(_ terms: [OpenTerm]) -> String {
    unique(terms.map { $0.text(in: text) + " =" }).joined(separator: "; ")
  }

  private func cell(_ matches: [TermMatch]) -> String {
    unique(inOrder(matches).map(item)).joined(separator: "; ")
  }

  /// Text order; of several entries for the same words, the one that is written so comes first.
  private func inOrder(_ matches: [TermMatch]) -> [TermMatch] {
    func rank(_ match: TermMatch) -> Int {
      TermMatch.Kind.allCases.firstIndex(of: match.kind) ?? TermMatch.Kind.allCases.count
    }
    return matches.enumerated().sorted { a, b in
      (a.element.extent.start, rank(a.element), a.offset)
        < (b.element.extent.start, rank(b.element), b.offset)
    }.map(\.element)
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
