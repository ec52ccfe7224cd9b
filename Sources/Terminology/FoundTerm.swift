/// All that there is to say of a match but what its index knows: plain data, so that a text full of
/// matches costs no counting of references.
struct FoundTerm: Sendable {
  var reference: Reference
  var places: Candidate.Spans

  /// A term that was found without an index.
  init(kind: TermMatch.Kind, pattern: Int32, places: Candidate.Spans) {
    self.reference = Reference(index: 0, pattern: pattern, kind: kind)
    self.places = places
  }

  /// A candidate that was chosen.
  init(_ candidate: Candidate, _ kind: TermMatch.Kind) {
    self.reference = Reference(
      index: candidate.index, pattern: candidate.pattern, form: candidate.form, kind: kind,
      rule: candidate.rule, detail: candidate.detail)
    self.places = candidate.spans
  }

  /// All but the places: what is the same wherever the same form of the term was found by the same
  /// rule.
  struct Reference: Equatable, Sendable {
    /// The number of the index that found it, among those of its `TermMatches`, or that the index
    /// goes by for the one who asks; -1 in what no match has.
    var index: Int32 = -1
    var pattern: Int32 = -1
    /// The form that decided, to name the rule; -1 where there is none.
    var form: Int32 = -1
    var kind = TermMatch.Kind.exact
    var rule = FormRule.citation
    var detail = Candidate.Detail.none

    /// Spread over the low bits.
    var hash: Int {
      let parts = UInt64(truncatingIfNeeded: pattern) << 32 ^ UInt64(truncatingIfNeeded: form)
      // 2^64 divided by the golden ratio (Knuth, The Art of Computer Programming 3, 6.4)
      return Int(truncatingIfNeeded: parts &* 0x9E37_79B9_7F4A_7C15 >> 40)
    }
  }
}
