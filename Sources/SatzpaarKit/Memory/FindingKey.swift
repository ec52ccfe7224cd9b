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
  ///     one check apart; as UTF-8.
  /// - Returns: 16 hexadecimal digits.
  static func of(check: String, entry: String?, words: [[UInt8]]) -> String {
    var key = normal(Array(check.utf8))
    for part in [Array((entry ?? "").utf8)] + words {
      key.append(0x1F)
      key += normal(part)
    }
    return Fingerprint.of(key)
  }

  /// In normal form C, with one space for white space inside and none for that at the ends.
  private static func normal(_ text: [UInt8]) -> [UInt8] {
    WhiteSpace.collapsed(Normaliser.normalise(text)?.bytes ?? text)
  }
}
