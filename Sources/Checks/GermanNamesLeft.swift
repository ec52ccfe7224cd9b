internal import Terminology
internal import TextAnalysis
internal import TextModel

/// Terms and place names whose German form stands in the English.
struct GermanNamesLeft {
  /// Where it stands in the English.
  let span: TextSpan
  /// Where it stands in the German.
  let source: [TextSpan]
  /// The glossary entry, if there is one.
  let entry: String?
  /// What to say instead.
  let suggestion: String?
  /// Whether it is a name, and not a word.
  let isName: Bool

  /// All of them in a pair, in text order, without overlaps.
  static func find(in pair: PreparedPair) -> [GermanNamesLeft] {
    guard !pair.pair.target.isEmpty else { return [] }
    var found: [GermanNamesLeft] = []
    let places = places(in: pair)
    for left in places.filter({ !$0.isName }) + terms(in: pair) + places.filter(\.isName)
    where !found.contains(where: { $0.span.overlaps(left.span) }) {
      found.append(left)
    }
    return found.sorted { $0.span < $1.span }
  }

  private static func terms(in pair: PreparedPair) -> [GermanNamesLeft] {
    let accepted = pair.usages.flatMap(\.accepted).map(\.span)
    return pair.usages.flatMap { usage -> [GermanNamesLeft] in
      let words = Set(
        usage.matches.filter { $0.spans.count == 1 && $0.kind != .compound }
          .map { pair.german($0.extent) } + [usage.german])
      let isName = isName(usage)
      return words.sorted().flatMap { word -> [GermanNamesLeft] in
        guard word.first?.isUppercase ?? false, usage.hasTarget, !isEnglish(word, usage) else {
          return []
        }
        return occurrences(of: word, in: pair).filter { span in
          !accepted.contains { $0.overlaps(span) } && !isQuotedSentence(span, pair)
        }.map {
          GermanNamesLeft(
            span: $0, source: usage.sourceSpans, entry: usage.entry.id,
            suggestion: usage.entry.targets(.preferred).first?.text, isName: isName)
        }
      }
    }
  }

  /// Whether a word is a part of what the glossary asks for: `Jaishankar`.
  private static func isEnglish(_ word: String, _ usage: TermUsage) -> Bool {
    usage.entry.targets.contains {
      $0.status != .forbidden && $0.text.split(separator: " ").contains { $0 == word }
    }
  }

  private static func isQuotedSentence(_ span: TextSpan, _ pair: PreparedPair) -> Bool {
    pair.leftovers.sentences.contains { $0.contains(span) }
  }

  /// Names begin with a capital in English, too.
  private static func isName(_ usage: TermUsage) -> Bool {
    usage.entry.targets.filter { $0.status != .forbidden }
      .allSatisfy { $0.text.first?.isUppercase ?? false }
  }

  /// The places where German words stand just so, as whole words.
  private static func occurrences(of word: String, in pair: PreparedPair) -> [TextSpan] {
    let initial = word.prefix { !$0.isWhitespace && $0 != "-" }
    guard pair.mayHold(Folding.key(of: Array(initial.utf8))[...]) else { return [] }
    let list = pair.context.german.tokens(of: word)
    let keys = list.tokens.map { list.key(of: $0) }
    guard let first = keys.first, keys.count <= pair.tokens.count else { return [] }
    return (0...(pair.tokens.count - keys.count)).compactMap { start in
      guard pair.tokens[start].isCapitalised, isSame(pair.key(start), first),
        keys.indices.allSatisfy({ isSame(pair.key(start + $0), keys[$0]) })
      else { return nil }
      return TextSpan(
        pair.tokens[start].span.start, pair.tokens[start + keys.count - 1].span.end)
    }
  }

  private static func isSame(_ found: ArraySlice<UInt8>, _ wanted: ArraySlice<UInt8>) -> Bool {
    found == wanted || found.hasSuffix("'s".utf8.map { $0 }[...]) && found.dropLast(2) == wanted
  }

  /// Names of places that the language knows, with the words copied around them.
  private static func places(in pair: PreparedPair) -> [GermanNamesLeft] {
    let accepted = pair.usages.flatMap(\.accepted).map(\.span)
    return pair.tokens.indices.compactMap { index in
      let token = pair.tokens[index]
      guard token.isCapitalised, let english = pair.context.words.placeNames[pair.key(index)],
        pair.sourceKeys.contains(pair.key(index)),
        !accepted.contains(where: { $0.overlaps(token.span) }),
        !isQuotedSentence(token.span, pair)
      else { return nil }
      let run = copiedRun(around: index, pair)
      let isPartOfName =
        pair.isSign(index - 1, "-") || pair.isSign(index + 1, "-")
        || run.count > 1 && run.allSatisfy { pair.tokens[$0].isCapitalised }
      if isPartOfName { return nil }
      return GermanNamesLeft(
        span: run.count > 1 ? span(run, pair) : token.span, source: [], entry: nil,
        suggestion: run.count > 1 ? nil : english, isName: run.count == 1)
    }
  }

  private static func copiedRun(around index: Int, _ pair: PreparedPair) -> Range<Int> {
    func isCopied(_ index: Int) -> Bool {
      pair.tokens.indices.contains(index) && pair.tokens[index].kind == .word
        && pair.sourceKeys.contains(pair.key(index))
    }
    var low = index
    while isCopied(low - 1) { low -= 1 }
    var high = index + 1
    while isCopied(high) { high += 1 }
    // words of both languages at the ends tell nothing: `in Indien`
    while low < index, pair.context.words.english.contains(pair.key(low)) { low += 1 }
    while high > index + 1, pair.context.words.english.contains(pair.key(high - 1)) { high -= 1 }
    return low..<high
  }

  private static func span(_ range: Range<Int>, _ pair: PreparedPair) -> TextSpan {
    TextSpan(pair.tokens[range.lowerBound].span.start, pair.tokens[range.upperBound - 1].span.end)
  }
}
