public import TextModel

/// `german-quotes`: German quotation marks in the English.
public struct GermanQuotes: PairCheck {
  /// What the check says of itself.
  public static let description = CheckDescription(
    id: "german-quotes", severity: .error, summary: "German quotation marks in the English",
    explanation: """
      „…“ and »…« (in Switzerland «…») are German. English has “…”, ‘…’ or straight marks. The whole
      quotation is shown where it ends in the same pair.
      """,
    example: .init(
      source: "„Wir warten“, sagte sie.", flagged: "„We are waiting,“ she said.",
      clean: "“We are waiting,” she said."))

  private static let opening: Set<Unicode.Scalar> = ["„", "‚", "»", "«", "›", "‹"]
  private static let closing: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "„": ["“", "”", "\""], "‚": ["‘", "’", "'"], "»": ["«"], "«": ["»"], "›": ["‹"], "‹": ["›"],
  ]
  private static let english: [Unicode.Scalar: (String, String)] = [
    "‚": ("‘", "’"), "›": ("‘", "’"), "‹": ("‘", "’"),
  ]

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in pair: PreparedPair) -> [Finding] {
    guard !pair.leftovers.isUntranslated else { return [] }
    let marks = Mark.all(in: pair.pair.target) { scalar in
      Self.opening.contains(scalar) || Self.closing.values.contains { $0.contains(scalar) }
    }
    var findings: [Finding] = []
    var next = 0
    // After these signs no closing one comes any more: looking for it again would take n * n steps.
    var unclosed: Set<Unicode.Scalar> = []
    for index in marks.indices where index >= next && Self.opening.contains(marks[index].scalar) {
      let sign = marks[index].scalar
      let wanted = Self.closing[sign] ?? []
      let end =
        unclosed.contains(sign)
        ? nil : marks[(index + 1)...].firstIndex { wanted.contains($0.scalar) }
      if end == nil { unclosed.insert(sign) }
      next = end.map { $0 + 1 } ?? index + 1
      findings.append(finding(marks[index], end.map { marks[$0] }, in: pair))
    }
    return findings
  }

  private func finding(_ open: Mark, _ close: Mark?, in pair: PreparedPair) -> Finding {
    guard let close else {
      return Self.description.finding("“\(open.scalar)” is a German sign", target: [open.span])
    }
    let span = TextSpan(open.span.start, close.span.end)
    let inner = pair.english(TextSpan(open.span.end, close.span.start))
    let signs = Self.english[open.scalar] ?? ("“", "”")
    return Self.description.finding(
      "\(open.scalar)…\(close.scalar) are German quotation marks", target: [span],
      suggestion: signs.0 + inner + signs.1)
  }
}
