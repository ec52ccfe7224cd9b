/// What is known of the forms of English words, read once from the data files and then shared.
///
/// Words are folded keys as UTF-8 (lower case, plain apostrophe).
public struct EnglishForms: Sendable {
  /// What a word can be, as far as its forms depend on it.
  public enum WordClass: String, Sendable, CaseIterable {
    /// Plural and possessive.
    case noun
    /// Past, participles and gerund.
    case verb
    /// Comparative and superlative.
    case adjective
  }

  /// A regular ending and what stands without it: `parties` − `ies` + `y`.
  public struct Ending: Sendable {
    /// The class of words that take it.
    public let wordClass: WordClass
    /// The letters of the inflected form.
    public let ending: [UInt8]
    /// The letters that stand in their place in the base form.
    public let replacement: [UInt8]
    /// Whether the letter before the ending is a doubled one: `banned`, `ban`.
    public let undoubles: Bool
  }

  /// A difference between British and American spelling; the canonical one is only a key.
  public struct SpellingRule: Sendable {
    /// Where in a word a rule holds.
    public enum Place: String, Sendable {
      /// The whole word.
      case word
      /// At the beginning.
      case start
      /// At the end.
      case end
      /// Anywhere.
      case anywhere
      /// Anywhere after the second vowel: `traveller`, not `filler`.
      case later
    }

    /// Where the rule holds.
    public let place: Place
    /// The letters that it replaces.
    public let variant: [UInt8]
    /// What stands in the key.
    public let canonical: [UInt8]
    /// The length in bytes of the shortest word that it holds for.
    public let shortest: Int
  }

  /// Forms that no ending explains, with their bases.
  public let irregular: [[UInt8]: [(base: [UInt8], wordClass: WordClass)]]

  /// Regular endings.
  public let endings: [Ending]

  /// Rules of spelling, in the order in which they are applied.
  public let spelling: [SpellingRule]

  /// Nouns whose `-s` is not a plural ending: `customs`, `arms`.
  public let pluralOnly: Set<[UInt8]>

  /// What dictionaries write into a term without meaning the word itself: `to`, `sth`, `one's`.
  public let placeholders: [[UInt8]: String]

  /// Names of parts of speech in glossaries, in lower case.
  public let partsOfSpeech: [String: WordClass]

  /// The tables, read at first use.
  public static let shared = EnglishForms()

  private init() {
    func bytes(_ field: String) -> [UInt8] { Array(field.utf8) }
    var irregular: [[UInt8]: [(base: [UInt8], wordClass: WordClass)]] = [:]
    for row in DataTable(named: "en/irregular-forms").rows {
      guard let wordClass = WordClass(rawValue: row["class"]) else { continue }
      irregular[bytes(row["form"]), default: []].append((bytes(row["base"]), wordClass))
    }
    self.irregular = irregular
    self.endings = DataTable(named: "en/endings").rows.compactMap { row in
      WordClass(rawValue: row["class"]).map {
        Ending(
          wordClass: $0, ending: bytes(row["ending"]), replacement: bytes(row["base ending"]),
          undoubles: row["undouble"] == "yes")
      }
    }
    self.spelling = DataTable(named: "en/spelling-variants").rows.compactMap { row in
      SpellingRule.Place(rawValue: row["place"]).map {
        SpellingRule(
          place: $0, variant: bytes(row["variant"]), canonical: bytes(row["canonical"]),
          shortest: Int(row["shortest"]) ?? 1)
      }
    }
    self.pluralOnly = Set(DataTable(named: "en/plural-only").rows.map { bytes($0["word"]) })
    self.placeholders = Dictionary(
      DataTable(named: "en/placeholders").rows.map { (bytes($0["word"]), $0["kind"]) },
      uniquingKeysWith: { first, _ in first })
    self.partsOfSpeech = Dictionary(
      DataTable(named: "en/parts-of-speech").rows.compactMap { row in
        WordClass(rawValue: row["class"]).map { (row["name"], $0) }
      }, uniquingKeysWith: { first, _ in first })
  }
}
