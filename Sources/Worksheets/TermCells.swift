internal import Terminology
internal import TextModel

/// Writes term matches as the text of worksheet cells: `Amtskollegen (Amtskollege) = counterpart`.
struct TermCells {
  let text: [UInt8]

  /// Parts of speech that stand in the column of names and figures.
  private static let names: Set<String> = ["name", "place", "geo", "title name", "proper noun"]

  func glossaryCell(_ matches: [TermMatch]) -> String {
    cell(matches.filter { !isName($0) })
  }

  func namesCell(_ matches: [TermMatch]) -> String {
    cell(matches.filter(isName))
  }

  func openCell(_ terms: [OpenTerm]) -> String {
    unique(terms.map { words(at: $0.spans) + " =" }).joined(separator: "; ")
  }

  private func cell(_ matches: [TermMatch]) -> String {
    unique(matches.map(item)).joined(separator: "; ")
  }

  private func item(_ match: TermMatch) -> String {
    let entry = match.entry
    let written = words(at: match.spans)
    let german = written == match.term ? written : "\(written) (\(match.term))"
    let accepted = entry.targets.filter { $0.status != .forbidden }.map(\.text)
    let forbidden = entry.targets(.forbidden).map(\.text)
    let english = accepted.joined(separator: " | ")
    let warning = forbidden.isEmpty ? "" : " [not: \(forbidden.joined(separator: " | "))]"
    return "\(german) = \(english)\(warning)"
  }

  private func isName(_ match: TermMatch) -> Bool {
    match.entry.sources.contains { Self.names.contains($0.partOfSpeech.lowercased()) }
  }

  private func words(at spans: [TextSpan]) -> String {
    spans.map { String(decoding: text[$0.range], as: UTF8.self) }.joined(separator: " … ")
  }

  private func unique(_ items: [String]) -> [String] {
    var seen: Set<String> = []
    return items.filter { seen.insert($0).inserted }
  }
}
