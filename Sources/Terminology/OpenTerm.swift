public import TextModel

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
