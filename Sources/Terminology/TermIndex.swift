internal import LanguageData
internal import TextAnalysis
public import TextModel

/// A glossary prepared for recognition: built once, then shared by all workers.
public struct TermIndex: Sendable {
  /// The glossary that matches point into.
  public let glossary: Glossary

  struct Pattern: Sendable {
    let entry: Int
    let term: String
    let keys: [[UInt8]]
  }

  /// Patterns by the key of their first token.
  let patterns: [[UInt8]: [Pattern]]

  /// Expands a glossary.
  ///
  /// - Throws: `Failure` with id `icu` where ICU's data is missing.
  public init(_ glossary: Glossary) throws(Failure) {
    let tokenizer = try Tokenizer(language: .german)
    var patterns: [[UInt8]: [Pattern]] = [:]
    for (index, entry) in glossary.entries.enumerated() {
      for term in entry.sources {
        let list = tokenizer.tokens(of: term.text)
        let keys = list.tokens.map { Array(list.key(of: $0)) }
        guard let first = keys.first else { continue }
        patterns[first, default: []].append(
          Pattern(entry: index, term: term.text, keys: keys))
      }
    }
    self.glossary = glossary
    self.patterns = patterns
  }
}
