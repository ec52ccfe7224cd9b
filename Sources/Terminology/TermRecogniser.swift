internal import TextAnalysis
public import TextModel

/// Finds the terms of one or more glossaries in German text. One for each worker.
public final class TermRecogniser {
  private let indexes: [TermIndex]
  private let tokenizer: Tokenizer

  /// Makes a recogniser over one or more indexes; longest match wins over all of them together.
  ///
  /// - Throws: `Failure` with id `icu` where ICU's data is missing.
  public init(_ indexes: [TermIndex]) throws(Failure) {
    self.indexes = indexes
    self.tokenizer = try Tokenizer(language: .german)
  }

  /// The terms in a text, in text order.
  ///
  /// - Parameters:
  ///   - bytes: well-formed UTF-8; spans in the result are offsets into it.
  ///   - nested: also report what lies inside a longer match or a longer word.
  public func matches(in bytes: [UInt8], nested: Bool = false) -> [TermMatch] {
    let list = tokenizer.tokens(of: bytes)
    var matches: [TermMatch] = []
    for start in list.tokens.indices {
      let key = Array(list.key(of: list.tokens[start]))
      for (index, pattern) in indexes.flatMap({ index in
        (index.patterns[key] ?? []).map { (index, $0) }
      }) {
        let end = start + pattern.keys.count
        guard end <= list.tokens.count,
          (start..<end).allSatisfy({
            list.key(of: list.tokens[$0]).elementsEqual(pattern.keys[$0 - start])
          })
        else { continue }
        let span = TextSpan(list.tokens[start].span.start, list.tokens[end - 1].span.end)
        let written = String(decoding: bytes[span.range], as: UTF8.self)
        matches.append(
          TermMatch(
            entry: index.glossary.entries[pattern.entry], term: pattern.term, spans: [span],
            kind: written == pattern.term ? .exact : .folded))
      }
    }
    return nested ? matches : longest(matches)
  }

  private func longest(_ matches: [TermMatch]) -> [TermMatch] {
    matches.filter { match in
      !matches.contains { other in
        other.extent.count > match.extent.count && other.extent.contains(match.extent)
      }
    }
  }
}
