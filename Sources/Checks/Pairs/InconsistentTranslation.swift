public import TextModel

/// `inconsistent-translation`: one sentence translated in two ways, or two sentences in one.
public struct InconsistentTranslation: DocumentCheck {
  /// What the check says of itself.
  public static let description = CheckDescription(
    id: "inconsistent-translation", severity: .warning,
    summary: "equal German translated differently, or different German by the same English",
    explanation: """
      Sentences are equal if they are so but for white space. Different German with the same English
      may well be right and is a notice. Texts of fewer than three words are left alone.
      """,
    example: .init(
      source: "Die Lage bleibt ernst.", flagged: "Things are still serious.",
      clean: "The situation remains serious.",
      before: ["Die Lage bleibt ernst.", "The situation remains serious."]))

  /// Makes the check.
  public init() {}

  private static let shortest = 3

  /// What it finds.
  public func findings(in document: [PreparedPair]) -> [(pair: Int, finding: Finding)] {
    var english: [[ArraySlice<UInt8>]: (pair: Int, words: [ArraySlice<UInt8>])] = [:]
    var german: [[ArraySlice<UInt8>]: (pair: Int, words: [ArraySlice<UInt8>])] = [:]
    var findings: [(pair: Int, finding: Finding)] = []
    for (index, pair) in document.enumerated() {
      let source = words(pair.pair.source)
      let target = words(pair.pair.target)
      guard source.count >= Self.shortest, target.count >= Self.shortest else { continue }
      if let earlier = english[source], earlier.words != target {
        let text = String(decoding: document[earlier.pair].pair.target, as: UTF8.self)
        findings.append((index, finding("the same German was “\(text)” before", .warning, pair)))
      }
      if let earlier = german[target], earlier.words != source {
        let text = String(decoding: document[earlier.pair].pair.source, as: UTF8.self)
        findings.append((index, finding("the same English stood for “\(text)”", .notice, pair)))
      }
      english[source] = english[source] ?? (index, target)
      german[target] = german[target] ?? (index, source)
    }
    return findings
  }

  private func finding(_ message: String, _ severity: Severity, _ pair: PreparedPair) -> Finding {
    Self.description.finding(
      message, severity: severity, source: [TextSpan(0, pair.pair.source.count)],
      target: [TextSpan(0, pair.pair.target.count)])
  }

  private func words(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    text.split { $0 <= 0x20 }
  }
}
