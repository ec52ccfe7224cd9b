internal import LanguageData
internal import TextModel

/// The properties of abbreviations and words, ready to be looked up by bytes.
///
/// A class, for each place of a text takes it along: one reference is counted, and not that of each
/// table.
final class SentenceLexicon: Sendable {
  /// The classes of an abbreviation; `prefix` marks the first parts of one of several parts.
  struct Kinds: OptionSet {
    let rawValue: UInt32
    static let never = Kinds(AbbreviationClass.never)
    static let number = Kinds(AbbreviationClass.number)
    static let final = Kinds(AbbreviationClass.final)
    static let modifier = Kinds(AbbreviationClass.modifier)
    static let word = Kinds(AbbreviationClass.word)
    static let prefix = Kinds(rawValue: 1 << 31)
    /// Written small in the data and with a capital here, as at the start of a sentence only.
    static let capitalised = Kinds(rawValue: 1 << 30)
    /// The marks that are no classes.
    static let marks: Kinds = [.prefix, .capitalised]

    init(rawValue: UInt32) { self.rawValue = rawValue }

    init(_ kind: AbbreviationClass) {
      self.init(rawValue: 1 << UInt32(AbbreviationClass.allCases.firstIndex(of: kind) ?? 30))
    }
  }

  /// The roles of a word.
  struct Roles: OptionSet {
    let rawValue: UInt32
    static let starter = Roles(SentenceRole.starter)
    static let subject = Roles(SentenceRole.subject)
    static let finite = Roles(SentenceRole.finite)
    static let reporting = Roles(SentenceRole.reporting)
    static let ordinalBefore = Roles(SentenceRole.ordinalBefore)
    static let ordinalAfter = Roles(SentenceRole.ordinalAfter)
    static let numbered = Roles(SentenceRole.numbered)
    static let particle = Roles(SentenceRole.particle)
    static let lowercaseName = Roles(SentenceRole.lowercaseName)
    static let dateline = Roles(SentenceRole.dateline)
    static let exclaimed = Roles(SentenceRole.exclaimed)
    static let unit = Roles(SentenceRole.unit)
    static let company = Roles(SentenceRole.company)

    init(rawValue: UInt32) { self.rawValue = rawValue }

    init(_ role: SentenceRole) {
      self.init(rawValue: 1 << UInt32(SentenceRole.allCases.firstIndex(of: role) ?? 31))
    }
  }

  private let abbreviations: WordTable
  private let suffixes: WordTable
  private let words: WordTable

  init(_ knowledge: SentenceKnowledge) {
    var entries: [(String, UInt32)] = []
    var endings: [(String, UInt32)] = []
    let written = Set(knowledge.abbreviations.map(\.written))
    for (abbreviation, kind) in knowledge.abbreviations {
      if abbreviation.first == "-" {
        endings.append((String(abbreviation.dropFirst()), Kinds(kind).rawValue))
        continue
      }
      let capital = abbreviation.prefix(1).uppercased() + abbreviation.dropFirst()
      let spellings = written.contains(capital) ? [abbreviation] : [abbreviation, capital]
      for spelling in spellings {
        let mark: Kinds = spelling == abbreviation ? [] : .capitalised
        entries.append((spelling, Kinds(kind).union(mark).rawValue))
        for stop in spelling.indices where spelling[stop] == "." {
          entries.append((String(spelling[..<stop]), Kinds.prefix.rawValue))
        }
      }
    }
    abbreviations = WordTable(entries, folds: false)
    suffixes = WordTable(endings, folds: false)
    words = WordTable(knowledge.words.map { ($0.word, Roles($0.role).rawValue) }, folds: true)
  }

  /// The roles of the word at a span; none if it is not known.
  func roles(_ text: TextBytes, _ span: TextSpan) -> Roles {
    Roles(rawValue: words.value(text, span))
  }

  /// The classes of a compound whose last part is abbreviated, as in "Parkstr."
  func compoundKinds(_ text: TextBytes, _ span: TextSpan) -> Kinds {
    for length in 2...5 where span.count >= length + 3 {
      let value = suffixes.value(text, TextSpan(span.end - length, span.end))
      if value != 0 { return Kinds(rawValue: value) }
    }
    return []
  }

  /// The classes of the abbreviation at a span, its last full stop left out.
  func kinds(_ text: TextBytes, _ span: TextSpan) -> Kinds {
    Kinds(rawValue: abbreviations.value(text, span))
  }
}
