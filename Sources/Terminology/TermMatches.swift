public import TextModel

/// The glossary terms found in a text, in text order.
///
/// The indexes that found them are held once for all, and a `TermMatch` is made when it is asked
/// for. Whoever has many texts to do asks for what he needs by the number of the match, which
/// touches no index.
public struct TermMatches: RandomAccessCollection, ExpressibleByArrayLiteral, Hashable, Sendable {
  private(set) var indexes: [TermIndex]
  private(set) var found: [FoundTerm]

  /// The chosen candidates of a text; each has the number of one of the indexes.
  init(_ candidates: [Candidate], by indexes: [TermIndex], in text: [UInt8]) {
    self.indexes = indexes
    self.found = []
    found.reserveCapacity(candidates.count)
    for candidate in candidates {
      let index = indexes[Int(candidate.index)]
      found.append(FoundTerm(candidate, MatchEvidence.kind(candidate, index, text: text)))
    }
  }

  /// Matches that somebody has put together.
  public init(_ matches: some Sequence<TermMatch>) {
    self.indexes = []
    self.found = []
    for match in matches { append(match) }
  }

  /// The matches of a literal.
  public init(arrayLiteral elements: TermMatch...) { self.init(elements) }

  /// Adds a match.
  public mutating func append(_ match: TermMatch) {
    var found = match.found
    let known = indexes.firstIndex { $0 === match.index }
    if known == nil { indexes.append(match.index) }
    found.reference.index = Int32(truncatingIfNeeded: known ?? indexes.count - 1)
    self.found.append(found)
  }

  /// 0.
  public var startIndex: Int { 0 }

  /// How many matches there are.
  public var endIndex: Int { found.count }

  /// A match by its number.
  public subscript(number: Int) -> TermMatch {
    TermMatch(found[number], by: indexes[Int(found[number].reference.index)])
  }

  /// How the words of a match relate to the term.
  public func kind(_ number: Int) -> TermMatch.Kind { found[number].reference.kind }

  /// How many places a match has.
  public func spanCount(_ number: Int) -> Int { Int(found[number].places.count) }

  /// One of the places of a match, counted from 0, in UTF-8 bytes of the text.
  public func span(_ place: Int, of number: Int) -> TextSpan { found[number].places.span(place) }

  /// Appends the words of a match's places as UTF-8, those that stand apart joined by an ellipsis.
  ///
  /// - Parameters:
  ///   - number: the match.
  ///   - bytes: the UTF-8 text in which the spans count.
  ///   - text: what is appended to.
  package func write(_ number: Int, in bytes: borrowing [UInt8], to text: inout ByteOutput) {
    found[number].places.write(in: bytes, to: &text) { $0 }
  }

  /// Whether all matches are equal, one by one.
  public static func == (a: TermMatches, b: TermMatches) -> Bool { a.elementsEqual(b) }

  /// Hashes the matches.
  public func hash(into hasher: inout Hasher) {
    for match in self { hasher.combine(match) }
  }
}
