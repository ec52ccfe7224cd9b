public import TextModel

/// `unbalanced-quotes`: a quotation that is opened and not closed, or the other way round.
public struct UnbalancedQuotes: PairCheck {
  /// What the check says of itself.
  public static let description = CheckDescription(
    id: "unbalanced-quotes", severity: .warning, summary: "a quotation mark without its partner",
    explanation: """
      Double marks are counted; single ones may be apostrophes. A quotation of several sentences
      may begin in one pair and end in another: nothing is said where the German does that, too, nor
      where German marks stand, which is reported as that. At the very beginning or end it is a
      notice.
      """,
    example: .init(
      source: "„Wir warten“, sagte sie.", flagged: "“We are waiting, she said.",
      clean: "“We are waiting,” she said."))

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in pair: PreparedPair) -> [Finding] {
    guard !pair.pair.target.isEmpty, !pair.leftovers.isUntranslated,
      let mark = unpaired(in: pair.pair.target), isBalanced(pair.pair.source)
    else { return [] }
    let isAtEnd = mark.span.start == 0 || mark.span.end == pair.pair.target.count
    return [
      Self.description.finding(
        "the quotation mark “\(mark.scalar)” has no partner",
        severity: isAtEnd ? .notice : .warning, target: [mark.span])
    ]
  }

  /// An English mark without its partner; nil if all have theirs, or German ones stand there.
  private func unpaired(in text: [UInt8]) -> Mark? {
    let marks = Mark.all(in: text) { "\"“”„»«".unicodeScalars.contains($0) }
    guard !marks.contains(where: { "„»«".unicodeScalars.contains($0.scalar) }) else { return nil }
    let straight = marks.filter { $0.scalar == "\"" }
    if !straight.count.isMultiple(of: 2) { return straight.last }
    var open: [Mark] = []
    for mark in marks where mark.scalar != "\"" {
      if mark.scalar == "“" {
        open.append(mark)
      } else if open.popLast() == nil {
        return mark
      }
    }
    return open.first
  }

  private func isBalanced(_ text: [UInt8]) -> Bool {
    let marks = Mark.all(in: text) { "\"“”„»«".unicodeScalars.contains($0) }
    func count(_ signs: String) -> Int {
      marks.count { signs.unicodeScalars.contains($0.scalar) }
    }
    return count("\"").isMultiple(of: 2) && count("»«").isMultiple(of: 2)
      && (count("„") == count("“”") || count("„") == 0 && count("“”").isMultiple(of: 2))
  }
}
