public import TextModel

/// Finds the terms of one or more glossaries in German text. One for each worker, for it remembers
/// the words that it has seen.
public final class TermRecogniser {
  private var search: TextSearch

  /// Makes a recogniser over one or more indexes; longest match wins over all of them together.
  ///
  /// With `usesSpellingDictionary`, an installed Hunspell dictionary is asked when the rest of a
  /// compound is checked. Without it, own rules alone decide.
  ///
  /// - Throws: nothing today; kept so that recognition may come to need a resource.
  public init(
    _ indexes: [TermIndex], usesSpellingDictionary: Bool = true
  ) throws(Failure) {
    self.search = TextSearch(indexes, usesDictionary: usesSpellingDictionary)
  }

  /// Whether a Hunspell dictionary of German is installed, so that compounds are checked with it.
  public static var hasSpellingDictionary: Bool { SpellingDictionary.isInstalled }

  /// The terms in a text, in text order.
  ///
  /// Of matches that lie in or overlap each other the longest is given; two terms with the same
  /// spans are both given. The last name of a person counts alone after the full name or beside a
  /// title. Complexity: linear in the text.
  ///
  /// - Parameters:
  ///   - bytes: well-formed UTF-8 of less than 2 GB; spans in the result are offsets into it.
  ///   - nested: also report what lies inside a longer match or a longer word.
  /// - Returns: the matches, by the start of their first span.
  public func matches(in bytes: [UInt8], nested: Bool = false) -> TermMatches {
    var names = NamesMentioned()
    return matches(in: bytes, nested: nested, after: &names)
  }

  /// The terms in a part of a document, in text order; see `matches(in:nested:)`.
  ///
  /// - Parameters:
  ///   - bytes: well-formed UTF-8 of less than 2 GB; spans in the result are offsets into it.
  ///   - nested: also report what lies inside a longer match or a longer word.
  ///   - names: those that the parts before have mentioned; this part's are added.
  /// - Returns: the matches, by the start of their first span.
  public func matches(
    in bytes: [UInt8], nested: Bool = false, after names: inout NamesMentioned
  ) -> TermMatches {
    search.matches(in: bytes, nested: nested, after: &names)
  }
}

/// The search of a text with all indexes, in one value, for a class's own properties are watched
/// at each access.
private struct TextSearch {
  private var scan = TextScan()
  private let indexes: [TermIndex]
  private var passes: [RecognitionPass]
  /// Kept between texts for its room alone.
  private var candidates: [Candidate] = []

  init(_ indexes: [TermIndex], usesDictionary: Bool) {
    self.indexes = indexes.map { TermIndex(sharing: $0) }
    self.passes = self.indexes.enumerated().map { number, index in
      RecognitionPass(
        index, number: Int32(truncatingIfNeeded: number), usesDictionary: usesDictionary)
    }
  }

  mutating func matches(
    in bytes: [UInt8], nested: Bool, after names: inout NamesMentioned
  ) -> TermMatches {
    scan.read(bytes)
    candidates.removeAll(keepingCapacity: true)
    for number in passes.indices {
      passes[number].search(bytes, &scan, nested: nested, names: &names, into: &candidates)
    }
    MatchSelection.select(&candidates, nested: nested)
    return TermMatches(candidates, by: indexes, in: bytes)
  }
}
