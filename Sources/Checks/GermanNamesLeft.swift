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
  /// Whether it may rightly stand there, or is reported as a forbidden wording already.
  var isDoubtful = false

  /// All of them in a pair, in text order, without overlaps.
  static func find(in pair: PreparedPair) -> [GermanNamesLeft] {
    guard !pair.pair.target.isEmpty else { return [] }
    var found: [GermanNamesLeft] = []
    var isTaken = [Bool](repeating: false, count: pair.pair.target.count)
    let places = places(in: pair)
    for left in places.filter({ !$0.isName }) + terms(in: pair) + places.filter(\.isName)
    where !isTaken[left.span.range].contains(true) {
      found.append(left)
      for offset in left.span.range { isTaken[offset] = true }
    }
    return found.sorted { $0.span < $1.span }
  }

  private static func terms(in pair: PreparedPair) -> [GermanNamesLeft] {
    pair.usages.flatMap { usage -> [GermanNamesLeft] in
      let words = Set(
        usage.matches.filter { $0.spans.count == 1 && $0.kind != .compound }
          .map { pair.german($0.extent) } + [usage.german])
      let isName = isName(usage)
      let forbidden = SpanIndex(usage.forbidden.map(\.span))
      return words.sorted().flatMap { word -> [GermanNamesLeft] in
        guard word.first?.isUppercase ?? false, usage.hasTarget, !isEnglish(word, usage) else {
          return []
        }
        return occurrences(of: word, in: pair).filter { span in
          !pair.acceptedPlaces.overlaps(span) && !isQuotedSentence(span, pair)
        }.map { span in
          GermanNamesLeft(
            span: span, source: usage.sourceSpans, entry: usage.entry.id,
            suggestion: usage.entry.targets(.preferred).first?.text, isName: isName,
            isDoubtful: pair.isPartOfCopiedName(span) || forbidden.overlaps(span))
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
    pair.untranslatedPlaces.contains(span)
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
      let span = TextSpan(
        pair.tokens[start].span.start, pair.tokens[start + keys.count - 1].span.end)
      return pair.english(span).hasPrefix(word) ? span : nil  // Rom, not ROM
    }
  }

  private static func isSame(_ found: ArraySlice<UInt8>, _ wanted: ArraySlice<UInt8>) -> Bool {
    found == wanted || found.hasSuffix("'s".utf8.map { $0 }[...]) && found.dropLast(2) == wanted
  }

  /// Names of places that the language knows, with the words copied around them.
  private static func places(in pair: PreparedPair) -> [GermanNamesLeft] {
    var found: [GermanNamesLeft] = []
    var run = CopiedRun(pair)
    for index in pair.tokens.indices {
      let token = pair.tokens[index]
      guard token.isCapitalised, let english = pair.context.words.placeNames[pair.key(index)],
        pair.sourceKeys.contains(pair.key(index)), !pair.acceptedPlaces.overlaps(token.span),
        !isQuotedSentence(token.span, pair), !pair.isSign(index - 1, "-"),
        !pair.isSign(index + 1, "-")
      else { continue }
      let words = run.words(around: index)
      if words.count == 1 {
        found.append(
          GermanNamesLeft(
            span: token.span, source: [], entry: nil, suggestion: english, isName: true))
      } else if run.hasSmallLetter(in: words), found.last?.span != span(words, pair) {
        found.append(
          GermanNamesLeft(
            span: span(words, pair), source: [], entry: nil, suggestion: nil, isName: false))
      }
    }
    return found
  }

  private static func span(_ range: Range<Int>, _ pair: PreparedPair) -> TextSpan {
    TextSpan(pair.tokens[range.lowerBound].span.start, pair.tokens[range.upperBound - 1].span.end)
  }
}

/// Runs of English words that stand in the German just so, to be asked for in text order: what is
/// known of a run is kept for the next question about it. Indices are those of the English tokens.
private struct CopiedRun {
  private let pair: PreparedPair

  /// The last run that was asked for.
  private var run = 0..<0

  /// The run without words of both languages at its ends, which tell nothing: `in Indien`.
  private var content = 0..<0
  private var contentHasSmallLetter = false

  init(_ pair: PreparedPair) { self.pair = pair }

  /// The copied words around one, which always is among them.
  mutating func words(around index: Int) -> Range<Int> {
    if !run.contains(index) { find(around: index) }
    guard !content.isEmpty else { return index..<(index + 1) }
    return min(index, content.lowerBound)..<max(index + 1, content.upperBound)
  }

  /// Whether one of these words of the last run begins with a small letter: else they are a name.
  func hasSmallLetter(in words: Range<Int>) -> Bool {
    words == content ? contentHasSmallLetter : isSmall(in: words)
  }

  private mutating func find(around index: Int) {
    var low = index
    while isCopied(low - 1) { low -= 1 }
    var high = index + 1
    while isCopied(high) { high += 1 }
    run = low..<high
    let first = run.first { !isEnglish($0) } ?? high
    let last = run.last { !isEnglish($0) } ?? first - 1
    content = first..<(last + 1)
    contentHasSmallLetter = isSmall(in: content)
  }

  private func isCopied(_ index: Int) -> Bool {
    pair.tokens.indices.contains(index) && pair.tokens[index].kind == .word
      && pair.sourceKeys.contains(pair.key(index))
  }

  private func isEnglish(_ index: Int) -> Bool {
    pair.context.words.english.contains(pair.key(index))
  }

  private func isSmall(in words: Range<Int>) -> Bool {
    words.contains { !pair.tokens[$0].isCapitalised }
  }
}
