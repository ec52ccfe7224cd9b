public import TextModel

/// Cuts text into tokens by ICU's word boundaries (UAX #29). One for each worker.
public final class Tokenizer {
  private let breaks: BreakIterator

  /// Opens a tokenizer for a language.
  ///
  /// - Throws: `Failure` with id `icu` where ICU's data is missing.
  public init(language: Language) throws(Failure) {
    self.breaks = try BreakIterator(.words, language: language)
  }

  /// The tokens of a whole string.
  public func tokens(of string: String) -> TokenList { tokens(of: Array(string.utf8)) }

  /// The tokens of a text, white space left out.
  ///
  /// - Parameter bytes: well-formed UTF-8. Spans in the result are offsets into it.
  /// - Returns: the tokens in text order.
  public func tokens(of bytes: [UInt8]) -> TokenList {
    bytes.withUnsafeBufferPointer { tokens(of: $0) }
  }

  /// The tokens of a part of a text; spans in the result are offsets into that part.
  public func tokens(of bytes: UnsafeBufferPointer<UInt8>) -> TokenList {
    var list = TokenList()
    list.keys.reserveCapacity(bytes.count + 8)
    list.tokens.reserveCapacity(bytes.count / 5 + 1)
    breaks.forEach(in: bytes) { start, end, status in
      let first = Scalars.scalar(bytes, at: start)
      let properties = CharacterProperties(first)
      if properties.contains(.whiteSpace) { return }
      let keyStart = list.keys.count
      Folding.appendKey(of: bytes, start, end, to: &list.keys)
      let kind: Token.Kind =
        switch status {
        case .number: .number
        case .letters, .kana, .ideographs: .word
        case .other: .symbol
        }
      list.tokens.append(
        Token(
          span: TextSpan(start, end), kind: kind,
          isCapitalised: properties.contains(.uppercase), key: keyStart..<list.keys.count))
    }
    return list
  }
}
