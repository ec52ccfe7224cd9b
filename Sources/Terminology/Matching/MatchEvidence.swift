/// How a match relates to its term: decided by the bytes as written.
enum MatchEvidence {
  /// The kind of a match in a text.
  static func kind(
    _ candidate: Candidate, _ index: TermIndex, text: borrowing [UInt8]
  ) -> TermMatch.Kind {
    if let kind = candidate.kind { return kind }
    if candidate.letters == .other { return .inflected }
    let (start, end) = (Int(candidate.spans.start), Int(candidate.spans.end))
    if index.isTerm(Int(candidate.pattern), text, start, end) { return .exact }
    switch candidate.letters {
    case .own: return .folded
    case .other: return .inflected
    case .unknown:
      let written = Array(text[start..<end])
      let term = index.term(of: index.store.patterns[Int(candidate.pattern)])
      if letters(written) == letters(Array(term.utf8)) { return .folded }
      return isPlainTerm(written, term) ? .exact : .inflected
    }
  }

  /// Whether the words are the term but for its remark in brackets.
  private static func isPlainTerm(_ written: [UInt8], _ term: String) -> Bool {
    term.utf8.starts(with: written)
      && term.utf8.dropFirst(written.count + 1).first == UInt8(ascii: "(")
  }

  /// The folded letters and digits of a text, hyphens and spaces left out.
  private static func letters(_ text: [UInt8]) -> [UInt8] {
    let scan = TextScan(text)
    return scan.tokens.indices.flatMap { scan.key($0) }
  }

  /// What a person reads of the rule that found a match.
  static func rule(
    form number: Int32, _ rule: FormRule, _ detail: Candidate.Detail, _ index: TermIndex,
    _ term: String
  ) -> String {
    let form = number >= 0 ? Array(index.store.forms.key(Int(number))) : []
    let inflection =
      number >= 0 && detail != .particle
      ? rule.description(of: form, from: CitationKeys.key(of: term)) : ""
    let words =
      switch detail {
      case .none: number < 0 ? "phrase" : ""
      case .head: "head"
      case .modifier: "modifier"
      case .linked(let length): "modifier, link of \(length)"
      case .hyphenated: "hyphen"
      case .particle: "particle \(String(decoding: form, as: UTF8.self))"
      case .frame: "frame"
      case .sharedHead: "shared head"
      case .sharedModifier: "shared first part"
      }
    return [words, inflection].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
