import TextModel

@testable import Terminology

/// A glossary of German terms and what is found with it.
struct TermFixture {
  let index: TermIndex
  let recogniser: TermRecogniser

  /// Takes German terms, each with its part of speech after a bar where it has one.
  init(_ terms: [String], dictionary: Bool = false) throws {
    let entries = terms.enumerated().map { number, text in
      let parts = text.split(separator: "|").map(String.init)
      return ConceptEntry(
        id: "\(number)",
        sources: [Term(parts[0], partOfSpeech: parts.count > 1 ? parts[1] : "")],
        targets: [])
    }
    self.index = try TermIndex(Glossary(entries: entries))
    self.recogniser = try TermRecogniser([index], usesSpellingDictionary: dictionary)
  }

  /// The matches of a text, each as `term = span + span`.
  func found(_ text: String, nested: Bool = false) -> [String] {
    let bytes = Array(text.utf8)
    return recogniser.matches(in: bytes, nested: nested).map { match in
      let spans = match.spans.map { String(decoding: bytes[$0.range], as: UTF8.self) }
      return "\(match.term) = \(spans.joined(separator: " + "))"
    }
  }

  /// The kinds of the matches of a text.
  func kinds(_ text: String) -> [TermMatch.Kind] {
    recogniser.matches(in: Array(text.utf8)).map(\.kind)
  }
}
