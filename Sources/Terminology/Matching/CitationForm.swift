internal import LanguageData
internal import TextAnalysis

/// A glossary's term in dictionary form, taken apart into words.
struct CitationForm {
  typealias WordClass = GermanTermTables.WordClass

  /// One word, or one symbol that belongs to the term.
  struct Word {
    let key: Key
    let isCapitalised: Bool
    let isWord: Bool
    let traits: TextScan.Traits
    /// Whether a hyphen joins it to the word before.
    let isHyphenated: Bool
  }

  let words: [Word]
  /// What the glossary says the term is; nil where it does not say.
  let wordClass: WordClass?
  /// The last word of a remark in brackets after the term, as in "X (Plattform)".
  let qualifier: Key?

  /// Takes a term apart.
  ///
  /// A remark in brackets at the end is not part of the term, unless it is a small word beside a
  /// verb, as in "setzen (auf)".
  init(_ term: Term, _ scan: inout TextScan) {
    let label = term.partOfSpeech.lowercased()
    self.wordClass = GermanTermTables.shared.partsOfSpeech[label]
    scan.read(Array(term.text.utf8))
    var words = scan.tokens.indices.map { i in
      let token = scan.tokens[i]
      return Word(
        key: Array(scan.key(i)), isCapitalised: token.traits.contains(.capitalised),
        isWord: token.traits.contains(.word), traits: token.traits,
        isHyphenated: token.gap == .hyphen)
    }
    let opening = words.firstIndex { $0.key == Letters.key("(") }
    if let opening, opening > 0, words.last?.key == Letters.key(")") {
      let remark = words[(opening + 1)...].dropLast()
      words.removeSubrange(opening...)
      let isFrame = words.count == 1 && Self.isInfinitive(words[0]) && remark.count == 1
      if isFrame { words += remark }
      self.qualifier = isFrame ? nil : remark.last?.key
    } else {
      self.qualifier = nil
    }
    self.words = words
  }

  /// Whether a word looks like an infinitive: small, in `-n`, with a vowel before.
  static func isInfinitive(_ word: Word) -> Bool {
    word.isWord && !word.traits.contains(.capitalised) && !word.traits.contains(.innerCapital)
      && word.key.count >= 3 && word.key.last == Letters.n
      && Letters.hasVowel(word.key.dropLast(2))
      && (!ClauseWords.shared.isFunctionWord(word.key) || ClauseWords.shared.isVerbToo(word.key))
  }

  /// Whether the parts of the term are joined by hyphens alone.
  var isHyphenated: Bool { words.count > 1 && words.dropFirst().allSatisfy(\.isHyphenated) }

  /// Where the verb of a verb phrase stands; nil where the term is no verb phrase.
  var verb: Int? {
    if let wordClass, wordClass != .verb { return nil }
    if words.count == 1 {
      return wordClass == .verb || Self.isInfinitive(words[0]) ? 0 : nil
    }
    guard words.allSatisfy(\.isWord), words.count <= 6 else { return nil }
    let beforeLast = ClauseWords.shared.roles(of: words[words.count - 2].key)
    if let last = words.last, Self.isInfinitive(last), !beforeLast.contains(.determiner) {
      return words.count - 1
    }
    guard let last = words.last, ClauseWords.shared.isPreposition(last.key) else { return nil }
    return words.firstIndex(where: Self.isInfinitive)
  }
}
