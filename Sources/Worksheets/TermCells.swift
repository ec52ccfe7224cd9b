internal import Terminology
internal import TextModel

/// Writes term matches as the text of worksheet cells: `Amtskollegen (Amtskollege) = counterpart`.
/// One for each worker, for many rows.
struct TermCells: ~Copyable {
  /// A figure that English writes otherwise.
  typealias Figure = (span: TextSpan, english: String)

  private var text: [UInt8] = []
  private var matches: TermMatches = []
  private var entries = EntryWords()
  private var cell = CellText()
  /// In text order; of several entries for the same words, the one that is written so comes first.
  private var items: [Item] = []

  /// A match, by its number, and the number of what there is to say of it.
  private struct Item {
    let match: Int
    let words: Int
    let isName: Bool
  }

  /// Begins with a row.
  ///
  /// - Parameters:
  ///   - text: a German sentence as UTF-8.
  ///   - matches: what was found in it.
  mutating func start(_ text: [UInt8], _ matches: TermMatches) {
    self.text = text
    self.matches = matches
    entries.startText(matches)
    items.removeAll(keepingCapacity: true)
    for match in matches.indices {
      let words = entries.number(of: match, in: matches)
      items.append(Item(match: match, words: words, isName: entries.isName(words)))
    }
    sort()
  }

  /// Matches come in the order of their first places already, so that little is to do.
  private mutating func sort() {
    func key(_ item: Int) -> (start: Int, rank: Int) {
      (start(items[item]), matches.kind(items[item].match).rank)
    }
    for last in items.indices.dropFirst() {
      var i = last
      while i > 0, key(i) < key(i - 1) {
        items.swapAt(i, i - 1)
        i -= 1
      }
    }
  }

  private func start(_ item: Item) -> Int { matches.span(0, of: item.match).start }

  /// The terms that are no names.
  mutating func glossaryCell() -> String {
    for item in items where !item.isName { add(item) }
    return cell.take()
  }

  /// Names and figures in text order; a name goes before a figure at the same place.
  mutating func namesCell(figures: [Figure]) -> String {
    var next = figures.startIndex
    for item in items where item.isName {
      let start = start(item)
      while next < figures.endIndex, figures[next].span.start < start {
        add(figures[next])
        next += 1
      }
      add(item)
    }
    for figure in figures[next...] { add(figure) }
    return cell.take()
  }

  /// The open terms, each with room for what a person decides.
  mutating func openCell(_ terms: [OpenTerm]) -> String {
    for term in terms {
      cell.add { bytes in
        term.write(in: text, to: &bytes)
        bytes.append(" =")
      }
    }
    return cell.take()
  }

  private mutating func add(_ item: Item) {
    cell.add { bytes in
      let start = bytes.count
      matches.write(item.match, in: text, to: &bytes)
      entries.write(item.words, to: &bytes, after: start)
    }
  }

  private mutating func add(_ figure: Figure) {
    cell.add { bytes in
      bytes.append(text, figure.span.range)
      bytes.append(" = ")
      bytes.append(utf8: figure.english)
    }
  }
}

extension TermMatch.Kind {
  /// The place among all kinds, from the nearest to the term as it stands.
  fileprivate var rank: Int {
    switch self {
    case .exact: 0
    case .folded: 1
    case .inflected: 2
    case .separable: 3
    case .compound: 4
    case .elided: 5
    }
  }
}
