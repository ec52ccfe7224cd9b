/// Words that tell whether a glossary's terms are as terms should be.
public struct GlossaryWords: Sendable {
  /// German articles, in lower case.
  public let germanArticles: Set<String>

  /// English articles, in lower case.
  public let englishArticles: Set<String>

  /// What English dictionaries write before a verb.
  public let infinitiveMarks: Set<String>

  /// British spellings to American ones, in lower case.
  public let american: [String: String]

  /// American spellings to British ones, in lower case.
  public let british: [String: String]

  /// The tables, read at first use.
  public static let shared = GlossaryWords()

  private init() {
    let placeholders = DataTable(named: "en/placeholders").rows
    func english(_ kind: String) -> Set<String> {
      Set(placeholders.filter { $0["kind"] == kind }.map { $0["word"] })
    }
    let varieties = DataTable(named: "en/variety-words").rows.map {
      ($0["british"], $0["american"])
    }
    self.germanArticles = Set(DataTable(named: "de/articles").rows.map { $0["word"] })
    self.englishArticles = english("article")
    self.infinitiveMarks = english("infinitive")
    self.american = Dictionary(varieties, uniquingKeysWith: { first, _ in first })
    self.british = Dictionary(
      varieties.map { ($0.1, $0.0) }, uniquingKeysWith: { first, _ in first })
  }
}
