public import TextModel

/// `length-ratio`: English that is far shorter or longer than its German.
public struct LengthRatio: PairCheck {
  /// What the check says of itself.
  public static let description = CheckDescription(
    id: "length-ratio", severity: .warning,
    summary: "English far shorter or longer than its German",
    explanation: """
      Half a sentence may be missing. How far the lengths of translations differ was measured on
      news in both languages; short texts may differ more. What is only unusual is a notice.
      """,
    example: .init(
      source: """
        Die Regierung hat den Entwurf gebilligt; der Bundesrat, der zustimmen muss, befasst sich
        erst nach der Sommerpause mit den umstrittenen Regeln für die Länder und Gemeinden.
        """,
      flagged: "The government approved the draft.",
      clean: """
        The government has approved the draft; the Bundesrat, which has to give its consent, will
        not take up the disputed rules for states and municipalities until after the summer recess.
        """))

  /// English letters for each German one.
  private static let mean = 0.93

  /// Variance of the English length for each German letter.
  private static let variance = 2.4

  /// Standard deviations from the mean at which a pair is reported.
  private static let limits = (notice: 4.0, warning: 5.5)

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in pair: PreparedPair) -> [Finding] {
    let source = letters(pair.pair.source)
    let target = letters(pair.pair.target)
    guard source > 0, target > 0 else { return [] }
    let length = Double(max(source, target))
    let deviation =
      (Double(target) - Self.mean * Double(source)) / (Self.variance * length).squareRoot()
    guard abs(deviation) >= Self.limits.notice else { return [] }
    let percent = Int((100 * Double(target) / Double(source)).rounded())
    return [
      Self.description.finding(
        "the English has \(percent) % of the German length",
        severity: abs(deviation) >= Self.limits.warning ? .warning : .notice,
        source: [TextSpan(0, pair.pair.source.count)],
        target: [TextSpan(0, pair.pair.target.count)])
    ]
  }

  /// Scalars, not bytes, so that umlauts do not count twice.
  private func letters(_ text: [UInt8]) -> Int { text.count { $0 & 0xC0 != 0x80 } }
}
