public import TextModel

/// `url-mismatch`: a web or mail address that is another one in the English.
public struct URLMismatch: PairCheck {
  /// What the check says of itself.
  public static let description = CheckDescription(
    id: "url-mismatch", severity: .error,
    summary: "a web or mail address that differs from the German",
    explanation: """
      Addresses are copied, not translated. An address that merely leads to the English pages of
      the same site is a notice, and so is one that is left out or added.
      """,
    example: .init(
      source: "Mehr unter www.example.org/bericht.", flagged: "More at www.example.org/report.",
      clean: "More at www.example.org/bericht."))

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in pair: PreparedPair) -> [Finding] {
    guard !pair.pair.target.isEmpty else { return [] }
    let source = addresses(in: pair.pair.source)
    let target = addresses(in: pair.pair.target)
    guard !source.isEmpty || !target.isEmpty else { return [] }
    let german = Set(source.map(\.text))
    let english = Set(target.map(\.text))
    let lost = source.filter { !english.contains($0.text) }
    let new = target.filter { !german.contains($0.text) }
    var findings = zip(lost, new).map { first, second in
      Self.description.finding(
        "the address “\(first.text)” is “\(second.text)” in the English",
        severity: host(first.text) == host(second.text) && isLanguagePath(second.text)
          ? .notice : .error,
        source: [first.span], target: [second.span], suggestion: first.text)
    }
    findings += lost.dropFirst(new.count).map {
      Self.description.finding(
        "the address “\($0.text)” is not in the English", severity: .notice, source: [$0.span])
    }
    findings += new.dropFirst(lost.count).map {
      Self.description.finding(
        "the address “\($0.text)” is not in the German", severity: .notice, target: [$0.span])
    }
    return findings
  }

  private func host(_ address: String) -> Substring {
    let rest = address.split(separator: "//", maxSplits: 1).last ?? ""
    return rest.prefix { $0 != "/" }
  }

  private func isLanguagePath(_ address: String) -> Bool {
    address.split(separator: "/").contains { Language(tag: String($0)) == .english }
  }

  /// Runs without white space that begin with a scheme or `www.`, or hold an `@` between letters.
  private func addresses(in text: [UInt8]) -> [(text: String, span: TextSpan)] {
    var found: [(text: String, span: TextSpan)] = []
    var i = 0
    while i < text.count {
      while i < text.count, isSeparator(text, i) { i += 1 }
      let start = i
      while i < text.count, !isSeparator(text, i) { i += 1 }
      var end = i
      while end > start, ".,;:!?)]}'\"/".utf8.contains(text[end - 1]) { end -= 1 }
      let word = text[start..<end]
      guard isAddress(word) else { continue }
      found.append((String(decoding: word, as: UTF8.self), TextSpan(start, end)))
    }
    return found
  }

  private func isSeparator(_ text: [UInt8], _ i: Int) -> Bool {
    text[i] <= 0x20 || "<>()[]\"".utf8.contains(text[i]) || text[i] >= 0x80
  }

  private func isAddress(_ word: ArraySlice<UInt8>) -> Bool {
    let lower = word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if lower.starts(with: "www.".utf8) || lower.starts(with: "http://".utf8)
      || lower.starts(with: "https://".utf8)
    {
      return true
    }
    guard let at = lower.firstIndex(of: UInt8(ascii: "@")), at > 0 else { return false }
    return lower[at...].dropFirst(2).dropLast().contains(UInt8(ascii: "."))
  }
}
