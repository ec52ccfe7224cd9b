internal import LanguageData
internal import TextModel

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A German-English dictionary as weighted links between stems. Read once and then shared.
final class BilingualDictionary: Sendable {
  let sourceStems: WordTable
  let targetStems: WordTable
  let weights: DictionaryWeights

  /// The share of running words that it must know for a text to be in its language.
  let leastCoverage: Float

  /// The share of each stem among all words of the dictionary.
  let sourceShares: [Float]
  let targetShares: [Float]

  /// Where Debian's package `trans-de-en` puts the dictionary of Ding.
  static let standardPath = "/usr/share/trans/de-en"

  /// Whether a dictionary is installed, without reading it.
  static var isInstalled: Bool { access(standardPath, R_OK) == 0 }

  /// Reads a dictionary file, or what a store keeps of it; nil where it cannot be read or holds no
  /// entries. What had to be compiled is left with the store.
  static func read(path: String, store: CompiledStore?) -> BilingualDictionary? {
    MappedFile.read(path) { bytes in
      let text = bytes.bindMemory(to: UInt8.self)
      guard let store else { return BilingualDictionary(text: text) }
      let name = CompiledDictionary.name(of: bytes)
      var known: BilingualDictionary?
      store.read(name) { known = CompiledDictionary.dictionary($0) }
      if let known { return known }
      let dictionary = BilingualDictionary(text: text)
      if let dictionary { store.write(name, CompiledDictionary.bytes(dictionary)) }
      return dictionary
    }
  }

  /// Reads a dictionary from its text; nil where there are no entries.
  convenience init?(text: UnsafeBufferPointer<UInt8>) {
    let pairs = DictionaryReader.read(text)
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

  private init(_ pairs: PhrasePairs, leastCoverage: Float) {
    weights = DictionaryWeights(pairs)
    (sourceShares, targetShares) = pairs.shares
    sourceStems = pairs.sourceStems
    targetStems = pairs.targetStems
    self.leastCoverage = leastCoverage
  }

  /// The commonest words, which are part of the program: what is left without a dictionary.
  convenience init(_ core: CoreLexicon) {
    let (german, other) = (Stemmer(.german), Stemmer(core.endings))
    var pairs = PhrasePairs()
    for pair in core.pairs {
      let source = pairs.sourceStems.intern(pair.german, german)
      let target = pairs.targetStems.intern(pair.translation, other)
      pairs.cells += [1, 1, Int32(truncatingIfNeeded: source), Int32(truncatingIfNeeded: target)]
    }
    self.init(pairs, leastCoverage: 0.3)
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

  /// The share of a text's running words (no numbers, no marks) that stand in this table.
  func coverage(of side: SideWords) -> Float {
    var (known, all): (Float, Float) = (0, 0)
    for (type, number) in numbers(of: side).enumerated() {
      guard let first = side.types[type].first, first >= 0x61 else { continue }
      all += Float(side.counts[type])
      if number >= 0 { known += Float(side.counts[type]) }
    }
    return all == 0 ? 0 : known / all
  }
}
