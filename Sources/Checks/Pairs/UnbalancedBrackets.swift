public import TextModel

/// `unbalanced-brackets`: a bracket without its partner.
public struct UnbalancedBrackets: PairCheck {
  /// What the check says of itself.
  public static let description = CheckDescription(
    id: "unbalanced-brackets", severity: .error, summary: "a bracket without its partner",
    explanation: """
      Round, square and curly brackets. The closing bracket of a list, as in “a)” or “1)”, needs no
      partner. Where the German lacks the same partner, it is a notice.
      """,
    example: .init(
      source: "Der Verband (IVA) klagt.", flagged: "The association (IVA is suing.",
      clean: "The association (IVA) is suing."))

  private static let partners: [Unicode.Scalar: Unicode.Scalar] = [")": "(", "]": "[", "}": "{"]

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in pair: PreparedPair) -> [Finding] {
    let single = unpaired(in: pair.pair.target)
    guard !single.isEmpty else { return [] }
    let german = Set(unpaired(in: pair.pair.source).map(\.scalar))
    return single.map { mark in
      Self.description.finding(
        "the bracket “\(mark.scalar)” has no partner",
        severity: german.contains(mark.scalar) ? .notice : .error, target: [mark.span])
    }
  }

  private func unpaired(in text: [UInt8]) -> [Mark] {
    let marks = Mark.all(in: text) { "()[]{}".unicodeScalars.contains($0) }
    var open: [Mark] = []
    var single: [Mark] = []
    for mark in marks {
      guard let partner = Self.partners[mark.scalar] else {
        open.append(mark)
        continue
      }
      if open.last?.scalar == partner {
        open.removeLast()
      } else if !isListMark(mark, in: text) {
        single.append(mark)
      }
    }
    return (open + single).sorted { $0.span < $1.span }
  }

  /// `a)`, `12)`: at most two letters or digits before the bracket, and white space before them.
  private func isListMark(_ mark: Mark, in text: [UInt8]) -> Bool {
    var i = mark.span.start
    while i > 0, mark.span.start - i <= 2, text[i - 1] > 0x2F { i -= 1 }
    let length = mark.span.start - i
    return mark.scalar == ")" && (1...2).contains(length)
      && (i == 0 || text[i - 1] == UInt8(ascii: " ") || text[i - 1] == UInt8(ascii: "\n"))
  }
}
