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
    forEach(in: bytes) { start, end, kind in
      let keyStart = list.keys.count
      Folding.appendKey(of: bytes, start, end, to: &list.keys)
      let first = CharacterProperties(Scalars.scalar(bytes, at: start))
      list.tokens.append(
        Token(
          span: TextSpan(start, end), kind: kind, isCapitalised: first.contains(.uppercase),
          key: keyStart..<list.keys.count))
    }
    return list
  }

  /// Calls `body` with the tokens of a text in order, white space left out, without folding them.
  ///
  /// - Parameters:
  ///   - bytes: well-formed UTF-8, at most 500 MB.
  ///   - body: takes the start and end of the token in UTF-8 bytes, and what it is made of.
  public func forEach(
    in bytes: UnsafeBufferPointer<UInt8>, _ body: (_ start: Int, _ end: Int, Token.Kind) -> Void
  ) {
    breaks.forEach(in: bytes) { start, end, status in
      switch status {
      case .number: body(start, end, .number)
      case .letters, .kana, .ideographs: body(start, end, .word)
      case .other:
        if bytes[start] == 0x20 { return }
        if CharacterProperties(Scalars.scalar(bytes, at: start)).contains(.whiteSpace) { return }
        body(start, end, .symbol)
      }
    }
  }
}
