internal import LanguageData
internal import Testing
internal import TextAnalysis
internal import TextModel

/// A text whose sentence ends are marked with ` | `: `"Er kam. | Sie ging."` is the text
/// `Er kam. Sie ging.` and its two sentences. `||` marks an end without white space.
struct MarkedSentences {
  let text: String
  let sentences: [String]

  init(_ marked: String) {
    text = marked.split(separator: "||").joined().split(separator: " | ").joined(separator: " ")
    sentences = marked.split(separator: "||").flatMap { $0.split(separator: " | ") }
      .map(String.init)
  }
}

/// The sentences that the segmenter finds.
func sentences(of text: String, _ profile: LanguageProfile = .german) -> [String] {
  let text = SourceText(text)
  return SentenceSegmenter(profile: profile).segments(of: text).map { text[$0.span] }
}

/// Why the segmenter judged as it did, to be shown beside a failure.
func reasons(of text: String, _ profile: LanguageProfile = .german) -> [String] {
  let text = SourceText(text)
  return SentenceSegmenter(profile: profile).judgements(of: text).map { judgement in
    let before = text[TextSpan(0, judgement.offset)].suffix(12)
    return "\(before) \(judgement.isBoundary ? "|" : "·") \(judgement.reason.rawValue)"
  }
}

func expectSentences(
  _ marked: String, _ profile: LanguageProfile = .german,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let expected = MarkedSentences(marked)
  #expect(
    sentences(of: expected.text, profile) == expected.sentences,
    "\(reasons(of: expected.text, profile))", sourceLocation: sourceLocation)
}
