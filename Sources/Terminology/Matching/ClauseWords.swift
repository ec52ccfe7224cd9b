internal import LanguageData
internal import TextAnalysis

/// Function words by what they tell of the words beside them, found by hash.
struct ClauseWords: Sendable {
  /// What a word is in a clause.
  struct Roles: OptionSet, Sendable {
    let rawValue: UInt16
    static let particle = Roles(rawValue: 1)
    /// May follow a particle at the end of its clause.
    static let follower = Roles(rawValue: 2)
    static let coordinator = Roles(rawValue: 4)
    /// A particle that is hardly ever a word of another kind.
    static let plainParticle = Roles(rawValue: 8)
    static let reflexive = Roles(rawValue: 16)
    static let article = Roles(rawValue: 32)
    static let determiner = Roles(rawValue: 64)
    /// A particle that is as often an adjective or adverb.
    static let adverb = Roles(rawValue: 128)
    /// The pronoun of the first person.
    static let firstPerson = Roles(rawValue: 256)
    /// Begins a sentence as another word than the noun it looks like.
    static let starter = Roles(rawValue: 512)
    /// Begins a set phrase, or stands in it between the preposition and the noun.
    static let setPhrase = Roles(rawValue: 1024)
  }

  /// All of them, read at first use.
  static let shared = ClauseWords()

  private var forms = FormTable(capacity: 500)
  private var roles: [Roles] = []
  private var contractions: [Key: [Key]] = [:]
  private var functionWords: Set<Key> = []
  private var verbs: Set<Key> = []
  private var prepositions: Set<Key> = []
  /// Their words joined by spaces.
  private var setPhrases: Set<Key> = []
  /// Forms of mein, dein, sein and so on, which are forms of verbs as well.
  private(set) var possessives: Set<Key> = []

  private init() {
    let tables = GermanInflectionTables.shared
    for row in tables.context {
      let key = Folding.key(of: Array(row.word.utf8))
      switch row.role {
      case "particle-follower": add(key, .follower)
      case "coordinator": add(key, .coordinator)
      case "reflexive": add(key, .reflexive)
      case "elision-article": add(key, .article)
      case "determiner": add(key, .determiner)
      case "first-person": add(key, .firstPerson)
      case "starter": add(key, .starter)
      case "possessive": possessives.insert(key)
      case "contraction":
        contractions[Folding.key(of: Array(row.of.utf8)), default: []].append(key)
      default: break
      }
    }
    for prefix in tables.verbPrefixes where prefix.kind != .inseparable {
      let key = Folding.key(of: Array(prefix.prefix.utf8))
      add(key, prefix.isOftenAWord ? .particle : [.particle, .plainParticle])
      if prefix.isOftenAnAdverb { add(key, .adverb) }
    }
    for row in DataTable(named: "de/function-words").rows {
      let key = Folding.key(of: Array(row["word"].utf8))
      // Pronouns and numerals take the endings of adjectives: viele, andere, beide
      if Self.uninflected.contains(row["class"]) { functionWords.insert(key) }
      if row["class"] == "preposition" { prepositions.insert(key) }
    }
    for row in DataTable(named: "de/everyday-words").rows where row["class"] == "verb" {
      verbs.insert(Folding.key(of: Array(row["word"].utf8)))
    }
    for preposition in contractions.keys { prepositions.insert(preposition) }
    for row in DataTable(named: "de/set-phrases").rows {
      let words = row["phrase"].split(separator: " ").map { Folding.key(of: Array($0.utf8)) }
      for word in words.dropLast() { add(word, .setPhrase) }
      setPhrases.insert(Array(words.joined(separator: Letters.key(" "))))
    }
  }

  private mutating func add(_ key: Key, _ role: Roles) {
    let form = forms.insert(key)
    if form == roles.count { roles.append(role) } else { roles[form].formUnion(role) }
  }

  /// The roles of the folded word at a range of a buffer.
  func roles(
    _ buffer: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, hash: UInt32
  ) -> Roles {
    let form = forms.find(buffer, start, end, hash: hash)
    return form < 0 ? [] : roles[form]
  }

  /// The roles of a folded word.
  func roles(of key: Key) -> Roles {
    let form = forms.find(key)
    return form < 0 ? [] : roles[form]
  }

  /// The closed classes whose words never stand as an adjective before a noun.
  private static let uninflected: Set<String> = [
    "article", "auxiliary", "conjunction", "modal", "preposition",
  ]

  /// Whether a word belongs to a closed class that takes no endings of adjectives.
  func isFunctionWord(_ key: Key) -> Bool { functionWords.contains(key) }

  /// Whether a word of a closed class is the infinitive of a verb as well: meinen, wollen.
  func isVerbToo(_ key: Key) -> Bool { verbs.contains(key) }

  /// Whether three words are a set phrase.
  func isSetPhrase(_ words: [Key]) -> Bool {
    setPhrases.contains(Array(words.joined(separator: Letters.key(" "))))
  }

  func isPreposition(_ key: Key) -> Bool { prepositions.contains(key) }

  /// A preposition and the words that hold it: auf, aufs, darauf.
  func withContractions(_ preposition: Key) -> [Key] {
    [preposition] + (contractions[preposition] ?? [])
  }
}
