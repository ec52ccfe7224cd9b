public import TextModel

/// `double-space`: two or more spaces in a row.
public struct DoubleSpace: PairCheck {
  /// What the check says of itself.
  public static let description = CheckDescription(
    id: "double-space", severity: .warning, summary: "two or more spaces in a row",
    explanation: """
      Spaces at the ends of a text and after a line end are left alone, and so is what the German
      has just so.
      """,
    example: .init(
      source: "Die Preise steigen.", flagged: "Prices are  rising.", clean: "Prices are rising."))

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in pair: PreparedPair) -> [Finding] {
    let spans = runs(in: pair.pair.target)
    guard !spans.isEmpty, runs(in: pair.pair.source).isEmpty else { return [] }
    return spans.map { span in
      Self.description.finding(
        "\(span.count) spaces in a row", target: [span], suggestion: " ")
    }
  }

  private func runs(in text: [UInt8]) -> [TextSpan] {
    let space = UInt8(ascii: " ")
    var spans: [TextSpan] = []
    var i = 0
    while i < text.count {
      guard text[i] == space else {
        i += 1
        continue
      }
      let start = i
      while i < text.count, text[i] == space { i += 1 }
      let isInside = start > 0 && text[start - 1] > space && i < text.count && text[i] > space
      if i - start > 1, isInside { spans.append(TextSpan(start, i)) }
    }
    return spans
  }
}
