internal import Terminology
internal import TextAnalysis
internal import TextModel

/// A pair with what several checks need of it, each worked out once and only where it is needed.
public final class PreparedPair {
  /// The pair as it was given.
  public let pair: Pair

  let context: PairContext

  /// The pair's entries whose German stood in an earlier pair too; nil where there is no document.
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

  /// Where the English has a wording that the glossary accepts.
  private(set) lazy var acceptedPlaces = SpanIndex(usages.flatMap(\.accepted).map(\.span))

  /// The German sentences that stand in the English.
  private(set) lazy var untranslatedPlaces = SpanIndex(leftovers.sentences)

  /// Words that stand twice in a row in the German, by their keys.
  private(set) lazy var doubledInGerman: Set<ArraySlice<UInt8>> = Set(
    zip(source.tokens, source.tokens.dropFirst()).filter {
      source.key(of: $0) == source.key(of: $1)
    }.map { source.key(of: $0.0) })

  /// The entries that are rendered, by the German places at which they stand.
  private(set) lazy var renderedEntries: [[TextSpan]: Set<String>] =
    usages.filter { !$0.accepted.isEmpty }.reduce(into: [:]) { entries, usage in
      for match in usage.matches { entries[match.spans, default: []].insert(usage.entry.id) }
    }

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

  /// Whether a word of the English belongs to a longer name that was copied: the Europa of "Europa
  /// League" is not the German word for Europe.
  func isPartOfCopiedName(_ span: TextSpan) -> Bool {
    guard let index = tokenIndex(at: span.start), tokens[index].span.end >= span.end
    else { return false }
    return [-1, 1].contains { step in
      var neighbour = index + step
      if isSign(neighbour, "-"), touches(min(neighbour, index)) { neighbour += step }
      return tokens.indices.contains(neighbour) && tokens[neighbour].kind == .word
        && tokens[neighbour].isCapitalised && sourceKeys.contains(key(neighbour))
        && !context.words.english.contains(key(neighbour))
    }
  }

  /// The English token that begins here; nil where none does.
  private func tokenIndex(at offset: Int) -> Int? {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].span.start < offset { low = middle + 1 } else { high = middle }
    }
    return low < tokens.count && tokens[low].span.start == offset ? low : nil
  }

  /// The English tokens.
  var tokens: [Token] { target.list.tokens }

  /// The folded key of an English token.
  func key(_ index: Int) -> ArraySlice<UInt8> { target.list.key(of: tokens[index]) }

  private var wordsLookedFor: [ArraySlice<UInt8>: Bool] = [:]

  /// Whether these bytes stand somewhere in the German; each words are looked for once.
  func germanHolds(_ words: ArraySlice<UInt8>) -> Bool {
    if let known = wordsLookedFor[words] { return known }
    let holds = pair.source.contains(words)
    wordsLookedFor[words] = holds
    return holds
  }

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
