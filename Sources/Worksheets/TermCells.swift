internal import Terminology
internal import TextModel

/// Writes term matches as the text of worksheet cells: `Amtskollegen (Amtskollege) = counterpart`.
struct TermCells {
  private let text: [UInt8]
  /// In text order; of several entries for the same words, the one that is written so comes first.
  private let items: [(match: TermMatch, words: EntryWords.Words)]

  /// - Parameters:
  ///   - text: a German sentence as UTF-8.
  ///   - matches: what was found in it.
  ///   - entries: says what there is to say of an entry.
  init(_ text: [UInt8], _ matches: [TermMatch], _ entries: EntryWords) {
    func rank(_ match: TermMatch) -> Int {
      TermMatch.Kind.allCases.firstIndex(of: match.kind) ?? TermMatch.Kind.allCases.count
    }
    self.text = text
    let order = matches.indices.sorted { a, b in
      let (first, second) = (matches[a].extent.start, matches[b].extent.start)
      return first != second
        ? first < second : (rank(matches[a]), a) < (rank(matches[b]), b)
    }
    self.items = order.map { (matches[$0], entries.words(of: matches[$0])) }
  }

  /// The terms that are no names.
  func glossaryCell() -> String {
    joined(items.filter { !$0.words.isName }.map { item($0.match, $0.words) })
  }

  /// Names and figures in text order.
  func namesCell(figures: [(span: TextSpan, english: String)]) -> String {
    let names = items.filter(\.words.isName)
      .map { ($0.match.extent.start, item($0.match, $0.words)) }
    if figures.isEmpty { return joined(names.map(\.1)) }
    let numbers = figures.map { ($0.span.start, "\(words(at: [$0.span])) = \($0.english)") }
    let both = (names + numbers).enumerated()
      .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
    return joined(both.map(\.element.1))
  }

  /// The open terms, each with room for what a person decides.
  func openCell(_ terms: [OpenTerm]) -> String {
    joined(terms.map { $0.text(in: text) + " =" })
  }

  private func item(_ match: TermMatch, _ entry: EntryWords.Words) -> String {
    let written = words(at: match.spans)
    let german = written == match.term ? written : "\(written) (\(match.term))"
    return german + entry.english
  }

  private func words(at spans: [TextSpan]) -> String {
    spans.map { String(decoding: text[$0.range], as: UTF8.self) }.joined(separator: " … ")
  }

  /// The items with a semicolon between them, each once.
  private func joined(_ items: [String]) -> String {
    if items.count < 2 { return items.first ?? "" }
    var seen: Set<String> = []
    return items.filter { seen.insert($0).inserted }.joined(separator: "; ")
  }
}
