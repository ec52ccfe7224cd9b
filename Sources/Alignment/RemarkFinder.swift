internal import LanguageData
internal import TextModel

/// Finds what is unusual about two texts. Languages are told by the first sentences, so that this
/// costs next to nothing.
struct RemarkFinder {
  /// Sentences that are looked at to tell a language.
  private static let sentencesLookedAt = 200

  /// Words of a sample from which on its language can be told.
  private static let leastWords = 8

  /// Running words that a core lexicon must know for a text to seem to be in its language. German
  /// news have about .5 of them in the German side of the English lexicon, English ones .1.
  private static let leastCoverage: Float = 0.3

  /// How many times as many words a language must know to be told from another.
  private static let clearly: Float = 1.5

  /// Characters of a sentence that nobody would write; the longest of German law have some 2,000.
  private static let hugeSentence = 5000

  /// The share of a text's sentences without counterpart from which on something is odd.
  private static let unpairedShare = 0.4

  private let source: AlignmentSide
  private let target: AlignmentSide

  init(_ source: AlignmentSide, _ target: AlignmentSide) {
    self.source = source
    self.target = target
  }

  /// All remarks on the texts and their ladder, in a fixed order.
  func remarks(
    on beads: [ScoredBead], _ left: SideWords, _ right: SideWords, _ lexicon: Lexicon?,
    isWithoutDictionary: Bool
  ) -> [AlignmentRemark] {
    var remarks: [AlignmentRemark] = []
    if source.sentences.isEmpty { remarks.append(.empty(.source)) }
    if target.sentences.isEmpty { remarks.append(.empty(.target)) }
    remarks += hugeSentences(source, .source) + hugeSentences(target, .target)
    guard !source.sentences.isEmpty, !target.sentences.isEmpty else { return remarks }
    if source.sentences == target.sentences { remarks.append(.sameTexts) }
    remarks += languages(left, right, lexicon, isWithoutDictionary)
    let paired = beads.filter { !$0.isOneSided }
    remarks += unpaired(.source, paired.reduce(0) { $0 + $1.source.count }, source)
    remarks += unpaired(.target, paired.reduce(0) { $0 + $1.target.count }, target)
    return remarks
  }

  private func hugeSentences(
    _ text: AlignmentSide, _ side: AlignmentRemark.Side
  ) -> [AlignmentRemark] {
    text.sentences.enumerated().compactMap { number, sentence in
      guard sentence.count > Self.hugeSentence else { return nil }
      let characters = sentence.count { $0 & 0xC0 != 0x80 }
      return characters > Self.hugeSentence
        ? .hugeSentence(side, sentence: number, characters: characters) : nil
    }
  }

  private func unpaired(
    _ side: AlignmentRemark.Side, _ paired: Int, _ text: AlignmentSide
  ) -> [AlignmentRemark] {
    let (unpaired, all) = (text.sentences.count - paired, text.sentences.count)
    return all > 1 && Double(unpaired) > Self.unpairedShare * Double(all)
      ? [.mostlyUnpaired(side, unpaired: unpaired, of: all)] : []
  }

  // ---- Languages

  private func languages(
    _ left: SideWords, _ right: SideWords, _ lexicon: Lexicon?, _ isWithoutDictionary: Bool
  ) -> [AlignmentRemark] {
    var remarks: [AlignmentRemark] = []
    // Other languages than that of the lexicon are thought of where there is none.
    let languages = lexicon.map { [$0.language] } ?? TargetLanguage.allCases
    if let language = languages.first(where: { lean(of: left, to: $0) > 0 }) {
      remarks.append(.wrongLanguage(.source, seemsToBe: language))
    }
    // The language whose core lexicon covers the target is the one that German is weighed against.
    if lean(of: right, to: lexicon?.language ?? .english) < 0 {
      remarks.append(.wrongLanguage(.target, seemsToBe: nil))
    }
    guard remarks.isEmpty else { return remarks }
    if let lexicon {
      return lexicon.isCore && !isWithoutDictionary ? [.noDictionary(lexicon.language)] : []
    }
    let isLong = [left, right].allSatisfy { $0.words.count >= Self.leastWords }
    return isLong ? [.unknownLanguage] : []
  }

  /// Whether the first sentences of a text seem to be German (-1) or in another language (1): 0 where
  /// that cannot be told.
  private func lean(of text: SideWords, to language: TargetLanguage) -> Int {
    let words = text.words[text.words(of: 0..<min(Self.sentencesLookedAt, text.count))]
      .filter { text.types[Int($0)].first.map { $0 >= 0x61 } ?? false }
    guard words.count >= Self.leastWords else { return 0 }
    let core = PhrasePairs.core(of: language)
    let german = coverage(core.sourceStems, words, text)
    let other = coverage(core.targetStems, words, text)
    guard max(german, other) >= Self.leastCoverage else { return 0 }
    return german >= Self.clearly * other ? -1 : other >= Self.clearly * german ? 1 : 0
  }

  private func coverage(_ table: WordTable, _ words: [Int32], _ text: SideWords) -> Float {
    var isKnown: [Int32: Bool] = [:]
    let known = words.count { word in
      if let known = isKnown[word] { return known }
      let known = table.find(text.types[Int(word)]) >= 0
      isKnown[word] = known
      return known
    }
    return Float(known) / Float(words.count)
  }
}
