internal import LanguageData
public import TextAnalysis
public import TextModel

/// The segmenters of both languages, or a user's rules in their place. One for each worker.
///
/// Apart from `Pipeline`, so that who only wants sentences does not wait for everything else.
public final class Segmenters {
  // Each is made when the first text of its language comes
  private lazy var german = SentenceSegmenter(profile: .german)
  private lazy var english = SentenceSegmenter(profile: .english)
  private let rules: [Language: RuleSegmenter]

  /// Makes segmenters.
  ///
  /// - Parameter rules: a user's segmentation rules, run instead of ours for these languages.
  /// - Throws: `Failure` with id `regex` for a rule that cannot be compiled.
  public init(rules: [Language: [SegmentationRule]] = [:]) throws(Failure) {
    var compiled: [Language: RuleSegmenter] = [:]
    for (language, list) in rules { compiled[language] = try RuleSegmenter(list) }
    self.rules = compiled
  }

  /// The segments of a text.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - language: its language.
  ///   - cuts: a person's decisions about where sentences end; not used with a user's rules.
  /// - Returns: segments in text order.
  public func segments(
    of text: SourceText, _ language: Language, cuts: [SegmentOverride] = []
  ) -> [Segment] {
    if let rules = rules[language] { return rules.segments(of: text) }
    return switch language {
    case .german: german.segments(of: text, overrides: cuts)
    case .english: english.segments(of: text, overrides: cuts)
    }
  }
}
