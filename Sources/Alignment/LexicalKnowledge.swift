internal import Synchronization
internal import TextModel

/// What is known of words before the texts are looked at: stemmers and, where it is installed, the
/// dictionary. Collects the links between the words of two texts.
struct LexicalKnowledge: Sendable {
  let sourceStemmer: Stemmer
  let targetStemmer: Stemmer
  let dictionary: BilingualDictionary?

  /// The commonest words; nil only to see how the aligner fares without.
  let core: BilingualDictionary?

  /// The constants for texts that a lexicon covers, and for others.
  var weights = BeadWeights.standard
  var blindWeights = BeadWeights.blind

  private static let opened = Mutex<LexicalKnowledge?>(nil)

  /// The knowledge with the installed dictionary, made at first use, with the store given then.
  static func installed(_ store: CompiledStore?) -> LexicalKnowledge {
    opened.withLock { opened in
      if let opened { return opened }
      let path = BilingualDictionary.standardPath
      let made = LexicalKnowledge(dictionary: .read(path: path, store: store))
      opened = made
      return made
    }
  }

  /// The knowledge without a dictionary, made at first use.
  static let bare = LexicalKnowledge(dictionary: nil)

  init(dictionary: BilingualDictionary?, core: BilingualDictionary? = .core) {
    self.core = core
    sourceStemmer = Stemmer(.german)
    targetStemmer = Stemmer(.english)
    self.dictionary = dictionary
  }

  /// All links between the types of two texts, except those learned from the texts.
  func links(
    _ left: SideWords, _ right: SideWords, glossary: [LexicalLink]
  ) -> RawLinks {
    var links = RawLinks()
    if let dictionary, dictionary.covers(left, right) {
      addLinks(of: dictionary, left, right, weights, weights.dictionary, &links)
    } else if let core, core.covers(left, right) {
      addLinks(of: core, left, right, weights, weights.core, &links)
    }
    let weights = links.hasLexicon ? weights : blindWeights
    Cognates.forEach(left.types, right.types) { source, target, likeness in
      links.add(
        source, target, forward: weights.cognate * likeness, backward: weights.cognate * likeness)
    }
    for link in glossary { add(link, left, right, weights, &links) }
    return links
  }

  private func addLinks(
    of dictionary: BilingualDictionary, _ left: SideWords, _ right: SideWords,
    _ weights: BeadWeights, _ trust: Float, _ links: inout RawLinks
  ) {
    links.hasLexicon = true
    let sources = dictionary.sourceStems.numbers(of: left)
    let targets = dictionary.targetStems.numbers(of: right)
    links.sourceBackground = sources.map { $0 < 0 ? 0 : dictionary.sourceShares[$0] }
    links.targetBackground = targets.map { $0 < 0 ? 0 : dictionary.targetShares[$0] }
    var typeOfStem = [Int32](repeating: -1, count: dictionary.targetStems.count)
    for (type, stem) in targets.enumerated() where stem >= 0 {
      typeOfStem[stem] = Int32(truncatingIfNeeded: type)
    }
    let splitter = CompoundSplitter(dictionary: dictionary, stemmer: sourceStemmer)
    for (type, stem) in sources.enumerated() {
      var parts: [(stem: Int, weight: Float)] = []
      if stem >= 0 {
        parts = [(stem, 1)]
      } else if let cut = left.types.bytes.withUnsafeBufferPointer({
        splitter.parts(of: UnsafeBufferPointer(rebasing: $0[left.types.range(of: type)]))
      }) {
        parts = [(cut.left, weights.compoundLeft), (cut.right, weights.compoundRight)]
      }
      for part in parts {
        for place in dictionary.links(of: part.stem) {
          let target = typeOfStem[Int(dictionary.weights.targets[place])]
          if target < 0 { continue }
          let weight = trust * part.weight
          links.add(
            type, Int(target), forward: weight * dictionary.weights.forward[place],
            backward: weight * dictionary.weights.backward[place])
        }
      }
    }
  }

  private func add(
    _ link: LexicalLink, _ left: SideWords, _ right: SideWords, _ weights: BeadWeights,
    _ links: inout RawLinks
  ) {
    let sources = Self.types(link.source, sourceStemmer, left.types)
    let targets = Self.types(link.target, targetStemmer, right.types)
    for source in sources where source >= 0 {
      for target in targets where target >= 0 {
        links.add(
          source, target, forward: weights.glossary / Float(targets.count),
          backward: weights.glossary / Float(sources.count))
      }
    }
  }

  /// The types of a phrase's words; -1 for those that the text lacks.
  private static func types(_ phrase: [UInt8], _ stemmer: Stemmer, _ table: WordTable) -> [Int] {
    var scanner = WordScanner()
    var types: [Int] = []
    phrase.withUnsafeBufferPointer { text in
      scanner.forEachWord(in: text) { word in
        types.append(
          table.find(UnsafeBufferPointer(rebasing: word[..<stemmer.stemLength(of: word)])))
      }
    }
    return types
  }
}
