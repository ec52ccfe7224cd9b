internal import LanguageData
internal import Terminology
internal import TextModel

/// Writes term matches as the text of worksheet cells: `Amtskollegen (Amtskollege) = counterpart`.
struct TermCells {
  let text: [UInt8]
  let entries: EntryWords

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
      let (first, second) = (a.element.extent.start, b.element.extent.start)
      if first != second { return first < second }
      return (rank(a.element), a.offset) < (rank(b.element), b.offset)
    }.map(\.element)
  }

  private func item(_ match: TermMatch) -> String {
    let written = words(at: match.spans)
    let german = written == match.term ? written : "\(written) (\(match.term))"
    return german + entries.words(of: match).english
  }

  private func isName(_ match: TermMatch) -> Bool { entries.words(of: match).isName }

  private func words(at spans: [TextSpan]) -> String {
    spans.map { String(decoding: text[$0.range], as: UTF8.self) }.joined(separator: " … ")
  }

  private func unique(_ items: [String]) -> [String] {
    var seen: Set<String> = []
    return items.filter { seen.insert($0).inserted }
  }
}
