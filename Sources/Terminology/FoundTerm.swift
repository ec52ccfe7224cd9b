/// All that there is to say of a match but what its index knows: plain data, so that a text full of
/// matches costs no counting of references.
struct FoundTerm: Sendable {
  /// The number of the index that found it, among those of its `TermMatches`.
  var index: Int32 = 0
  let kind: TermMatch.Kind
  let pattern: Int32
  var places: Candidate.Spans
  /// The form that decided, to name the rule; -1 where there is none.
  private(set) var form: Int32 = -1
  private(set) var rule = FormRule.citation
  private(set) var detail = Candidate.Detail.none

  /// A term that was found without an index.
  init(kind: TermMatch.Kind, pattern: Int32, places: Candidate.Spans) {
    self.kind = kind
    self.pattern = pattern
    self.places = places
  }

  /// A candidate that was chosen.
  init(_ candidate: Candidate, _ kind: TermMatch.Kind) {
    self.index = candidate.index
    self.kind = kind
    self.pattern = candidate.pattern
    self.places = candidate.spans
    self.form = candidate.form
    self.rule = candidate.rule
    self.detail = candidate.detail
  }

  /// All but the places: what is the same wherever the same form of the term was found by the same
  /// rule.
  struct Reference: Equatable {
    private var index: Int32 = -1
    private var pattern: Int32 = -1
    private var form: Int32 = -1
    private var kind = TermMatch.Kind.exact
    private var rule = FormRule.citation
    private var detail = Candidate.Detail.none

    /// What no match has.
    init() {}

    /// - Parameters:
    ///   - found: a term.
    ///   - index: the number that its index goes by for the one who asks.
    init(_ found: FoundTerm, index: Int32) {
      self.index = index
      self.pattern = found.pattern
      self.form = found.form
      self.kind = found.kind
      self.rule = found.rule
      self.detail = found.detail
    }

    /// Spread over the low bits.
    var hash: Int {
      let parts = UInt64(truncatingIfNeeded: pattern) << 32 ^ UInt64(truncatingIfNeeded: form)
      // 2^64 divided by the golden ratio (Knuth, The Art of Computer Programming 3, 6.4)
      return Int(truncatingIfNeeded: parts &* 0x9E37_79B9_7F4A_7C15 >> 40)
    }
  }
}
