internal import TextAnalysis
public import TextModel

/// Finds the words of a German text that a translator must decide on. One for each worker.
///
/// A light tagger tells nouns, adjectives and verbs apart by closed-class tables, capitals, endings
/// and neighbours; then each stage takes what it knows best, the longest first: quoted titles,
/// foreign phrases, collocations, names, noun phrases, separated verbs, and at last single words.
/// Everyday words, which have one plain equivalent, are not offered.
public final class OpenTermFinder {
  private let tokenizer: Tokenizer
  /// Nil until the first text is searched, for pairing sentences does without. (A lazy property would
  /// be copied to be changed, with all the words that it remembers.)
  private var search: OpenTermSearch?

  /// Makes a finder.
  ///
  /// - Throws: `Failure` with id `icu` where ICU's data is missing.
  public init() throws(Failure) {
    self.tokenizer = try Tokenizer(language: .german)
  }

  /// Finds the open terms of a text. Complexity: linear.
  ///
  /// - Parameters:
  ///   - bytes: well-formed UTF-8 of less than 2 GB; spans in the result are offsets into it.
  ///   - matches: what the glossary knows in this text.
  /// - Returns: the open terms in text order; none overlaps a match or another open term, none is a
  ///   function word alone.
  public func openTerms(in bytes: [UInt8], beside matches: TermMatches) -> [OpenTerm] {
    if search == nil { search = OpenTermSearch(UnitReader(.german, tokenizer)) }
    return search?.openTerms(in: bytes, beside: KnownSpans(matches)) ?? []
  }
}
