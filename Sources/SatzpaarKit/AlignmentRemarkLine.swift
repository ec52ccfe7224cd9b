internal import Alignment
internal import LanguageData

extension AlignmentRemark {
  /// The remark as a line for a person.
  var line: String {
    switch self {
    case .empty(let side): "the \(side.name) text is empty: there is nothing to pair"
    case .sameTexts: "both texts are the same"
    case .wrongLanguage(let side, let language):
      "the \(side.name) text seems to be \(language?.name ?? "German")"
    case .unknownLanguage:
      "the texts do not seem to be German and English: sentences are paired by lengths, names and "
        + "numbers"
    case .noDictionary(let language):
      Self.lost(LexicalResources.installed(for: language))
    case .hugeSentence(let side, let sentence, let characters):
      "\(side.name) sentence \(sentence + 1) has \(characters) characters: is it one sentence?"
    case .mostlyUnpaired(let side, let unpaired, let all):
      "\(unpaired) of \(all) \(side.name) sentences have no counterpart: are these the same texts?"
    }
  }

  /// What alignment loses without a dictionary.
  static func lost(_ resources: LexicalResources) -> String {
    "\(resources.dictionaryPackage) is not installed: sentences are paired by lengths, names, "
      + "numbers and \(resources.coreWords) common words"
  }
}

extension AlignmentRemark.Side {
  fileprivate var name: String { self == .source ? "German" : "English" }
}

extension TargetLanguage {
  fileprivate var name: String {
    switch self {
    case .english: "English"
    case .french: "French"
    }
  }
}
