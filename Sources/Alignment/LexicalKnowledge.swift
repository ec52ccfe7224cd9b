internal import LanguageData
internal import Synchronization
internal import TextModel

/// What is known of words before the texts are looked at: core lexica and, where they are installed,
/// dictionaries. Collects the links between the words of two texts.
struct LexicalKnowledge: Sendable {
  let sourceStemmer = Stemmer(.german)

  /// The languages that target texts are looked for in; none only to see how the aligner fares
  /// without.
  let languages: [TargetLanguage]

  /// The constants for texts that no lexicon covers.
  var blindWeights = BeadWeights.blind

  private let dictionaries: DictionaryShelf

  /// Cuts target texts that no lexicon covers.
  private let englishStemmer = Stemmer(.english)

  private static let baseForms = BaseForms(stemmer: Stemmer(.german))

  private static let opened = Mutex<LexicalKnowledge?>(nil)

  /// The knowledge with the installed dictionaries, made at first use, with the store given then.
  static func installed(_ store: CompiledStore?) -> LexicalKnowledge {
    opened.withLock { opened in
      if let opened { return opened }
      let made = LexicalKnowledge(DictionaryShelf(store: store))
      opened = made
      return made
    }
  }

  /// The knowledge without a dictionary, made at first use.
  static let bare = LexicalKnowledge(DictionaryShelf([:]))

  init(_ dictionaries: DictionaryShelf, languages: [TargetLanguage] = TargetLanguage.allCases) {
    self.dictionaries = dictionaries
    self.languages = languages
  }

  /// Reads a target text in its language and finds the lexicon that covers both texts.
  ///
  /// The language is the first whose core lexicon covers them, for which its dictionary is taken
  /// where there is one. English is more often there than anything else, and its dictionary is
  /// asked first, because that also tells English from all others. Without any lexicon the text is
  /// read as if it were English.
  func read(_ target: [[UInt8]], for left: SideWords) -> (words: SideWords, lexicon: Lexicon?) {
    let english = SideWords(target, stemmer: englishStemmer)
    if languages.contains(.english), let dictionary = dictionaries.lexicon(of: .english),
      dictionary.words.covers(left, english)
    {
      return (english, dictionary)
    }
    for language in languages {
      let core = Lexicon.core(language)
      let right = language == .english ? english : SideWords(target, stemmer: core.stemmer)
      guard core.words.covers(left, right) else { continue }
      // An English text that the dictionary does not cover is an odd one.
      return (right, language == .english ? core : dictionaries.lexicon(of: language) ?? core)
    }
    return (english, nil)
  }

  /// All links between the types of two texts, except those learned from the texts.
  func links(
    _ left: SideWords, _ right: SideWords, lexicon: Lexicon?, glossary: [LexicalLink]
  ) -> RawLinks {
    var links = RawLinks(sourceTypes: left.types.count)
    if let lexicon { addLinks(of: lexicon, left, right, &links) }
    let weights = lexicon?.weights ?? blindWeights
    Cognates.forEach(left.types, right.types) { source, target, likeness in
      links.add(
        source, target, forward: weights.cognate * likeness, backward: weights.cognate * likeness)
    }
    let stemmer = lexicon?.stemmer ?? englishStemmer
    for link in glossary { add(link, left, right, stemmer, weights, &links) }
    return links
  }

  private func addLinks(
    of lexicon: Lexicon, _ left: SideWords, _ right: SideWords, _ links: inout RawLinks
  ) {
    let (dictionary, weights) = (lexicon.words, lexicon.weights)
    links.hasLexicon = true
    let sources = dictionary.sourceStems.numbers(of: left)
    let targets = dictionary.targetStems.numbers(of: right)
    links.sourceBackground = sources.map { $0 < 0 ? 0 : dictionary.sourceShares[$0] }
    links.targetBackground = targets.map { $0 < 0 ? 0 : dictionary.targetShares[$0] }
    var typeOfStem = [Int32](repeating: -1, count: dictionary.targetStems.count)
    for (type, stem) in targets.enumerated() where stem >= 0 {
      typeOfStem[stem] = Int32(truncatingIfNeeded: type)
    }
    let forms = lexicon.hasBaseFormsOnly ? Self.baseForms : nil
    let splitter = CompoundSplitter(dictionary: dictionary, stemmer: sourceStemmer)
    for (type, stem) in sources.enumerated() {
      var parts: [(stem: Int, weight: Float)] = []
      if stem >= 0 {
        parts = [(stem, 1)]
      } else if let base = forms?.base(of: left.types[type], in: dictionary) {
        parts = [(base, 1)]
      } else if let cut = left.types.bytes.withUnsafeBufferPointer({
        splitter.parts(of: UnsafeBufferPointer(rebasing: $0[left.types.range(of: type)]))
      }) {
        parts = [(cut.left, weights.compoundLeft), (cut.right, weights.compoundRight)]
      }
      for part in parts {
        for place in dictionary.links(of: part.stem) {
          let target = typeOfStem[Int(dictionary.weights.targets[place])]
          if target < 0 { continue }
          let weight = lexicon.trust * part.weight
          links.add(
            type, Int(target), forward: weight * dictionary.weights.forward[place],
            backward: weight * dictionary.weights.backward[place])
        }
      }
    }
  }

  private func add(
    _ link: LexicalLink, _ left: SideWords, _ right: SideWords, _ stemmer: Stemmer,
    _ weights: BeadWeights, _ links: inout RawLinks
  ) {
    let sources = Self.types(link.source, sourceStemmer, left.types)
    let targets = Self.types(link.target, stemmer, right.types)
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
