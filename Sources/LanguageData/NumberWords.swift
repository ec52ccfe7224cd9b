internal import TextModel

/// What is known of the words for numbers, months and times of one language.
public struct NumberWords: Sendable {
  /// What a number word does.
  public enum Kind: String, Sendable {
    /// A number below twenty.
    case unit
    /// The number one where it may as well be an article or pronoun.
    case one
    /// An article that stands for one before a power of ten: `a million`.
    case article
    /// A multiple of ten.
    case ten
    /// Hundred.
    case hundred
    /// Thousand.
    case thousand
    /// Joins two parts of a number.
    case and
    /// A power of ten; the value is the exponent.
    case scale
    /// A half, alone or with a number.
    case half
    /// An ordinal number.
    case ordinal
    /// Speaks of a number without naming it: `both`, `dozen`, `Jahrzehnt`.
    case silent
  }

  /// What a clock word says of the time before it.
  public enum Clock: String, Sendable {
    /// Before noon.
    case morning
    /// After noon.
    case afternoon
    /// Nothing of the half of the day.
    case either = "o'clock"
  }

  /// Number words with their value as a decimal numeral.
  public let words: [(word: String, value: String, kind: Kind)]

  /// Names of months, to their number.
  public let months: [(name: String, month: Int)]

  /// Words after a time of day.
  public let clock: [(word: String, meaning: Clock)]

  /// Words between the two numbers of a range.
  public let ranges: [String]

  /// German, read at first use.
  public static let german = NumberWords(.german)

  /// English, read at first use.
  public static let english = NumberWords(.english)

  private init(_ language: Language) {
    let folder = language.rawValue
    self.words = DataTable(named: "\(folder)/number-words").rows.compactMap { row in
      Kind(rawValue: row["class"]).map { (row["word"], row["value"], $0) }
    }
    self.months = DataTable(named: "\(folder)/months").rows.compactMap { row in
      Int(row["month"]).map { (row["name"], $0) }
    }
    self.clock = DataTable(named: "\(folder)/clock-words").rows.compactMap { row in
      Clock(rawValue: row["meaning"]).map { (row["word"], $0) }
    }
    self.ranges = DataTable(named: "\(folder)/range-words").rows.map { $0["word"] }
  }
}
