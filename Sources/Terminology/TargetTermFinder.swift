internal import LanguageData
public import TextAnalysis
public import TextModel

/// Finds English terms in English text, in any form a term may take there. One for each worker.
///
/// A term is found in the plural and the possessive of any of its words, with British and American
/// spelling, written in one word, with a hyphen or apart; a verb or adjective in all its forms. It
/// is never found in a part of a word, nor across punctuation.
public final class TargetTermFinder {
  /// More words than this are not kept for later texts; English has about as many in daily use.
  static let largestVocabulary = 200_000

  private let tokenizer: Tokenizer
  private var vocabulary = EnglishVocabulary()
  private var patterns: [TargetPattern.Name: TargetPattern] = [:]

  /// Makes a finder.
  ///
  /// - Throws: `Failure` with id `icu` where ICU's data is missing.
  public init() throws(Failure) { self.tokenizer = try Tokenizer(language: .english) }

  /// A text prepared for any number of searches.
  public struct Prepared {
    /// The tokens of the text.
    public let list: TokenList
    let words: [TargetWord]
    let positions: [Int32: [Int]]
    let vocabulary: EnglishVocabulary
  }

  /// Prepares a text. Complexity: linear.
  ///
  /// - Parameter bytes: well-formed UTF-8; spans in later results are offsets into it.
  /// - Returns: the text with its words reduced to their base forms.
  public func prepare(_ bytes: [UInt8]) -> Prepared {
    if vocabulary.count > Self.largestVocabulary {
      vocabulary = EnglishVocabulary()
      patterns = [:]
    }
    let list = tokenizer.tokens(of: bytes)
    let words = TargetWord.words(of: list, in: bytes, vocabulary)
    var positions: [Int32: [Int]] = [:]
    for (index, word) in words.enumerated() {
      for number in word.forms.nominal + word.forms.verbal {
        positions[number, default: []].append(index)
      }
    }
    return Prepared(list: list, words: words, positions: positions, vocabulary: vocabulary)
  }

  /// The places where a wording stands as a noun, in text order and without overlaps.
  public func occurrences(of term: String, in text: Prepared) -> [TextSpan] {
    occurrences(of: Term(term), in: text).map(\.span)
  }

  /// A place where a term stands.
  public struct Occurrence: Hashable, Sendable {
    /// Where it stands, in UTF-8 bytes of the text.
    public let span: TextSpan
    /// How many of its words stand there just as the glossary has them (but for case): it tells
    /// "weapons system" from "weapon systems", where one is forbidden.
    public let identicalWords: Int
  }

  /// The places where a term stands, in text order and without overlaps.
  ///
  /// - Parameters:
  ///   - term: an English term in dictionary form; its part of speech decides which forms count.
  ///   - german: the German term beside it: where no part of speech is given, a small first letter
  ///     tells verbs and adjectives from nouns.
  ///   - text: a prepared text.
  /// - Returns: spans in UTF-8 bytes of the text. Complexity: linear in the text.
  public func occurrences(
    of term: Term, german: String = "", in text: Prepared
  ) -> [Occurrence] {
    let pattern = pattern(of: term, german: german, text.vocabulary)
    guard !pattern.words.isEmpty else { return [] }
    var starts: Set<Int> = []
    for number in pattern.startNumbers {
      for index in text.positions[number] ?? [] { starts.insert(index) }
    }
    pattern.addSplitStarts(in: text, to: &starts)
    var found: [Occurrence] = []
    var next = 0
    for start in starts.sorted() where start >= next {
      guard let end = pattern.match(text, at: start) else { continue }
      let span = TextSpan(text.words[start].span.start, text.words[end - 1].span.end)
      let words = text.words[start..<end]
      let identical = pattern.words.count { word in
        words.contains { $0.key.elementsEqual(word.key) }
      }
      found.append(Occurrence(span: span, identicalWords: identical))
      next = end
    }
    return found
  }

  /// Whether a term counts in the forms of verbs and adjectives, too.
  public static func isVerbal(_ term: Term, german: String) -> Bool {
    TargetPattern.isVerbal(term.partOfSpeech, german: german)
  }

  private func pattern(
    of term: Term, german: String, _ vocabulary: EnglishVocabulary
  ) -> TargetPattern {
    let name = TargetPattern.Name(
      text: term.text, isVerbal: TargetPattern.isVerbal(term.partOfSpeech, german: german))
    guard vocabulary === self.vocabulary else { return make(name, vocabulary) }
    if let pattern = patterns[name] { return pattern }
    let pattern = make(name, vocabulary)
    patterns[name] = pattern
    return pattern
  }

  private func make(_ name: TargetPattern.Name, _ vocabulary: EnglishVocabulary) -> TargetPattern {
    let bytes = Array(name.text.utf8)
    return TargetPattern(name, tokenizer.tokens(of: bytes), bytes, vocabulary)
  }
}

/// A word of an English text as the search sees it.
struct TargetWord {
  /// Where it stands.
  let span: TextSpan
  /// Its folded key.
  let key: ArraySlice<UInt8>
  /// What it can be a form of.
  let forms: EnglishVocabulary.Forms
  /// Whether it begins with two capitals, as an acronym does.
  let isUpper: Bool
  /// Whether it is a sign that no term runs across, such as a comma.
  let isBarrier: Bool

  /// The words of a text; hyphens, quotes and the like are dropped, other signs count as words.
  static func words(
    of list: TokenList, in bytes: [UInt8], _ vocabulary: EnglishVocabulary
  ) -> [TargetWord] {
    var words: [TargetWord] = []
    words.reserveCapacity(list.tokens.count)
    for token in list.tokens {
      let key = list.key(of: token)
      if token.kind == .symbol, isTransparent(key, after: words.last) { continue }
      words.append(
        TargetWord(
          span: token.span, key: key, forms: vocabulary.forms(of: key),
          isUpper: isUpper(bytes[token.span.range]), isBarrier: token.kind == .symbol))
    }
    return words
  }

  /// Hyphens, dashes, apostrophes, quotation marks, slashes, and the full stop of an abbreviation.
  private static func isTransparent(_ key: ArraySlice<UInt8>, after word: TargetWord?) -> Bool {
    switch String(decoding: key, as: UTF8.self) {
    case "-", "'", "\"", "“", "”", "‘", "’", "/": return true
    case ".":
      guard let word else { return false }
      return word.key.count <= 2 || word.key.contains(UInt8(ascii: "."))
    default: return false
    }
  }

  static func isUpper(_ word: ArraySlice<UInt8>) -> Bool {
    word.filter { $0 != UInt8(ascii: ".") }.prefix(2).count { (0x41...0x5A).contains($0) } == 2
  }
}
