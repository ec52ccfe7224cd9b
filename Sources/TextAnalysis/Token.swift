public import TextModel

/// A word, number or symbol: where it stands, and the key it is compared by.
///
/// The thing as written and the thing as compared are two fields. Tokens are in text order, do not
/// overlap, and cover everything but white space.
public struct Token: Hashable, Sendable {
  /// What a token is made of.
  public enum Kind: Sendable {
    /// Letters, possibly with digits, an apostrophe or a full stop inside.
    case word
    /// Digits, possibly with separators inside.
    case number
    /// One punctuation mark or symbol.
    case symbol
  }

  /// Where the token stands, in UTF-8 bytes of the text that was tokenised.
  public let span: TextSpan

  /// What it is made of.
  public let kind: Kind

  /// Whether the first letter is upper case.
  public let isCapitalised: Bool

  /// Where the folded key stands in `TokenList.keys`.
  public let key: Range<Int>
}

/// The tokens of a text with their keys in one buffer.
public struct TokenList: Sendable {
  /// The tokens in text order.
  public internal(set) var tokens: [Token] = []

  /// The folded keys of all tokens, one after the other, as UTF-8; see `Folding`.
  public internal(set) var keys: [UInt8] = []

  /// An empty list.
  public init() {}

  /// The folded key of a token of this list, as UTF-8.
  public func key(of token: Token) -> ArraySlice<UInt8> { keys[token.key] }
}
