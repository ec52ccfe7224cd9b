internal import TextAnalysis
public import TextModel

/// Finds English terms in English text, in any form a term may take there. One for each worker.
public final class TargetTermFinder {
  private let tokenizer: Tokenizer

  /// Makes a finder.
  ///
  /// - Throws: `Failure` with id `icu` where ICU's data is missing.
  public init() throws(Failure) { self.tokenizer = try Tokenizer(language: .english) }

  /// A text prepared for any number of searches.
  public struct Prepared: Sendable {
    let list: TokenList
    let keys: [String]
  }

  /// Prepares a text.
  ///
  /// - Parameter bytes: well-formed UTF-8; spans in later results are offsets into it.
  public func prepare(_ bytes: [UInt8]) -> Prepared {
    let list = tokenizer.tokens(of: bytes)
    return Prepared(list: list, keys: list.tokens.map { stem(list.keyString(of: $0)) })
  }

  /// The places where a term stands, in text order and without overlaps.
  public func occurrences(of term: String, in text: Prepared) -> [TextSpan] {
    let list = tokenizer.tokens(of: term)
    let keys = list.tokens.map { stem(list.keyString(of: $0)) }
    guard !keys.isEmpty else { return [] }
    var found: [TextSpan] = []
    var i = 0
    while i + keys.count <= text.keys.count {
      if text.keys[i..<(i + keys.count)].elementsEqual(keys) {
        let tokens = text.list.tokens
        found.append(TextSpan(tokens[i].span.start, tokens[i + keys.count - 1].span.end))
        i += keys.count
      } else {
        i += 1
      }
    }
    return found
  }

  private func stem(_ key: String) -> String {
    var stem = key
    if stem.hasSuffix("'s") { stem.removeLast(2) }
    if stem.count > 3, stem.hasSuffix("s"), !stem.hasSuffix("ss") { stem.removeLast() }
    return stem
  }
}
