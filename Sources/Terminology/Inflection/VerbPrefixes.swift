internal import LanguageData
internal import TextAnalysis

/// The particles and prefixes of German verbs, in folded letters.
struct VerbPrefixes: Sendable {
  typealias Kind = GermanInflectionTables.VerbPrefix.Kind

  /// All of them, read at first use.
  static let shared = VerbPrefixes(GermanInflectionTables.shared)

  /// By folded prefix, longest first.
  private let prefixes: [(key: Key, kind: Kind)]
  private let inseparable: Set<Key>
  /// Particles that are often words of another kind.
  let oftenWords: Set<Key>

  /// The one verb of three letters.
  private let shortest = Letters.key("tun")

  private init(_ tables: GermanInflectionTables) {
    self.prefixes = tables.verbPrefixes.map { (Folding.key(of: Array($0.prefix.utf8)), $0.kind) }
      .sorted {
        $0.key.count != $1.key.count
          ? $0.key.count > $1.key.count : $0.key.lexicographicallyPrecedes($1.key)
      }
    self.inseparable = Set(tables.inseparableVerbs.map { Folding.key(of: Array($0.utf8)) })
    self.oftenWords = Set(
      tables.verbPrefixes.filter(\.isOftenAWord).map { Folding.key(of: Array($0.prefix.utf8)) })
  }

  /// The particle that a verb can leave; nil where it has none.
  ///
  /// - Returns: the particle and whether the verb may be inseparable as well.
  func particle(of verb: Key) -> (key: Key, isDual: Bool)? {
    if inseparable.contains(verb) { return nil }
    for prefix in prefixes where prefix.kind != .inseparable && verb.starts(with: prefix.key) {
      let rest = verb.dropFirst(prefix.key.count)
      guard rest.count >= 4 && Letters.hasVowel(rest.dropLast(2)) || rest.elementsEqual(shortest),
        rest.last == Letters.n
      else { continue }
      return (prefix.key, prefix.kind == .both)
    }
    return nil
  }

  /// The inseparable prefixes that a verb may begin with, longest first.
  func inseparablePrefixes(of verb: Key) -> [Key] {
    prefixes.filter { $0.kind != .separable && verb.starts(with: $0.key) }.map(\.key)
  }
}
