public import TextModel

/// A glossary term found in a German text, with the rule that found it.
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

  /// The concept entry that the term belongs to.
  public let entry: ConceptEntry

  /// The German term in dictionary form.
  public let term: String

  /// The places of the term's own letters, in text order, in UTF-8 bytes of the text searched.
  public let spans: [TextSpan]

  /// How the words relate to the term.
  public let kind: Kind

  /// The rule behind the kind, such as an ending or a linking element; may be empty.
  public let rule: String

  /// Makes a match; there must be at least one span.
  public init(
    entry: ConceptEntry, term: String, spans: [TextSpan], kind: Kind, rule: String = ""
  ) {
    precondition(!spans.isEmpty, "a match stands somewhere")
    self.entry = entry
    self.term = term
    self.spans = spans
    self.kind = kind
    self.rule = rule
  }

  /// From the first byte of the first span to the last byte of the last.
  public var extent: TextSpan {
    TextSpan(spans.map(\.start).min() ?? 0, spans.map(\.end).max() ?? 0)
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

  /// The places of the words, in UTF-8 bytes of the text searched.
  public let spans: [TextSpan]

  /// Why they are worth a decision.
  public let reason: Reason

  /// Makes an open term; there must be at least one span.
  public init(spans: [TextSpan], reason: Reason) {
    precondition(!spans.isEmpty, "an open term stands somewhere")
    self.spans = spans
    self.reason = reason
  }

  /// From the first byte of the first span to the last byte of the last.
  public var extent: TextSpan {
    TextSpan(spans.map(\.start).min() ?? 0, spans.map(\.end).max() ?? 0)
  }
}
