/// What the data files know of German inflection, as rows of strings.
///
/// The words are as written; whoever compares them folds them first.
public struct GermanInflectionTables: Sendable {
  /// How a noun, or every noun with an ending, is declined.
  public struct Declension: Sendable {
    /// The noun, or the ending; empty for what no other row fits.
    public let noun: String

    /// Whether `noun` is a word (also as the last part of a compound) and not just an ending.
    public let isWord: Bool

    /// Which of the paradigms it follows.
    public let paradigm: Int
  }

  /// A noun that is made of a noun by its ending.
  public struct Derivation: Sendable {
    /// What the derived noun is to the one it comes from.
    public enum Rule: String, Sendable {
      /// The word for a woman, from the word for a man.
      case feminine
      /// The singular, from a plural.
      case singular
    }

    /// What the noun must end in.
    public let ending: String
    /// What is made.
    public let rule: Rule
    /// How many last letters are taken off.
    public let drops: Int
    /// What is put after; each makes a form. The empty one where there is none.
    public let additions: [String]
  }

  /// The stems of a strong or irregular verb.
  public struct StrongVerb: Sendable {
    /// The infinitive.
    public let infinitive: String
    /// The stems of the second and third person singular where they differ; `=` marks a whole form.
    public let present: [String]
    /// The first person singular of the preterite.
    public let preterite: [String]
    /// The first person singular of the second subjunctive where no umlaut rule gives it.
    public let subjunctive: [String]
    /// The past participle.
    public let participle: [String]
    /// Whether the verb is weak as well.
    public let isAlsoWeak: Bool
    /// Whether the verb stands after a prefix only.
    public let isBound: Bool
    /// Whether the verb is weak, though its last part looks strong.
    public let isWeak: Bool
  }

  /// A particle or prefix of verbs.
  public struct VerbPrefix: Sendable {
    /// Whether a prefix leaves its verb.
    public enum Kind: String, Sendable {
      /// Stands apart in main clauses.
      case separable
      /// Never stands apart.
      case inseparable
      /// The one with some verbs, the other with others.
      case both
    }

    /// The prefix.
    public let prefix: String
    /// Whether it leaves its verb.
    public let kind: Kind
    /// Whether it is often a word of another kind, such as a preposition.
    public let isOftenAWord: Bool
    /// Whether that other word is an adjective or adverb, which ends many clauses.
    public let isOftenAnAdverb: Bool
  }

  /// An adjective with an irregular stem or comparison.
  public struct Adjective: Sendable {
    /// The adjective without an ending.
    public let adjective: String
    /// What endings are put after.
    public let stem: String
    /// Comparative and superlative without endings.
    public let compared: [String]
  }

  /// Nouns and endings.
  public let declensions: [Declension]
  /// The ways in which nouns are declined, few beside the nouns: what is done to the citation form,
  /// one operation for each form; see the notes of the file.
  public let paradigms: [[String]]
  /// Nouns made of nouns.
  public let derivations: [Derivation]
  /// Strong and irregular verbs.
  public let strongVerbs: [StrongVerb]
  /// Particles and prefixes.
  public let verbPrefixes: [VerbPrefix]
  /// Verbs that begin like a separable verb and are none.
  public let inseparableVerbs: [String]
  /// Adjectives with irregular stems.
  public let adjectives: [Adjective]
  /// Function words by what they tell of the words beside them: role, word, what it is a form of.
  public let context: [(role: String, word: String, of: String)]

  /// The tables, read at first use.
  public static let shared = GermanInflectionTables()

  private init() {
    func words(_ field: String, by separator: Character = ",") -> [String] {
      field.split(separator: separator).map(String.init)
    }
    var paradigms: [String: Int] = [:]
    self.declensions = DataTable(named: "de/noun-declension").rows.map {
      let paradigm = paradigms[$0["forms"], default: paradigms.count]
      paradigms[$0["forms"]] = paradigm
      return Declension(
        noun: $0["noun"], isWord: $0["applies"] == "word", paradigm: paradigm)
    }
    self.paradigms = paradigms.sorted { $0.value < $1.value }.map { words($0.key, by: " ") }
    self.derivations = DataTable(named: "de/noun-derivation").rows.compactMap { row in
      let additions = words(row["additions"], by: " ")
      return Derivation.Rule(rawValue: row["rule"]).map {
        Derivation(
          ending: row["ending"], rule: $0, drops: Int(row["drops"]) ?? 0,
          additions: additions.isEmpty ? [""] : additions)
      }
    }
    self.strongVerbs = DataTable(named: "de/strong-verbs").rows.map {
      let usage = words($0["usage"], by: " ")
      return StrongVerb(
        infinitive: $0["infinitive"], present: words($0["present"]),
        preterite: words($0["preterite"]), subjunctive: words($0["subjunctive"]),
        participle: words($0["participle"]), isAlsoWeak: usage.contains("both"),
        isBound: usage.contains("bound"), isWeak: usage.contains("weak"))
    }
    self.verbPrefixes = DataTable(named: "de/verb-prefixes").rows.compactMap { row in
      VerbPrefix.Kind(rawValue: row["class"]).map {
        VerbPrefix(
          prefix: row["prefix"], kind: $0, isOftenAWord: !row["word"].isEmpty,
          isOftenAnAdverb: row["word"] == "adverb")
      }
    }
    self.inseparableVerbs = DataTable(named: "de/inseparable-verbs").rows.map { $0["infinitive"] }
    self.adjectives = DataTable(named: "de/adjective-stems").rows.map {
      Adjective(
        adjective: $0["adjective"], stem: $0["stem"], compared: words($0["compared"], by: " "))
    }
    self.context = DataTable(named: "de/term-context").rows.map {
      ($0["role"], $0["word"], $0["of"])
    }
  }
}
