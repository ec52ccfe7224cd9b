import Checks
import Terminology
import TextModel

/// A pair of texts with glossary rows (German, English, status), whose terms are found letter by
/// letter: the recogniser has tests of its own.
func pair(_ source: String, _ target: String, terms: [[String]] = []) -> Pair {
  let rows = terms.map { term in
    GlossaryRow(cells: [
      .source: term[0], .target: term[1], .status: term[2],
      .partOfSpeech: term.count > 3 ? term[3] : "",
    ])
  }
  let bytes = Array(source.utf8)
  let glossary = Glossary(tables: [GlossaryTable(name: "terms", rows: rows)])
  let matches = glossary.entries.flatMap { entry in
    entry.sources.flatMap { term in
      places(of: Array(term.text.utf8), in: bytes).map {
        TermMatch(entry: entry, term: term.text, spans: [$0], kind: .exact)
      }
    }
  }
  return Pair(source: bytes, target: Array(target.utf8), matches: TermMatches(matches))
}

private func places(of part: [UInt8], in bytes: [UInt8]) -> [TextSpan] {
  guard !part.isEmpty, part.count <= bytes.count else { return [] }
  return (0...(bytes.count - part.count)).filter {
    bytes[$0..<($0 + part.count)].elementsEqual(part)
  }
  .map { TextSpan($0, $0 + part.count) }
}

/// What the checks find in one pair.
func findings(
  _ source: String, _ target: String, terms: [[String]] = []
) throws -> [Finding] {
  PairChecks.findings(in: pair(source, target, terms: terms), try PairContext())
}

/// The ids of the checks that find something in one pair.
func checks(_ source: String, _ target: String, terms: [[String]] = []) throws -> Set<String> {
  Set(try findings(source, target, terms: terms).map(\.check))
}
