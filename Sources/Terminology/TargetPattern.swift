internal import LanguageData
internal import TextAnalysis
internal import TextModel

/// An English term prepared for the search.
struct TargetPattern {
  /// What a pattern is made of.
  struct Name: Hashable {
    /// The term in dictionary form.
    let text: String
    /// Whether the forms of verbs and adjectives count.
    let isVerbal: Bool
  }

  /// One word of the term.
  struct Word {
    /// Its folded key.
    let key: [UInt8]
    /// What it can be a form of.
    let forms: EnglishVocabulary.Forms
    /// The same for this word and the next written as one; nothing for the last word.
    let joined: EnglishVocabulary.Forms
    /// Whether the text has to have it in capitals, so that the pronoun "us" is not "US".
    let isUpper: Bool
    /// What it stands for in place of itself, such as `possessive`.
    let placeholder: String?
  }

  let isVerbal: Bool
  let words: [Word]

  init(_ name: Name, _ list: TokenList, _ bytes: [UInt8], _ vocabulary: EnglishVocabulary) {
    self.isVerbal = name.isVerbal
    let language = EnglishForms.shared
    var raw = TargetWord.words(of: list, in: bytes, vocabulary)
    while let first = raw.first, raw.count > 1,
      let kind = language.placeholders[Array(first.key)], kind == "article" || kind == "infinitive"
    {
      raw.removeFirst()
    }
    while let last = raw.last, raw.count > 1, language.placeholders[Array(last.key)] == "object" {
      raw.removeLast()
    }
    self.words = raw.indices.map { index in
      let key = Array(raw[index].key)
      let next = index + 1 < raw.count ? raw[index + 1].key : nil
      let letters = bytes[raw[index].span.range]
      let isAcronym = letters.allSatisfy { !(0x61...0x7A).contains($0) }
      return Word(
        key: key, forms: vocabulary.forms(ofTermWord: key),
        joined: next.map { vocabulary.forms(of: ArraySlice(key + $0)) }
          ?? EnglishVocabulary.Forms(),
        isUpper: isAcronym && raw[index].isUpper, placeholder: language.placeholders[key])
    }
  }

  /// Whether a term is to be found in the forms of verbs and adjectives.
  static func isVerbal(_ partOfSpeech: String, german: String) -> Bool {
    if let known = EnglishForms.shared.partsOfSpeech[partOfSpeech.lowercased()] {
      return known != .noun
    }
    return german.unicodeScalars.first?.properties.isLowercase ?? false
  }

  /// The numbers that the first word of a match can have.
  var startNumbers: [Int32] {
    guard let first = words.first else { return [] }
    return first.forms.nominal + first.joined.nominal
  }

  /// Adds the places where a word of the text begins the term's first word: `cease-fire`.
  func addSplitStarts(in text: TargetTermFinder.Prepared, to starts: inout Set<Int>) {
    guard let first = words.first, first.key.count >= Self.shortestSplit else { return }
    for index in text.words.indices where isPart(text.words[index].key, of: first.key) {
      starts.insert(index)
    }
  }

  /// Words shorter than this are not looked for written apart, for "in to" is not "into".
  static let shortestSplit = 6

  /// At most so many words stand between the words of a verb; longer objects follow the particle.
  static let longestGap = 6

  private func mayWait(
    _ wanted: Word, in text: TargetTermFinder.Prepared, _ index: Int
  ) -> Bool {
    words.count > 1 && !agrees(text.words[index], wanted)
  }

  private func isPart(_ part: ArraySlice<UInt8>, of whole: [UInt8]) -> Bool {
    part.count >= 2 && part.count < whole.count && part.first == whole.first
      && whole.starts(with: part)
  }

  /// The index after the last word of a match that begins at a word; nil if there is none.
  func match(_ text: TargetTermFinder.Prepared, at start: Int) -> Int? {
    match(text, start, 0, isStart: true)
  }

  private func match(
    _ text: TargetTermFinder.Prepared, _ index: Int, _ place: Int, isStart: Bool = false
  ) -> Int? {
    guard place < words.count else { return index }
    guard index < text.words.count else { return nil }
    let wanted = words[place]
    let word = text.words[index]
    if wanted.placeholder == "object", !isStart {
      // one to three words may stand for `something`
      for next in (index + 1)...(index + 3) {
        if let end = match(text, next, place + 1) { return end }
      }
      return nil
    }
    if agrees(word, wanted), let end = match(text, index + 1, place + 1) { return end }
    if isVerbal, !isStart, mayWait(wanted, in: text, index) {
      // objects stand between the words of a verb: `bring sanctions into`
      for next in (index + 1)...(index + Self.longestGap) {
        guard next < text.words.count, !text.words[next - 1].isBarrier else { break }
        if agrees(text.words[next], wanted), let end = match(text, next + 1, place + 1) {
          return end
        }
      }
    }
    if place + 1 < words.count, shares(word.forms, wanted.joined),
      let end = match(text, index + 1, place + 2)
    {
      return end
    }
    if wanted.key.count >= Self.shortestSplit, index + 1 < text.words.count,
      isPart(word.key, of: wanted.key)
    {
      let joined = text.vocabulary.forms(of: word.key + text.words[index + 1].key)
      if shares(joined, wanted.forms) { return match(text, index + 2, place + 1) }
    }
    return nil
  }

  private func agrees(_ word: TargetWord, _ wanted: Word) -> Bool {
    if wanted.isUpper, !word.isUpper { return false }
    if wanted.placeholder == "possessive" {
      return word.key.suffix(2).elementsEqual("'s".utf8)
        || EnglishForms.shared.placeholders[Array(word.key)] == "pronoun"
    }
    return shares(word.forms, wanted.forms)
  }

  private func shares(_ found: EnglishVocabulary.Forms, _ wanted: EnglishVocabulary.Forms) -> Bool {
    found.nominal.contains(where: wanted.nominal.contains)
      || isVerbal && found.verbal.contains(where: wanted.nominal.contains)
  }
}
