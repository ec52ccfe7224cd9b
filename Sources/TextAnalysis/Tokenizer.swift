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
      if let kind = Token.Kind(status, of: bytes, at: start) { body(start, end, kind) }
    }
  }
}

/// The tokens of a text one at a time, for a caller who knows some of them by a faster way.
package struct TokenCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let words: AlphabeticWords

  /// Where the next token begins, or white space before it. May be set to the end of a token that
  /// the caller has taken.
  package var place = 0

  /// A cursor at the start of a well-formed text; nil for a text that has to be left to ICU.
  package init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let words = AlphabeticWords(bytes) else { return nil }
    self.bytes = bytes
    self.words = words
  }

  /// Takes what is next: its kind, nil for white space, and where it ends.
  package mutating func take() -> (end: Int, kind: Token.Kind?) {
    let (end, status) = words.piece(at: place)
    let kind = Token.Kind(status, of: bytes, at: place)
    place = end
    return (end, kind)
  }
}

extension Token.Kind {
  /// What a piece between word boundaries is; nil for white space.
  fileprivate init?(
    _ status: BreakIterator.Status, of bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) {
    switch status {
    case .number: self = .number
    case .letters, .kana, .ideographs: self = .word
    case .other:
      if bytes[start] == 0x20 { return nil }
      if CharacterProperties(Scalars.scalar(bytes, at: start)).contains(.whiteSpace) { return nil }
      self = .symbol
    }
  }
}
