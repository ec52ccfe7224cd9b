internal import Terminology
internal import TextAnalysis
internal import TextModel

/// A pair with what several checks need of it, each worked out once and only where it is needed.
public final class PreparedPair {
  /// The pair as it was given.
  public let pair: Pair

  let context: PairContext

  /// Entries whose German stood in an earlier pair of the document; nil where there is none.
  let earlierEntries: Set<String>?

  init(_ pair: Pair, _ context: PairContext, earlierEntries: Set<String>? = nil) {
    self.pair = pair
    self.context = context
    self.earlierEntries = earlierEntries
  }

  /// The German tokens.
  private(set) lazy var source: TokenList = context.german.tokens(of: pair.source)

  /// The English text as the term search sees it.
  private(set) lazy var target: TargetTermFinder.Prepared =
    context.targetTerms.prepare(pair.target)

  /// The keys of the German tokens.
  private(set) lazy var sourceKeys: Set<ArraySlice<UInt8>> =
    Set(source.tokens.map { source.key(of: $0) })

  /// How each glossary entry of the German is rendered.
  private(set) lazy var usages: [TermUsage] = TermUsage.usages(in: self)

  /// The numbers of both texts, set against each other.
  private(set) lazy var numbers: NumberComparison = NumberComparison(self)

  /// The German that stands in the English.
  private(set) lazy var leftovers: GermanLeftovers = GermanLeftovers(self)

  /// German names and terms in the English.
  private(set) lazy var namesLeft: [GermanNamesLeft] = GermanNamesLeft.find(in: self)

  private lazy var targetKeys: Set<ArraySlice<UInt8>> = Set(
    tokens.map { target.list.key(of: $0) })

  /// Whether the English has a word with this folded key, or with a possessive behind it.
  func mayHold(_ key: ArraySlice<UInt8>) -> Bool {
    targetKeys.contains(key) || targetKeys.contains(key + Array("'s".utf8))
  }

  /// The English tokens.
  var tokens: [Token] { target.list.tokens }

  /// The folded key of an English token.
  func key(_ index: Int) -> ArraySlice<UInt8> { target.list.key(of: tokens[index]) }

  /// The English words at a span.
  func english(_ span: TextSpan) -> String {
    String(decoding: pair.target[span.range], as: UTF8.self)
  }

  /// The German words at a span.
  func german(_ span: TextSpan) -> String {
    String(decoding: pair.source[span.range], as: UTF8.self)
  }

  /// Whether one English token follows the other without white space.
  func touches(_ index: Int) -> Bool {
    tokens.indices.contains(index + 1) && tokens[index].span.end == tokens[index + 1].span.start
  }

  /// Whether an English token is the sign given.
  func isSign(_ index: Int, _ sign: String) -> Bool {
    tokens.indices.contains(index) && key(index).elementsEqual(sign.utf8)
  }
}
