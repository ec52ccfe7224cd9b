internal import LanguageData
internal import TextAnalysis

/// The forms of German nouns.
///
/// A noun is declined like the longest row of `de/noun-declension` that it ends in: a listed noun
/// (compounds decline like their last part), or an ending. Everything is in folded letters.
struct NounInflection: Sendable {
  /// The inflection of all nouns, read at first use.
  static let shared = NounInflection(GermanInflectionTables.shared)

  private struct Operation: Sendable {
    let drops: Int
    let umlaut: Bool
    let ending: Key
    /// Whether it makes a nominative plural: not a genitive, not a dative plural.
    let isPlural: Bool

    init(_ text: String) {
      self.isPlural =
        text.first == "^" || ["e", "en", "n", "nen", "er", "2en"].contains(text)
      var rest = Substring(text == "-" ? "" : text)
      let digits = rest.prefix { $0.isNumber }
      self.drops = Int(digits) ?? 0
      rest = rest.dropFirst(digits.count)
      self.umlaut = rest.first == "^"
      self.ending = Folding.key(of: Array((umlaut ? rest.dropFirst() : rest).utf8))
    }

    func apply(to citation: Key) -> Key? {
      guard drops < citation.count else { return nil }
      var stem = drops > 0 ? Array(citation.dropLast(drops)) : citation
      if umlaut {
        if let fronted = Letters.umlaut(stem) {
          stem = fronted
        } else if !ending.contains(Letters.r) {
          return nil
        }
      }
      return stem + ending
    }
  }

  /// What is known of nouns that end in some letters.
  private struct Row {
    /// Whether the letters are a noun of their own.
    var isWord: Bool
    /// Makes the forms of that noun and its compounds, else of nouns with that ending.
    var operations: [Operation]
    /// Makes the forms of nouns with these letters as an ending; empty where they are none.
    var ending: [Operation] = []
  }

  /// Rows by their letters from the last to the first.
  private var reversed = FormTable(capacity: 3000)
  private var rows: [Row] = []
  private let fallback: [Operation]
  /// Listed plurals, reversed, with the listed noun each belongs to.
  private var plurals = FormTable(capacity: 6000)
  private var singulars: [Key] = []

  /// How a noun is made of one with an ending.
  private struct Derivation {
    let ending: Key
    let drops: Int
    let additions: [Key]
  }

  /// By the last letter of the ending, in the order of the file.
  private var feminines = [[Derivation]](repeating: [], count: 256)
  private var singularsOfEndings = [[Derivation]](repeating: [], count: 256)

  private init(_ tables: GermanInflectionTables) {
    let paradigms = tables.paradigms.map { $0.map(Operation.init) }
    var fallback: [Operation] = []
    for declension in tables.declensions {
      let operations = paradigms[declension.paradigm]
      if declension.noun.isEmpty {
        fallback = operations
        continue
      }
      let key = Folding.key(of: Array(declension.noun.utf8))
      let row = reversed.insert(key.reversed())
      if row == rows.count {
        rows.append(Row(isWord: declension.isWord, operations: operations))
      }
      if declension.isWord {
        rows[row].isWord = true
        rows[row].operations = operations
      } else {
        rows[row].ending = operations
      }
    }
    self.fallback = fallback
    for row in tables.derivations {
      let derivation = Derivation(
        ending: Folding.key(of: Array(row.ending.utf8)), drops: row.drops,
        additions: row.additions.map { Folding.key(of: Array($0.utf8)) })
      guard let last = derivation.ending.last else { continue }
      switch row.rule {
      case .feminine: feminines[Int(last)].append(derivation)
      case .singular: singularsOfEndings[Int(last)].append(derivation)
      }
    }
    for declension in tables.declensions where declension.isWord {
      let key = Folding.key(of: Array(declension.noun.utf8))
      for operation in paradigms[declension.paradigm] where operation.isPlural {
        guard let plural = operation.apply(to: key) else { continue }
        if reversed.find(plural.reversed()) >= 0 { continue }
        if plurals.insert(plural.reversed()) == singulars.count { singulars.append(key) }
      }
    }
  }

  /// Whether a word is a listed noun, as a whole.
  func isListed(_ key: Key) -> Bool {
    let row = reversed.find(key.reversed())
    return row >= 0 && rows[row].isWord
  }

  /// How many last letters of a word are a listed noun; 0 where none are.
  func listedHeadLength(_ key: Key) -> Int {
    guard let (row, length) = longestRow(key), rows[row].isWord else { return 0 }
    return length
  }

  /// Whether a word ends like a noun that is made of another word, such as `-ung` or `-ion`.
  func hasDerivedEnding(_ key: Key) -> Bool {
    guard let (row, length) = longestRow(key) else { return false }
    return length < key.count && length >= 3 && rows[row].ending.count == 1
  }

  /// Calls a closure with every form of a noun; the citation form comes first.
  ///
  /// A name without a known ending takes `-s` alone.
  func forEachForm(of citation: Key, isName: Bool = false, _ body: (Key, FormRule) -> Void) {
    body(citation, .citation)
    for form in forms(of: citation, isName: isName) { body(form, .ending) }
    for form in Self.derived(citation, feminines) { body(form, .feminine) }
    guard let singular = singular(of: citation) else { return }
    body(singular, .singular)
    for form in forms(of: singular, isName: false) { body(form, .singular) }
  }

  private func forms(of citation: Key, isName: Bool) -> [Key] {
    let found = longestRow(citation)
    if isName && (found?.length ?? 0) < 3 { return [citation + [Letters.s]] }
    var operations = found.map { rows[$0.row].operations } ?? fallback
    if let found, rows[found.row].isWord, found.length < citation.count {
      // the letters of a listed noun may end another word by chance: Präpa-rat, Freund-schaft
      operations += longestEnding(citation).map { rows[$0].ending } ?? fallback
    }
    return operations.compactMap { $0.apply(to: citation) }
  }

  private static func derived(_ citation: Key, _ derivations: [[Derivation]]) -> [Key] {
    guard citation.count >= 5, let last = citation.last else { return [] }
    let found = derivations[Int(last)].first {
      citation.count > $0.ending.count + 2
        && citation.suffix($0.ending.count).elementsEqual($0.ending)
    }
    guard let found else { return [] }
    return found.additions.map { Array(citation.dropLast(found.drops)) + $0 }
  }

  /// The singular of a citation form that is a plural, as far as endings and listed nouns tell.
  func singular(of citation: Key) -> Key? {
    Self.derived(citation, singularsOfEndings).first ?? listedSingular(of: citation)
  }

  private func listedSingular(of citation: Key) -> Key? {
    if let (row, length) = longestRow(citation), rows[row].isWord, length > 4 { return nil }
    let letters = Array(citation.reversed())
    var hash = KeyHash()
    var best: (plural: Int, length: Int)?
    letters.withUnsafeBufferPointer { buffer in
      for end in 1...max(1, buffer.count) where end <= buffer.count {
        hash.combine(buffer[end - 1])
        guard end >= 5, end == buffer.count || buffer.count - end >= 3 else { continue }
        let plural = plurals.find(buffer, 0, end, hash: hash.value)
        if plural >= 0 { best = (plural, end) }
      }
    }
    guard let best else { return nil }
    return Array(citation.dropLast(best.length)) + singulars[best.plural]
  }

  /// Whether a row may decide about a noun whose letters are given from the last to the first.
  ///
  /// An `e` after a, o or u may be the folded half of an umlaut: no ending begins with it. A short
  /// noun that is just one letter longer than an ending is there by chance: -dung, -ung.
  private func fits(
    _ row: Int, length: Int, of buffer: UnsafeBufferPointer<UInt8>, over shorter: Int
  ) -> Bool {
    let rest = buffer.count - length
    if rest == 0 { return rows[row].isWord }
    if rows[row].isWord { return length >= 3 && rest >= 3 && !(shorter >= 3 && length < 5) }
    let isHalf =
      length >= 4 && buffer[length - 1] == Letters.e
      && [Letters.a, Letters.o, Letters.u].contains(buffer[length])
    return rest >= 2 && !isHalf
  }

  private func longestEnding(_ key: Key) -> Int? {
    let letters = Array(key.reversed())
    var hash = KeyHash()
    var best: Int?
    letters.withUnsafeBufferPointer { buffer in
      for end in stride(from: 1, through: min(buffer.count - 2, 24), by: 1) {
        hash.combine(buffer[end - 1])
        let row = reversed.find(buffer, 0, end, hash: hash.value)
        if row >= 0, !rows[row].ending.isEmpty { best = row }
      }
    }
    return best
  }

  private func longestRow(_ key: Key) -> (row: Int, length: Int)? {
    let letters = Array(key.reversed())
    var hash = KeyHash()
    var best: (row: Int, length: Int)?
    letters.withUnsafeBufferPointer { buffer in
      for end in stride(from: 1, through: min(buffer.count, 24), by: 1) {
        hash.combine(buffer[end - 1])
        let row = reversed.find(buffer, 0, end, hash: hash.value)
        guard row >= 0 else { continue }
        if fits(row, length: end, of: buffer, over: best?.length ?? 0) { best = (row, end) }
      }
    }
    return best
  }
}
