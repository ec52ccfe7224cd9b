internal import LanguageData
internal import TextModel

/// The base forms that a German stem may belong to, for dictionaries that list those alone: forms of
/// strong verbs, participles, infinitives with their particle inside, plurals with an umlaut.
///
/// Guesses, of which a dictionary tells the good ones: most are no word.
struct BaseForms {
  /// For the stem of each strong form the stem of its infinitive. Of two verbs with one form the
  /// first of the table is taken.
  private var infinitives: [ArraySlice<UInt8>: [UInt8]] = [:]

  /// Particles and prefixes, longest first, and whether a form can stand between them and the verb.
  private let prefixes: [(bytes: [UInt8], isSeparable: Bool)]

  /// Shortest rest of a word after a prefix, in UTF-8 bytes.
  private static let shortest = 3

  /// What stands between particle and verb in participles and infinitives.
  private static let marks = [Array("ge".utf8), Array("zu".utf8)]

  private let stemmer: Stemmer

  /// All base forms by the stems that the stemmer leaves.
  init(stemmer: Stemmer) {
    self.stemmer = stemmer
    let tables = GermanInflectionTables.shared
    prefixes = tables.verbPrefixes.sorted {
      ($1.prefix.utf8.count, $0.prefix) < ($0.prefix.utf8.count, $1.prefix)
    }.map { (Self.folded($0.prefix), $0.kind != .inseparable) }
    for verb in tables.strongVerbs where !verb.isWeak {
      let infinitive = Self.stem(verb.infinitive, stemmer)
      let whole = verb.present.filter { $0.hasPrefix("=") }.map { String($0.dropFirst()) }
      let forms = verb.present.filter { !$0.hasPrefix("=") } + whole + verb.preterite
      for form in forms + verb.subjunctive + verb.participle {
        let stem = Self.stem(form, stemmer)
        if stem != infinitive, infinitives[stem[...]] == nil {
          infinitives[stem[...]] = infinitive
        }
      }
    }
  }

  /// Words as the scanner has them, with `ss` for ß.
  private static func folded(_ word: String) -> [UInt8] {
    word.utf8.contains(0xC3) ? Array(word.replacing("ß", with: "ss").utf8) : Array(word.utf8)
  }

  private static func stem(_ word: String, _ stemmer: Stemmer) -> [UInt8] {
    let bytes = folded(word)
    return bytes.withUnsafeBufferPointer { Array($0[..<stemmer.stemLength(of: $0)]) }
  }

  /// The first base form of a stem that a dictionary has, as a number of the dictionary.
  func base(of stem: ArraySlice<UInt8>, in dictionary: BilingualDictionary) -> Int? {
    guard let first = stem.first, first >= 0x61 else { return nil }
    return candidates(for: stem).lazy.map { dictionary.sourceStems.find($0) }.first {
      $0 >= 0 && !dictionary.links(of: $0).isEmpty
    }
  }

  /// Stems that may be the base of a stem, the likeliest first.
  func candidates(for stem: some Collection<UInt8>) -> [[UInt8]] {
    let stem = Array(stem)
    var found: [[UInt8]] = []
    if let base = infinitives[stem[...]] { found.append(base) }
    if let rest = Self.rest(of: stem[...], after: Self.marks[0]) { found.append(Array(rest)) }
    for prefix in prefixes {
      guard let rest = Self.rest(of: stem[...], after: prefix.bytes) else { continue }
      if let base = infinitives[rest] { found.append(prefix.bytes + base) }
      guard prefix.isSeparable else { continue }
      for mark in Self.marks {
        if let verb = Self.rest(of: rest, after: mark) { found.append(prefix.bytes + verb) }
      }
    }
    if let plain = Self.withoutUmlaut(stem) { found.append(plain) }
    // What looks like an ending may still be there: of an ending and two more only two were cut.
    return found.flatMap { base in
      let length = base.withUnsafeBufferPointer { stemmer.stemLength(of: $0) }
      return length == base.count ? [base] : [base, Array(base[..<length])]
    }
  }

  private static func rest(
    of stem: ArraySlice<UInt8>, after prefix: [UInt8]
  ) -> ArraySlice<UInt8>? {
    stem.count >= prefix.count + shortest && stem.starts(with: prefix)
      ? stem.dropFirst(prefix.count) : nil
  }

  /// The stem with the vowel below its last umlaut, which is the one that a plural changes; nil where
  /// there is none.
  static func withoutUmlaut(_ stem: [UInt8]) -> [UInt8]? {
    guard let last = stem.lastIndex(of: 0xC3), last + 1 < stem.count else { return nil }
    let vowel: UInt8
    switch stem[last + 1] {
    case 0xA4: vowel = 0x61  // ä
    case 0xB6: vowel = 0x6F  // ö
    case 0xBC: vowel = 0x75  // ü
    default: return nil
    }
    return stem[..<last] + [vowel] + stem[(last + 2)...]
  }
}
