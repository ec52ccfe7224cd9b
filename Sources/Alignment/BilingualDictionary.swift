internal import LanguageData

/// A dictionary of German and another language as weighted links between stems. Read once and then
/// shared.
final class BilingualDictionary: Sendable {
  let sourceStems: WordTable
  let targetStems: WordTable
  let weights: DictionaryWeights

  /// The share of running words that it must know for a text to be in its language.
  let leastCoverage: Float

  /// The share of each stem among all words of the dictionary.
  let sourceShares: [Float]
  let targetShares: [Float]

  /// A dictionary of phrase pairs; nil where there are none.
  convenience init?(_ pairs: PhrasePairs) {
    guard !pairs.cells.isEmpty else { return nil }
    self.init(pairs, leastCoverage: Self.leastCoverageOfDictionary)
  }

  private static let leastCoverageOfDictionary: Float = 0.75

  /// A dictionary that was compiled before.
  init(
    _ sourceStems: WordTable, _ targetStems: WordTable, _ weights: DictionaryWeights,
    sourceShares: [Float], targetShares: [Float]
  ) {
    self.sourceStems = sourceStems
    self.targetStems = targetStems
    self.weights = weights
    self.sourceShares = sourceShares
    self.targetShares = targetShares
    self.leastCoverage = Self.leastCoverageOfDictionary
  }

  /// The commonest words, which are part of the program: what is left without a dictionary.
  convenience init(core language: TargetLanguage) {
    self.init(PhrasePairs.core(of: language), leastCoverage: 0.3)
  }

  private init(_ pairs: PhrasePairs, leastCoverage: Float) {
    weights = DictionaryWeights(pairs)
    (sourceShares, targetShares) = pairs.shares
    sourceStems = pairs.sourceStems
    targetStems = pairs.targetStems
    self.leastCoverage = leastCoverage
  }

  /// The links of a source stem, as places in `weights.targets` and its neighbours.
  func links(of source: Int) -> Range<Int> {
    Int(weights.starts[source])..<Int(weights.starts[source + 1])
  }
}

extension BilingualDictionary {
  /// Whether both texts are in the dictionary's languages, going by the words it knows.
  func covers(_ left: SideWords, _ right: SideWords) -> Bool {
    sourceStems.coverage(of: left) >= leastCoverage
      && targetStems.coverage(of: right) >= leastCoverage
  }
}

extension WordTable {
  /// For each type of a text its number in this table, or -1.
  func numbers(of side: SideWords) -> [Int] {
    side.types.bytes.withUnsafeBufferPointer { bytes in
      (0..<side.types.count).map {
        find(UnsafeBufferPointer(rebasing: bytes[side.types.range(of: $0)]))
      }
    }
  }

  /// The share of a text's running words (no numbers, no marks) that stand in this table, going by
  /// the types that come first.
  func coverage(of side: SideWords) -> Float {
    var (known, all): (Float, Float) = (0, 0)
    side.types.bytes.withUnsafeBufferPointer { bytes in
      for type in 0..<min(Self.typesLookedAt, side.types.count) {
        let word = UnsafeBufferPointer(rebasing: bytes[side.types.range(of: type)])
        guard let first = word.first, first >= 0x61 else { continue }
        all += Float(side.counts[type])
        if find(word) >= 0 { known += Float(side.counts[type]) }
      }
    }
    return all == 0 ? 0 : known / all
  }

  /// Enough to tell a language: the types of about 300 sentences, which are most of any text's words.
  private static let typesLookedAt = 2000
}
