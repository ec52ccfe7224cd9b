internal import LanguageData
public import Terminology
internal import TextAnalysis
public import TextModel

/// What the checks of pairs share, made once for each worker.
public final class PairContext {
  /// Finds English terms in English text.
  public let targetTerms: TargetTermFinder

  let german: Tokenizer
  // Made when the first pair comes: a worksheet without English has none
  private(set) lazy var germanNumbers = NumberReader(.german)
  private(set) lazy var englishNumbers = NumberReader(.english)
  private(set) lazy var words = WordSets()

  /// Makes a context.
  ///
  /// - Throws: `Failure` with id `icu` where ICU's data is missing.
  public init() throws(Failure) {
    self.targetTerms = try TargetTermFinder()
    self.german = try Tokenizer(language: .german)
  }
}

/// The words of `BilingualWords` by folded key.
struct WordSets: Sendable {
  let telltales: [ArraySlice<UInt8>: Bool]
  let english: Set<ArraySlice<UInt8>>
  let pronouns: Set<ArraySlice<UInt8>>
  let loanWords: Set<ArraySlice<UInt8>>
  let endings: [ArraySlice<UInt8>]
  let placeNames: [ArraySlice<UInt8>: String]
  let repeatable: Set<ArraySlice<UInt8>>
  let citationMarks: Set<ArraySlice<UInt8>>
  let convertedUnits: [ArraySlice<UInt8>: ConvertedUnit]
  let germanAbbreviations: Set<ArraySlice<UInt8>>
  let months: [ArraySlice<UInt8>: Int]
  let germanMonths: [ArraySlice<UInt8>: Int]

  init() {
    let words = BilingualWords.shared
    func key(_ word: String) -> ArraySlice<UInt8> { Folding.key(of: Array(word.utf8))[...] }
    func table<Value>(_ rows: [(String, Value)]) -> [ArraySlice<UInt8>: Value] {
      Dictionary(rows.map { (key($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })
    }
    self.telltales = table(words.telltales.map { ($0.word, $0.isStrong) })
    self.english = Set(words.englishFunctionWords.map(key))
    self.pronouns = Set(words.pronouns.map(key))
    self.loanWords = Set(words.loanWords.map(key))
    self.endings = words.germanEndings.map(key)
    self.placeNames = table(words.placeNames.map { ($0.german, $0.english) })
    self.repeatable = Set(words.repeatable.map(key))
    self.citationMarks = Set(words.citationMarks.map(key))
    self.convertedUnits = table(words.convertedUnits.map { ($0.unit, $0.measure) })
    self.germanAbbreviations = Set(
      LanguageProfile.german.sentences.abbreviations.compactMap {
        $0.written.split(separator: ".").last.map { key(String($0)) }
      })
    self.months = table(NumberWords.english.months.map { ($0.name, $0.month) })
    self.germanMonths = table(NumberWords.german.months.map { ($0.name, $0.month) })
  }
}
