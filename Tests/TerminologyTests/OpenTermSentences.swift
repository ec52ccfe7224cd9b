import Terminology
import TextModel

/// Open terms of a sentence as a reader would list them.
enum OpenTermSentences {
  /// The open terms as `words/reason`, parts that stand apart joined by `…`.
  ///
  /// - Parameters:
  ///   - text: the sentence.
  ///   - known: words of the sentence that the glossary knows, each at its first place.
  /// - Returns: one string an open term, in text order.
  /// - Throws: where ICU's data is missing.
  static func offered(in text: String, known: [String] = []) throws -> [String] {
    let bytes = Array(text.utf8)
    let terms = try OpenTermFinder().openTerms(in: bytes, beside: matches(known, in: text))
    return terms.map { term in
      term.spans.map { String(decoding: bytes[$0.range], as: UTF8.self) }.joined(separator: "…")
        + "/\(term.reason.rawValue)"
    }
  }

  /// Matches of words at their first place in a text.
  static func matches(_ words: [String], in text: String) -> TermMatches {
    let found = words.compactMap { word in
      text.firstRange(of: word).map { range in
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return match(word, TextSpan(start, start + word.utf8.count))
      }
    }
    return TermMatches(found)
  }

  /// A match of a term at a place.
  static func match(_ word: String, _ span: TextSpan) -> TermMatch {
    let entry = ConceptEntry(id: word, sources: [Term(word)], targets: [])
    return TermMatch(entry: entry, term: word, spans: [span], kind: .exact)
  }
}
