/// The tables by which German words are told apart that a translator need not decide.
///
/// Words are given as written; whoever compares them folds them first.
public struct OpenTermVocabulary: Sendable {
  /// The closed classes of German grammar.
  public enum FunctionClass: String, Sendable, CaseIterable {
    case article, pronoun, preposition, conjunction, particle, adverb, auxiliary, modal, numeral
  }

  /// What an everyday word is.
  public enum EverydayClass: String, Sendable, CaseIterable {
    case noun, verb, adjective, adverb, abbreviation
  }

  /// A frequent word with one plain equivalent.
  public struct EverydayWord: Sendable {
    /// The word in dictionary form.
    public let word: String
    /// What it is.
    public let wordClass: EverydayClass
    /// Stems that the endings do not give: umlaut plurals, comparatives.
    public let stems: [String]
  }

  /// The principal parts of a strong or mixed verb.
  public struct IrregularVerb: Sendable {
    /// The infinitive.
    public let infinitive: String
    /// The third person singular.
    public let present: String
    /// The first person singular of the past.
    public let past: String
    /// The first person singular of the past subjunctive.
    public let subjunctive: String
    /// The past participle.
    public let participle: String
  }

  /// A noun with the verb it goes with.
  public struct Collocation: Sendable {
    /// The noun in dictionary form.
    public let noun: String
    /// The verb's infinitive.
    public let verb: String
    /// The preposition before the noun, possibly with its article; empty where there is none.
    public let preposition: String
  }

  /// What a word says about a proper name near it.
  public enum NameWordClass: String, Sendable, CaseIterable {
    case givenName = "given-name"
    case surnameParticle = "surname-particle"
    case legalForm = "legal-form"
    case title
  }

  /// What an ending says about a word.
  public enum EndingClass: String, Sendable, CaseIterable {
    case adjective, adverb, noun, foreign
  }

  /// Function words to their class.
  public let functionWords: [(word: String, wordClass: FunctionClass)]
  /// Words that no translator needs to decide.
  public let everydayWords: [EverydayWord]
  /// Strong and mixed verbs.
  public let irregularVerbs: [IrregularVerb]
  /// Nouns with their verbs.
  public let collocations: [Collocation]
  /// Words that show a name.
  public let nameWords: [(word: String, wordClass: NameWordClass)]
  /// Derivational endings.
  public let endings: [(ending: String, endingClass: EndingClass)]
  /// Particles that leave their verb in a main clause.
  public let separableParticles: [String]
  /// Prefixes that never leave their verb, or not always.
  public let inseparablePrefixes: [String]
  /// Function words of other languages.
  public let foreignWords: [String]

  /// The German tables, read at first use.
  public static let german = OpenTermVocabulary(folder: "de")

  private init(folder: String) {
    func rows(_ name: String) -> [DataTable.Row] { DataTable(named: "\(folder)/\(name)").rows }
    self.functionWords = rows("function-words").compactMap { row in
      FunctionClass(rawValue: row["class"]).map { (row["word"], $0) }
    }
    self.everydayWords = rows("everyday-words").compactMap { row in
      EverydayClass(rawValue: row["class"]).map {
        EverydayWord(
          word: row["word"], wordClass: $0,
          stems: row["forms"].split(separator: " ").map(String.init))
      }
    }
    self.irregularVerbs = rows("irregular-verbs").map {
      IrregularVerb(
        infinitive: $0["verb"], present: $0["present"], past: $0["past"],
        subjunctive: $0["subjunctive"], participle: $0["participle"])
    }
    self.collocations = rows("collocations").map {
      Collocation(noun: $0["noun"], verb: $0["verb"], preposition: $0["preposition"])
    }
    self.nameWords = rows("name-words").compactMap { row in
      NameWordClass(rawValue: row["class"]).map { (row["word"], $0) }
    }
    self.endings = rows("word-endings").compactMap { row in
      EndingClass(rawValue: row["class"]).map { (row["ending"], $0) }
    }
    let particles = rows("verb-particles")
    self.separableParticles = particles.filter { $0["class"] == "separable" }.map { $0["word"] }
    self.inseparablePrefixes = particles.filter { $0["class"] == "inseparable" }.map { $0["word"] }
    self.foreignWords = rows("foreign-words").map { $0["word"] }
  }
}
