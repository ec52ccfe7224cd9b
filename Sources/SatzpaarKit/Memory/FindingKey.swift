internal import TextAnalysis
internal import Worksheets

/// The name of a finding that stays the same when rows are sorted, renumbered or moved to another
/// file: it is made of what was found and in which words, never of where they stand.
enum FindingKey {
  /// The key.
  ///
  /// White space and Unicode normal forms make no difference. Any other change of the words makes
  /// another key, for then somebody should look again.
  ///
  /// - Parameters:
  ///   - check: the id of the check.
  ///   - entry: the id of the concept entry that it is about.
  ///   - words: the German and the English that were checked, and what more tells two findings of
  ///     one check apart.
  /// - Returns: 16 hexadecimal digits.
  static func of(check: String, entry: String?, words: [String]) -> String {
    let parts = [check, entry ?? ""] + words
    return Fingerprint.of(parts.map(normal).joined(separator: "\u{1F}"))
  }

  private static func normal(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let composed = Normaliser.normalise(bytes).map { String(decoding: $0.bytes, as: UTF8.self) }
    return (composed ?? text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
