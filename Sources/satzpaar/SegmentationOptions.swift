import ArgumentParser
import SatzpaarKit
import TextAnalysis
import TextModel

/// How texts are cut into sentences, the same for every verb.
struct SegmentationOptions: ParsableArguments {
  @Option(
    help: "Segmentation rules of your own (SRX 2.0), run instead of ours.", completion: .file())
  var rules: String?

  /// The user's rules for a language, if there are any.
  func rules(for language: Language = .german) throws(Failure) -> [Language: [SegmentationRule]] {
    guard let rules else { return [:] }
    return [language: try SegmentationRuleFile.read(rules, language: language)]
  }
}
