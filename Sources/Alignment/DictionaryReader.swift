internal import LanguageData
internal import TextModel

/// Phrase pairs of a bilingual dictionary as stems, flat, ready for `DictionaryWeights`.
struct PhrasePairs: Sendable {
  /// Stems of the source language, as numbers in the pairs.
  var sourceStems: WordTable

  /// Stems of the target language.
  var targetStems: WordTable

  /// For each pair: number of source stems, number of target stems, source stems, target stems.
  var cells: [Int32] = []

  /// No pairs, with room for so many stems of each side.
  init(capacity: Int) {
    sourceStems = WordTable(capacity: capacity)
    targetStems = WordTable(capacity: capacity)
  }

  /// The commonest words of German with their plainest translations, read at first use.
  static func core(of language: TargetLanguage) -> PhrasePairs {
    switch language {
    case .english: english
    case .french: french
    }
  }

  private static let english = PhrasePairs(core: .english)
  private static let french = PhrasePairs(core: .french)

  private init(core language: TargetLanguage) {
    self.init(capacity: 4000)
    addCore(of: language)
  }

  /// Adds the commonest words of German with their plainest translations.
  mutating func addCore(of language: TargetLanguage) {
    let (german, other) = (Stemmer(.german), Stemmer(language.endings))
    for pair in language.corePairs {
      let source = sourceStems.stems(of: pair.german, german)
      let target = targetStems.stems(of: pair.translation, other)
      guard !source.isEmpty, !target.isEmpty else { continue }
      cells += [Int32(source.count), Int32(target.count)] + source + target
    }
  }

  /// The share of each stem among all stems of its side.
  var shares: (source: [Float], target: [Float]) {
    var source = [Float](repeating: 0, count: sourceStems.count)
    var target = [Float](repeating: 0, count: targetStems.count)
    var at = 0
    while at < cells.count {
      let middle = at + 2 + Int(cells[at])
      let end = middle + Int(cells[at + 1])
      for k in (at + 2)..<middle { source[Int(cells[k])] += 1 }
      for k in middle..<end { target[Int(cells[k])] += 1 }
      at = end
    }
    let totals = (source.reduce(1, +), target.reduce(1, +))
    return (source.map { $0 / totals.0 }, target.map { $0 / totals.1 })
  }
}

/// Reads the dictionary format of Ding, the dictionary lookup program (dict.tu-chemnitz.de).
///
/// A line is `source :: target`; each half holds sections parted by `|` which correspond one to one
/// (base form, inflected forms, examples), a section holds alternatives parted by `;`. What stands
/// in `{} [] () <>` or between two slashes is annotation. Lines that begin with `#` are comments.
struct DictionaryReader {
  /// Longer phrases say too little about single words.
  private static let longestPhrase = 4

  private var source: HalfReader
  private var target: HalfReader

  /// What was read so far.
  private(set) var pairs = PhrasePairs(capacity: 200_000)

  /// A reader of dictionaries of German and a language.
  init(_ language: TargetLanguage) {
    source = HalfReader(Stemmer(.german), DictionaryConventions.placeholders())
    target = HalfReader(Stemmer(language.endings), language.placeholders)
  }

  /// Reads the whole text of a dictionary. Lines in another form are passed over.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    pairs.cells.reserveCapacity(text.count / 4)
    var start = 0
    while start < text.count {
      var end = start
      var middle = -1
      while end < text.count, text[end] != 0x0A {
        if middle < 0, text[end] == 0x3A, end + 1 < text.count, text[end + 1] == 0x3A {
          middle = end
        }
        end += 1
      }
      if middle > 0, text[start] != 0x23 {
        readLine(
          UnsafeBufferPointer(rebasing: text[start..<middle]),
          UnsafeBufferPointer(rebasing: text[(middle + 2)..<end]))
      }
      start = end + 1
    }
  }

  /// Reads the two halves of a line.
  mutating func readLine(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) {
    source.read(left, into: &pairs.sourceStems)
    target.read(right, into: &pairs.targetStems)
    let (a, b) = (source.sectionCount, target.sectionCount)
    for section in 0..<(a == b ? a : min(1, a, b)) {
      for x in source.phrases(ofSection: section) {
        let from = source.stems(ofPhrase: x)
        if from.isEmpty || from.count > Self.longestPhrase { continue }
        for y in target.phrases(ofSection: section) {
          let to = target.stems(ofPhrase: y)
          if to.isEmpty || to.count > Self.longestPhrase { continue }
          pairs.cells.append(Int32(from.count))
          pairs.cells.append(Int32(to.count))
          for k in from { pairs.cells.append(source.stems[k]) }
          for k in to { pairs.cells.append(target.stems[k]) }
        }
      }
    }
  }
}

/// Reads one half of a dictionary line into sections of phrases of stems.
private struct HalfReader {
  /// Phrases of more bytes are examples; they have too many words to be of use.
  private static let longestPhrase = 60

  private(set) var stems: [Int32] = []
  private var phraseEnds: [Int] = []
  private var sectionEnds: [Int] = []
  private var plain: [UInt8] = []
  private var phrase: [Int] = []
  private var scanner = WordScanner()
  private let stemmer: Stemmer
  private var surfaces = WordTable(capacity: 200_000)
  private var stemOfSurface: [Int32] = []
  private var isPlaceholder: [Bool] = []
  private let placeholders: WordTable

  init(_ stemmer: Stemmer, _ words: [String]) {
    self.stemmer = stemmer
    var table = WordTable()
    for word in words {
      Array(word.utf8).withUnsafeBufferPointer { _ = table.intern($0) }
    }
    placeholders = table
  }

  var sectionCount: Int { sectionEnds.count }

  func phrases(ofSection index: Int) -> Range<Int> {
    (index == 0 ? 0 : sectionEnds[index - 1])..<sectionEnds[index]
  }

  func stems(ofPhrase index: Int) -> Range<Int> {
    (index == 0 ? 0 : phraseEnds[index - 1])..<phraseEnds[index]
  }

  mutating func read(_ half: UnsafeBufferPointer<UInt8>, into table: inout WordTable) {
    stems.removeAll(keepingCapacity: true)
    phraseEnds.removeAll(keepingCapacity: true)
    sectionEnds.removeAll(keepingCapacity: true)
    plain.removeAll(keepingCapacity: true)
    var i = 0
    while i < half.count {
      let byte = half[i]
      if let close = Self.close(of: byte), let end = half[(i + 1)...].firstIndex(of: close) {
        plain.append(0x20)
        i = end + 1
        continue
      }
      if byte == 0x3B || byte == 0x7C { endPhrase(&table) }
      if byte == 0x7C { sectionEnds.append(phraseEnds.count) }
      if byte != 0x3B && byte != 0x7C { plain.append(byte) }
      i += 1
    }
    endPhrase(&table)
    sectionEnds.append(phraseEnds.count)
  }

  private static func close(of open: UInt8) -> UInt8? {
    switch open {
    case 0x7B: 0x7D
    case 0x5B: 0x5D
    case 0x28: 0x29
    case 0x3C: 0x3E
    case 0x2F: 0x2F
    default: nil
    }
  }

  /// Takes what was collected as a phrase. Placeholders go, unless nothing else is there.
  private mutating func endPhrase(_ table: inout WordTable) {
    var kept = 0
    if plain.count > Self.longestPhrase { plain.removeAll(keepingCapacity: true) }
    phrase.removeAll(keepingCapacity: true)
    plain.withUnsafeBufferPointer { text in
      scanner.forEachWord(in: text) { word in
        guard let lead = word.first, lead >= 0x30, lead < 0x3A || lead > 0x3F else { return }
        let surface = surfaces.intern(word)
        if surface == stemOfSurface.count {
          let stem = UnsafeBufferPointer(rebasing: word[..<stemmer.stemLength(of: word)])
          stemOfSurface.append(Int32(truncatingIfNeeded: table.intern(stem)))
          isPlaceholder.append(placeholders.find(word) >= 0)
        }
        if !isPlaceholder[surface] { kept += 1 }
        phrase.append(surface)
      }
    }
    for surface in phrase where kept == 0 || !isPlaceholder[surface] {
      stems.append(stemOfSurface[surface])
    }
    plain.removeAll(keepingCapacity: true)
    phraseEnds.append(stems.count)
  }
}
