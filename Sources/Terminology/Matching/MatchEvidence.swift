/// How a match relates to its term: decided by the bytes as written.
struct MatchEvidence {
  let kind: TermMatch.Kind
  let rule: String

  init(_ candidate: Candidate, index: TermIndex, term: String, bytes: [UInt8]) {
    let span = candidate.spans[0]
    let written = bytes[Int(span.start)..<Int(span.end)]
    if let kind = candidate.kind {
      self.kind = kind
      self.rule = Self.rule(candidate, index, term)
    } else if written.elementsEqual(term.utf8) {
      self.kind = .exact
      self.rule = ""
    } else if Self.letters(Array(written)) == Self.letters(Array(term.utf8)) {
      self.kind = .folded
      self.rule = ""
    } else {
      self.kind = Self.isPlainTerm(written, term) ? .exact : .inflected
      self.rule = Self.rule(candidate, index, term)
    }
  }

  /// Whether the words are the term but for its remark in brackets.
  private static func isPlainTerm(_ written: ArraySlice<UInt8>, _ term: String) -> Bool {
    term.utf8.starts(with: written)
      && term.utf8.dropFirst(written.count + 1).first == UInt8(ascii: "(")
  }

  /// The folded letters and digits of a text, hyphens and spaces left out.
  private static func letters(_ text: [UInt8]) -> [UInt8] { TextScan(text).keys }

  private static func rule(_ candidate: Candidate, _ index: TermIndex, _ term: String) -> String {
    let form = candidate.form >= 0 ? Array(index.store.forms.key(Int(candidate.form))) : []
    let inflection =
      candidate.form >= 0 && candidate.detail != .particle
      ? candidate.rule.description(of: form, from: CitationKeys.key(of: term)) : ""
    let detail =
      switch candidate.detail {
      case .none: candidate.form < 0 ? "phrase" : ""
      case .head: "head"
      case .modifier: "modifier"
      case .linked(let length): "modifier, link of \(length)"
      case .hyphenated: "hyphen"
      case .particle: "particle \(String(decoding: form, as: UTF8.self))"
      case .frame: "frame"
      case .sharedHead: "shared head"
      case .sharedModifier: "shared first part"
      }
    return [detail, inflection].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
