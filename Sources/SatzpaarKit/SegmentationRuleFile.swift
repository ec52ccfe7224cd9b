internal import Interchange
public import TextAnalysis
public import TextModel

/// Segmentation rules in files.
public enum SegmentationRuleFile {
  /// Reads the rules for a language.
  ///
  /// - Parameters:
  ///   - path: an SRX file.
  ///   - language: the language of the texts to be cut.
  /// - Returns: the rules in order.
  /// - Throws: `Failure` where the file cannot be read or holds no rule for the language.
  public static func read(
    _ path: String, language: Language
  ) throws(Failure) -> [SegmentationRule] {
    let bytes = try FileInput.bytes(of: path)
    return try SegmentationRules.read(.bytes(bytes, name: path), language: language.rawValue)
  }
}
