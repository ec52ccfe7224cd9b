/// Words that tell one language from the other, and what English makes of German names.
///
/// Words are as written in the tables; whoever compares them folds them.
public struct BilingualWords: Sendable {
  /// German function words that are no English words; true for those that names are not made of.
  public let telltales: [(word: String, isStrong: Bool)]

  /// English function words.
  public let englishFunctionWords: [String]

  /// English words that can stand for a term named before.
  public let pronouns: [String]

  /// German words that English has taken over.
  public let loanWords: [String]

  /// Endings by which a German noun or adjective is known.
  public let germanEndings: [String]

  /// German names of places, with what English calls them.
  public let placeNames: [(german: String, english: String)]

  /// English words that may rightly stand twice in a row.
  public let repeatable: [String]

  /// What stands before a date that keeps its full stops.
  public let citationMarks: [String]

  /// Units that translators convert.
  public let convertedUnits: [(unit: String, measure: ConvertedUnit)]

  /// The tables, read at first use.
  public static let shared = BilingualWords()

  private init() {
    func column(_ column: String, of table: String) -> [String] {
      DataTable(named: table).rows.map { $0[column] }
    }
    self.telltales = DataTable(named: "de/telltale-words").rows.map {
      ($0["word"], $0["strength"] == "strong")
    }
    self.englishFunctionWords = column("word", of: "en/function-words")
    self.pronouns = column("word", of: "en/pronouns")
    self.loanWords = column("word", of: "en/german-loan-words")
    self.germanEndings = column("ending", of: "de/telltale-endings")
    self.placeNames = DataTable(named: "de/place-names").rows.map { ($0["german"], $0["english"]) }
    self.convertedUnits = DataTable(named: "en/imperial-units").rows.compactMap { row in
      Double(row["metric"]).map {
        (row["unit"], ConvertedUnit(metric: $0, zero: Double(row["zero"])))
      }
    }
    self.repeatable = column("word", of: "en/doubled-words")
    self.citationMarks = column("word", of: "en/citation-marks")
  }
}

/// An English unit of measurement against the metric one.
public struct ConvertedUnit: Sendable {
  /// What one of them is in the metric unit.
  public let metric: Double

  /// What the metric zero is in this unit, where the two scales begin at different points: 32 for
  /// degrees Fahrenheit. Nil where they begin at the same.
  public let zero: Double?
}
