internal import LanguageData
internal import TextModel

/// Finds what is unusual about two texts. Languages are told by a sample, so that this costs next to
/// nothing.
struct RemarkFinder {
  /// Sentences that are looked at to tell a language.
  private static let sentencesLookedAt = 200

  /// Words of a sample from which on its language can be told.
  private static let leastWords = 8

  /// Running words that a core lexicon must know for a text to seem to be in its language. German
  /// news have about .5 of them in the German side of the English lexicon, English ones .1.
  private static let leastCoverage: Float = 0.3

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
    on beads: [ScoredBead], _ lexicon: Lexicon?, isWithoutDictionary: Bool
  ) -> [AlignmentRemark] {
    var remarks: [AlignmentRemark] = []
    if source.sentences.isEmpty { remarks.append(.empty(.source)) }
    if target.sentences.isEmpty { remarks.append(.empty(.target)) }
    remarks += hugeSentences(source, .source) + hugeSentences(target, .target)
    guard !source.sentences.isEmpty, !target.sentences.isEmpty else { return remarks }
    if source.sentences == target.sentences { remarks.append(.sameTexts) }
    remarks += languages(lexicon, isWithoutDictionary)
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

  private func languages(_ lexicon: Lexicon?, _ isWithoutDictionary: Bool) -> [AlignmentRemark] {
    if let lexicon {
      return lexicon.isCore && !isWithoutDictionary ? [.noDictionary(lexicon.language)] : []
    }
    guard let left = Sample(source), let right = Sample(target) else { return [] }
    var remarks: [AlignmentRemark] = []
    if let language = left.foreignLanguage {
      remarks.append(.wrongLanguage(.source, seemsToBe: language))
    }
    if right.isGerman { remarks.append(.wrongLanguage(.target, seemsToBe: nil)) }
    return remarks.isEmpty ? [.unknownLanguage] : remarks
  }

  /// How well the first sentences of a text are known in each language.
  private struct Sample {
    private let german: Float
    private let others: [(language: TargetLanguage, coverage: Float)]

    /// Nil for a text too short to tell.
    init?(_ text: AlignmentSide) {
      let sentences = Array(text.sentences.prefix(RemarkFinder.sentencesLookedAt))
      let words = SideWords(sentences, stemmer: Stemmer(.german))
      guard words.words.count >= RemarkFinder.leastWords else { return nil }
      german = Lexicon.core(.english).words.sourceStems.coverage(of: words)
      others = TargetLanguage.allCases.map { language in
        let core = Lexicon.core(language)
        let words = SideWords(sentences, stemmer: core.stemmer)
        return (language, core.words.targetStems.coverage(of: words))
      }
    }

    var isGerman: Bool {
      german >= RemarkFinder.leastCoverage && others.allSatisfy { $0.coverage < german }
    }

    /// The language that knows more words than German does, if any.
    var foreignLanguage: TargetLanguage? {
      others.filter { $0.coverage >= RemarkFinder.leastCoverage && $0.coverage > german }
        .max { $0.coverage < $1.coverage }?.language
    }
  }
}
