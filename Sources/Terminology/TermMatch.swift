public import TextModel

/// A glossary term found in a German text, with the rule that found it.
///
/// It points into the index that it was found with; what is seldom asked for, such as the rule in
/// words, is made when it is asked for.
public struct TermMatch: Hashable, Sendable {
  /// How the words of the text relate to the term in dictionary form.
  public enum Kind: String, Sendable, CaseIterable {
    /// The same, letter by letter.
    case exact
    /// The same but for ß/ss, ä/ae, case, hyphen or invisible characters.
    case folded
    /// Another form of the word.
    case inflected
    /// A verb and its particle apart, or a frame around other words: several spans.
    case separable
    /// Inside a longer word: the span is the part.
    case compound
    /// A part left out in a coordination, as in "Ein- und Ausfuhr": several spans.
    case elided
  }

  let index: TermIndex
  let found: FoundTerm

  /// What was found by an index.
  init(_ found: FoundTerm, by index: TermIndex) {
    self.index = index
    self.found = found
  }

  /// A match that was found without an index.
  ///
  /// - Parameters:
  ///   - entry: the concept entry.
  ///   - term: one of its German terms; the first is taken where it is none of them.
  ///   - spans: where it stands: one to three places of less than 2 GB, in text order.
  ///   - kind: how the words relate to the term.
  public init(entry: ConceptEntry, term: String, spans: [TextSpan], kind: Kind) {
    precondition(!spans.isEmpty, "a match stands somewhere")
    let source = entry.sources.firstIndex { $0.text == term } ?? 0
    self.init(
      FoundTerm(kind: kind, pattern: Int32(source), places: Candidate.Spans(spans)),
      by: TermIndex(holding: entry))
  }

  /// The same match in a text that the searched one is a part of and begins in at an offset, in
  /// UTF-8 bytes.
  public func shifted(by offset: Int) -> TermMatch {
    var moved = found
    moved.places = found.places.shifted(by: Int32(truncatingIfNeeded: offset))
    return TermMatch(moved, by: index)
  }

  /// The same match in another form of the text, at as many places as before and in their order.
  public func placed(at spans: [TextSpan]) -> TermMatch {
    var moved = found
    moved.places = Candidate.Spans(spans)
    return TermMatch(moved, by: index)
  }

  /// How the words relate to the term.
  public var kind: Kind { found.reference.kind }

  /// The concept entry that the term belongs to.
  public var entry: ConceptEntry { index.entry(of: pattern) }

  /// The German term in dictionary form.
  public var term: String { index.term(of: pattern) }

  private var pattern: TermPattern { index.store.patterns[Int(found.reference.pattern)] }

  /// The places of the term's own letters, in text order, in UTF-8 bytes of the text searched.
  public var spans: [TextSpan] { found.places.spans }

  /// The rule behind the kind, such as an ending or a linking element; may be empty.
  public var rule: String {
    if kind == .exact || kind == .folded { return "" }
    let reference = found.reference
    return MatchEvidence.rule(
      form: reference.form, reference.rule, reference.detail, index, term)
  }

  /// From the first byte of the first span to the last byte of the last.
  public var extent: TextSpan {
    TextSpan(Int(found.places.start), Int(found.places.end))
  }

  /// Two matches are equal if they are of the same term and entry, kind and places.
  public static func == (a: TermMatch, b: TermMatch) -> Bool {
    a.kind == b.kind && a.found.places == b.found.places && a.term == b.term && a.entry == b.entry
  }

  /// Hashes what is cheap of that which is compared.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(found.places)
    hasher.combine(term)
  }
}
