public import Terminology
internal import TextModel

/// What the checks of a pair look at: a whole bead, never a part of one.
public struct Pair: Sendable {
  /// The German, as UTF-8; empty where English was added.
  public let source: [UInt8]

  /// The English, as UTF-8; empty where the bead has none.
  public let target: [UInt8]

  /// The glossary terms in the German, in UTF-8 bytes of `source`.
  public let matches: TermMatches

  /// Makes a pair of the two texts of a bead and the terms found in the German one.
  public init(source: [UInt8], target: [UInt8], matches: TermMatches = []) {
    self.source = source
    self.target = target
    self.matches = matches
  }
}
