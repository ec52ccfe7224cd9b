/// What the data files know of German words beside their inflection.
public struct GermanTermTables: Sendable {
  /// What a glossary's label of a part of speech means for recognition.
  public enum WordClass: String, Sendable {
    /// A noun, or a phrase around one.
    case noun
    /// A verb, or a phrase around one.
    case verb
    /// An adjective.
    case adjective
    /// A name whose last word may stand alone.
    case person
    /// Another name.
    case name
    /// A place, which has an adjective in `-er`.
    case place
    /// Something that is never inflected.
    case fixed
  }

  /// Labels in lower case to what they mean.
  public let partsOfSpeech: [String: WordClass]

  /// Given names, which do not stand for a person's last name.
  public let givenNames: [String]

  /// Words, folded, that ß and ss tell apart.
  public let eszettPairs: [String]

  /// Parts of words that are no nouns, with what they can be.
  public let compoundParts: [(part: String, kind: CompoundPart)]

  /// What a part of a word that is no noun can be.
  public enum CompoundPart: String, Sendable {
    /// Stands before a noun in a compound.
    case modifier
    /// Makes another verb or noun, no compound.
    case verbal
    /// Is never the head of a compound.
    case suffix
  }

  /// Words that hold the letters of another word by chance or by derivation.
  public let opaqueWords: [String]

  /// The tables, read at first use.
  public static let shared = GermanTermTables()

  private init() {
    self.partsOfSpeech = Dictionary(
      DataTable(named: "de/parts-of-speech").rows.compactMap { row in
        WordClass(rawValue: row["class"]).map { (row["label"], $0) }
      }, uniquingKeysWith: { first, _ in first })
    self.compoundParts = DataTable(named: "de/compound-parts").rows.compactMap { row in
      CompoundPart(rawValue: row["kind"]).map { (row["part"], $0) }
    }
    self.opaqueWords = DataTable(named: "de/opaque-words").rows.map { $0["word"] }
    self.givenNames = DataTable(named: "de/given-names").rows.map { $0["name"] }
    self.eszettPairs = DataTable(named: "de/eszett-pairs").rows.map { $0["folded"] }
  }
}
