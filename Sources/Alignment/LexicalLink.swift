/// A word or phrase and its translation, as given by the caller, such as a glossary's term.
public struct LexicalLink: Hashable, Sendable {
  /// The source form, as UTF-8.
  public let source: [UInt8]

  /// The target form, as UTF-8.
  public let target: [UInt8]

  /// Takes a pair of forms. Inflected forms need no links of their own if only their ending
  /// differs.
  public init(source: [UInt8], target: [UInt8]) {
    self.source = source
    self.target = target
  }

  /// Takes a pair of forms as strings.
  public init(_ source: String, _ target: String) {
    self.init(source: Array(source.utf8), target: Array(target.utf8))
  }
}
