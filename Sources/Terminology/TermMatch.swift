public import TextModel

/// A glossary term found in a German text, with the rule that found it.
///
/// It points into the index that it was found with, so that a text full of terms costs no copies;
/// what is seldom asked for, such as the rule in words, is made when it is asked for.
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

  /// How the words relate to the term.
  public let kind: Kind

  let index: TermIndex
  private let pattern: Int32
  let places: Candidate.Spans
  private let form: Int32
  private let formRule: FormRule
  private let detail: Candidate.Detail

  /// What was found in a text by an index.
  init(_ candidate: Candidate, in index: TermIndex, text: borrowing [UInt8]) {
    self.kind = MatchEvidence.kind(candidate, index, text: text)
    self.index = index
    self.pattern = candidate.pattern
    self.places = candidate.spans
    self.form = candidate.form
    self.formRule = candidate.rule
    self.detail = candidate.detail
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
    self.kind = kind
    self.index = TermIndex(holding: entry)
    self.pattern = Int32(entry.sources.firstIndex { $0.text == term } ?? 0)
    self.places = Candidate.Spans(spans)
    self.form = -1
    self.formRule = .citation
    self.detail = .none
  }

  /// The same match in a text that the searched one is a part of and begins in at an offset, in
  /// UTF-8 bytes.
  public func shifted(by offset: Int) -> TermMatch {
    TermMatch(self, places: places.shifted(by: Int32(truncatingIfNeeded: offset)))
  }

  /// The same match in another form of the text, at as many places as before and in their order.
  public func placed(at spans: [TextSpan]) -> TermMatch {
    TermMatch(self, places: Candidate.Spans(spans))
  }

  private init(_ match: TermMatch, places: Candidate.Spans) {
    self.kind = match.kind
    self.index = match.index
    self.pattern = match.pattern
    self.places = places
    self.form = match.form
    self.formRule = match.formRule
    self.detail = match.detail
  }

  /// All of a match but its places: what `MatchNumbers` goes by.
  struct Reference: Equatable {
    private var index: Int32 = -1
    private var pattern: Int32 = -1
    private var form: Int32 = -1
    private var kind = Kind.exact
    private var formRule = FormRule.citation
    private var detail = Candidate.Detail.none

    /// What no match has.
    init() {}

    fileprivate init(_ match: borrowing TermMatch, index: Int32) {
      self.index = index
      self.pattern = match.pattern
      self.form = match.form
      self.kind = match.kind
      self.formRule = match.formRule
      self.detail = match.detail
    }

    /// Spread over the low bits.
    var hash: Int {
      let parts = UInt64(truncatingIfNeeded: pattern) << 32 ^ UInt64(truncatingIfNeeded: form)
      // 2^64 divided by the golden ratio (Knuth, The Art of Computer Programming 3, 6.4)
      return Int(truncatingIfNeeded: parts &* 0x9E37_79B9_7F4A_7C15 >> 40)
    }
  }

  /// What is the same in all places where the same form of the term was found by the same rule.
  ///
  /// - Parameter index: the number that the index goes by for the one who asks.
  /// - Returns: the same for all such places.
  func reference(index: Int32) -> Reference { Reference(self, index: index) }

  /// The concept entry that the term belongs to.
  public var entry: ConceptEntry { index.entry(of: index.store.patterns[Int(pattern)]) }

  /// The German term in dictionary form.
  public var term: String { index.term(of: index.store.patterns[Int(pattern)]) }

  /// The places of the term's own letters, in text order, in UTF-8 bytes of the text searched.
  public var spans: [TextSpan] { places.spans }

  /// How many places there are.
  public var spanCount: Int { Int(places.count) }

  /// One of the places, counted from 0.
  public func span(_ number: Int) -> TextSpan { places.span(number) }

  /// The rule behind the kind, such as an ending or a linking element; may be empty.
  public var rule: String {
    if kind == .exact || kind == .folded { return "" }
    return MatchEvidence.rule(form: form, formRule, detail, index, term)
  }

  /// From the first byte of the first span to the last byte of the last.
  public var extent: TextSpan { TextSpan(Int(places.start), Int(places.end)) }

  /// Two matches are equal if they are of the same term and entry, kind and places.
  public static func == (a: TermMatch, b: TermMatch) -> Bool {
    a.kind == b.kind && a.places == b.places && a.term == b.term && a.entry == b.entry
  }

  /// Hashes what is cheap of that which is compared.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(places)
    hasher.combine(term)
  }
}

/// Words that the glossary does not know and that a translator must decide on.
public struct OpenTerm: Hashable, Sendable {
  /// Why the words are worth a decision.
  public enum Reason: String, Sendable, CaseIterable {
    /// A compound noun.
    case compound
    /// An adjective with its noun.
    case nounPhrase = "noun-phrase"
    /// A noun.
    case noun
    /// A verb.
    case verb
    /// An adjective or participle.
    case adjective
    /// A proper name.
    case name
    /// Something in quotation marks.
    case quoted
    /// Words that are not German.
    case foreign
    /// A verb with the noun it goes with.
    case collocation
    /// What is left of a compound of which the glossary knows a part.
    case compoundPart = "compound-part"
    /// Capitals alone.
    case acronym
    /// An abbreviation with full stops.
    case abbreviation
    /// An adverb.
    case adverb
  }

  /// Why the words are worth a decision.
  public let reason: Reason

  private(set) var places: Candidate.Spans

  /// Makes an open term of one to three places of less than 2 GB.
  public init(spans: [TextSpan], reason: Reason) {
    precondition(!spans.isEmpty, "an open term stands somewhere")
    self.places = Candidate.Spans(spans)
    self.reason = reason
  }

  /// An open term at one place.
  init(_ span: TextSpan, reason: Reason) {
    self.places = Candidate.Spans(
      Int32(truncatingIfNeeded: span.start), Int32(truncatingIfNeeded: span.end))
    self.reason = reason
  }

  /// Adds a place, the third at most.
  mutating func add(_ span: TextSpan) {
    places.append(Int32(truncatingIfNeeded: span.start), Int32(truncatingIfNeeded: span.end))
  }

  /// The places of the words in text order, in UTF-8 bytes of the text searched.
  public var spans: [TextSpan] { places.spans }

  /// How many places there are.
  public var spanCount: Int { Int(places.count) }

  /// One of the places, counted from 0.
  public func span(_ number: Int) -> TextSpan { places.span(number) }

  /// From the first byte of the first span to the last byte of the last.
  public var extent: TextSpan { TextSpan(Int(places.start), Int(places.end)) }
}
