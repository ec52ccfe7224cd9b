internal import LanguageData
internal import TextAnalysis
public import TextModel

/// Finds the words of a German text that a translator must decide on. One for each worker.
public final class OpenTermFinder {
  private let tokenizer: Tokenizer
  private let functionWords: Set<[UInt8]>

  /// Makes a finder.
  ///
  /// - Throws: `Failure` with id `icu` where ICU's data is missing.
  public init() throws(Failure) {
    self.tokenizer = try Tokenizer(language: .german)
    self.functionWords = Set(
      DataTable(named: "de/function-words").rows.map { Folding.key(of: Array($0["word"].utf8)) })
  }

  /// The open terms of a text, in text order; none overlaps a match, none is a function word.
  ///
  /// - Parameters:
  ///   - bytes: well-formed UTF-8; spans in the result are offsets into it.
  ///   - matches: what the glossary knows in this text.
  public func openTerms(in bytes: [UInt8], beside matches: [TermMatch]) -> [OpenTerm] {
    let list = tokenizer.tokens(of: bytes)
    let known = matches.flatMap(\.spans)
    return list.tokens.filter { token in
      token.kind == .word && token.isCapitalised
        && !functionWords.contains(Array(list.key(of: token)))
        && !known.contains { $0.overlaps(token.span) }
    }.map { OpenTerm(spans: [$0.span], reason: .noun) }
  }
}
