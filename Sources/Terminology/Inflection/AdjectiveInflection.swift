internal import LanguageData
internal import TextAnalysis

/// The forms of German adjectives, in folded letters.
struct AdjectiveInflection: Sendable {
  /// The inflection of all adjectives, read at first use.
  static let shared = AdjectiveInflection(GermanInflectionTables.shared)

  /// The endings of adjectives, longest first so that taking one off is greedy.
  static let endings: [Key] = [
    Letters.key("en"), Letters.key("er"), Letters.key("es"), Letters.key("em"), Letters.key("e"),
  ]

  private var irregular: [Key: (stem: Key, compared: [Key])] = [:]

  private init(_ tables: GermanInflectionTables) {
    for row in tables.adjectives {
      let stem = Folding.key(of: Array(row.stem.utf8))
      let entry = (stem, row.compared.map { Folding.key(of: Array($0.utf8)) })
      irregular[Folding.key(of: Array(row.adjective.utf8))] = entry
      irregular[stem] = entry
    }
  }

  /// The stem of an adjective given with an ending, as before a noun.
  static func stem(ofInflected key: Key) -> Key {
    for ending in endings
    where key.count >= ending.count + 3 && key.suffix(ending.count).elementsEqual(ending) {
      return Array(key.dropLast(ending.count))
    }
    return key
  }

  /// Calls a closure with every form in the positive degree.
  func forEachForm(ofStem stem: Key, _ body: (Key, FormRule) -> Void) {
    let base = irregular[stem]?.stem ?? stem
    body(stem, .ending)
    for ending in Self.endings { body(base + ending, .ending) }
    let last = base.suffix(2)
    if base.count > 3, last.first == Letters.e, let end = last.last,
      end == Letters.l || end == Letters.r
    {
      let short = Array(base.dropLast(2)) + [end]
      for ending in Self.endings { body(short + ending, .ending) }
    }
  }

  /// Calls a closure with the citation form, its inflected forms and its comparison.
  func forEachForm(of citation: Key, _ body: (Key, FormRule) -> Void) {
    body(citation, .citation)
    let base = citation.last == Letters.e ? Array(citation.dropLast()) : citation
    forEachForm(ofStem: base, body)
    var degrees = irregular[base]?.compared ?? []
    if degrees.isEmpty {
      let stop = base.last == Letters.t || base.last == Letters.s || base.last == UInt8(ascii: "d")
      degrees = [base + Letters.key("er"), base + (stop ? Letters.key("est") : Letters.key("st"))]
    }
    for degree in degrees {
      body(degree, .comparison)
      for ending in Self.endings { body(degree + ending, .comparison) }
    }
  }
}
