import Checks
import TestSupport
import Testing
import TextModel

/// Numbers are values: every way of writing one, in both languages.
struct NumberTests {
  static let equal: [(String, String)] = [
    ("1.234", "1,234"),
    ("12.345.678", "12,345,678"),
    ("1 234", "1,234"),
    ("12 345", "12,345"),
    ("1'234", "1,234"),
    ("1’234’567", "1,234,567"),
    ("1'234.50", "1,234.50"),
    ("1.234,56", "1,234.56"),
    ("0,5", "0.5"),
    ("3,14", "3.14"),
    ("100", "100"),
    ("2,50", "2.5"),
    ("1,15 Mrd.", "1.15 billion"),
    ("4,5 Mio.", "4.5 million"),
    ("4,5 Mio.", "4.5m"),
    ("11,1 Bio.", "11.1 trillion"),
    ("11,1 Billionen", "11.1tn"),
    ("3 Milliarden", "3 billion"),
    ("3 Milliarden", "3bn"),
    ("3 Milliarden", "three billion"),
    ("drei Milliarden", "3 billion"),
    ("eine Million", "one million"),
    ("eine Million", "a million"),
    ("eine halbe Million", "half a million"),
    ("500.000", "half a million"),
    ("anderthalb Millionen", "1.5 million"),
    ("eineinhalb Millionen", "one and a half million"),
    ("zweieinhalb Millionen", "two and a half million"),
    ("1.200 Millionen", "1.2 billion"),
    ("30.000", "30,000"),
    ("30.000", "30k"),
    ("25 Tsd.", "25,000"),
    ("zwölf", "12"),
    ("12", "twelve"),
    ("dreiundzwanzig", "twenty-three"),
    ("dreiundzwanzig", "23"),
    ("hundertfünfzig", "one hundred and fifty"),
    ("hundertfünfzig", "150"),
    ("zweitausend", "two thousand"),
    ("zweitausenddreihundert", "2,300"),
    ("fünfundzwanzigtausend", "25,000"),
    ("sechzehn", "sixteen"),
    ("siebzig", "70"),
    ("einhundert", "a hundred"),
    ("ein Dutzend", "a dozen"),
    ("ein Dutzend", "twelve"),
    ("beide", "both"),
    ("beide", "the two"),
    ("zwei", "both"),
    ("34,9 %", "34.9%"),
    ("34,9 Prozent", "34.9 per cent"),
    ("3 bis 4 Prozent", "3 to 4 percent"),
    ("4 bis 5 Mio.", "4 to 5 million"),
    ("4 bis 5 Mio.", "4 million to 5 million"),
    ("10-15", "10–15"),
    ("20–30 Mio.", "20-30 million"),
    ("4,5 Mio. Euro", "€4.5 million"),
    ("25-Millionen-Euro-Vorlage", "a €25 million bill"),
    ("1.000 $", "$1,000"),
    ("99,99 Euro", "€99.99"),
    ("2,3 Mrd. US-Dollar", "US$2.3bn"),
    ("der 3. Platz", "3rd place"),
    ("das dritte", "the third"),
    ("der 21. Februar", "February 21"),
    ("am 13. November 2024", "on 13 November 2024"),
    ("am 13. November 2024", "on November 13, 2024"),
    ("am 13.11.2024", "on 13 November 2024"),
    ("am 13.11.2024", "on November 13, 2024"),
    ("am 13.11.2024", "on 13/11/2024"),
    ("am 13.11.2024", "on 11/13/2024"),
    ("am 13.11.2024", "on 2024-11-13"),
    ("am 27.6.", "on 27 June"),
    ("am 5. März", "on 5 March"),
    ("am 5. März", "on March 5th"),
    ("1. Mai", "1 May"),
    ("am 31.12.27", "on 31 December 2027"),
    ("um 14.30 Uhr", "at 2.30 p.m."),
    ("um 14.30 Uhr", "at 2:30 pm"),
    ("um 14:30 Uhr", "at 14:30"),
    ("um 20 Uhr", "at 8 p.m."),
    ("um 20 Uhr", "at 8pm"),
    ("um 8 Uhr", "at 8 a.m."),
    ("um 8 Uhr", "at 8 o'clock"),
    ("um 0.15 Uhr", "at 12.15 a.m."),
    ("um 12 Uhr", "at noon"),
    ("von 14 bis 16 Uhr", "from 2 to 4 p.m."),
    ("14 bis 16 Uhr", "14:00 to 16:00"),
    ("die 1970er-Jahre", "the 1970s"),
    ("die 90er Jahre", "the 1990s"),
    ("die 90er", "the 90s"),
    ("2023/24", "2023/24"),
    ("2023/2024", "2023/24"),
    ("2023/24", "2023-24"),
    ("2022 und 2023", "2022 and 2023"),
    ("§ 5 Abs. 2", "section 5(2)"),
    ("Art. 12", "Article 12"),
    ("Kapitel 3.2", "chapter 3.2"),
    ("12 km", "12 km"),
    ("5 m", "5 m"),
    ("5 Meter", "5m"),
    ("3.000 Meter", "3,000m"),
    ("15 °C", "15°C"),
    ("T-34", "T-34"),
    ("die S-400", "the S-400"),
    ("Leopard 2A7", "Leopard 2A7"),
    ("G7", "G7"),
    ("Ludwig XIV.", "Louis XIV"),
    ("Papst Johannes XXIII.", "Pope John XXIII"),
    ("dreijährige Kinder", "three-year-olds"),
    ("ein 43-Jähriger", "a 43-year-old"),
    ("zweimal", "twice"),
    ("dreimal", "three times"),
    ("doppelt so viele", "twice as many"),
    ("die Hälfte", "half"),
    ("zwei Drittel", "two-thirds"),
    ("zwei Drittel", "two thirds"),
    ("1:0", "1-0"),
    ("3:2", "3-2"),
    ("1:0", "1:0"),
    ("Nr. 7", "No. 7"),
    ("0800 555 111", "0800 555 111"),
    ("+49 30 1234567", "+49 30 1234567"),
    ("12 000", "12,000"),
    ("1,5-mal", "1.5 times"),
    ("vier- bis fünfmal", "four to five times"),
    ("zwischen 3 und 5 Mrd.", "between 3 and 5 billion"),
    ("ein Jahrzehnt", "a decade"),
    ("zehn Jahre", "a decade"),
    ("20. Jahrhundert", "20th century"),
    ("das zwanzigste", "the twentieth"),
    ("einundzwanzigste", "twenty-first"),
    ("im 21. Jahrhundert", "in the 21st century"),
  ]

  static let different: [(String, String)] = [
    ("411", "441"),
    ("1.234", "1,243"),
    ("49,13", "41.93"),
    ("4,5 Mio.", "4.5 billion"),
    ("11,1 Bio.", "11.1 billion"),
    ("1,15 Mrd.", "1.15 million"),
    ("3 Milliarden", "3 million"),
    ("34,9 %", "39.4%"),
    ("1.234,56", "1,234.65"),
    ("am 13. November 2024", "on 14 November 2024"),
    ("am 13. November", "on 13 December"),
    ("um 14.30 Uhr", "at 3.30 p.m."),
    ("um 20 Uhr", "at 8 a.m."),
    ("1995", "1959"),
    ("zwölf", "13"),
    ("drei Milliarden", "4 billion"),
    ("hundertfünfzig", "160"),
    ("4 bis 5 Mio.", "4 to 6 million"),
    ("1'234", "1,324"),
    ("die 1970er-Jahre", "the 1980s"),
    ("am 13.11.2024", "on 12 November 2024"),
    ("12 km", "21 km"),
    ("fünf", "six"),
    ("dreißig", "thirteen"),
  ]

  static let germanFormat: [(String, String)] = [
    ("1.234,56", "1.234,56"),
    ("1,15 Mrd.", "1,15 billion"),
    ("34,9 %", "34,9%"),
    ("1.043", "1.043"),
    ("61.600", "61.600"),
    ("0,5", "0,5"),
    ("47,60", "47,60"),
    ("12.345.678", "12.345.678"),
    ("3,141", "3,141"),
    ("4,5 Mio.", "4,5 million"),
    ("1'234.50", "1.234,50"),
  ]

  static let germanDates: [(String, String)] = [
    ("am 13. November 2024", "on 13. November 2024"),
    ("am 31.12.2027", "on 31.12.2027"),
    ("am 27.6.", "on 27.6."),
    ("am 17. Dezember 2021", "on 17. Dezember 2021"),
    ("am 3. Mai", "on 3. Mai"),
    ("am 5. März", "on 5 März"),
  ]

  private func numberChecks(_ german: String, _ english: String) throws -> Set<String> {
    try checks("Es waren \(german) im Lager.", "There were \(english) in the camp.")
      .intersection(["number-mismatch", "number-format", "date-format"])
  }

  @Test(arguments: equal)
  func equalValuesAreNoFinding(german: String, english: String) throws {
    #expect(try numberChecks(german, english) == [])
  }

  @Test(arguments: different)
  func differentValuesAreAMismatch(german: String, english: String) throws {
    #expect(try numberChecks(german, english) == ["number-mismatch"])
  }

  @Test(arguments: germanFormat)
  func germanFormatIsToldFromAnotherValue(german: String, english: String) throws {
    #expect(try numberChecks(german, english) == ["number-format"])
  }

  @Test(arguments: germanDates)
  func germanDatesAreFound(german: String, english: String) throws {
    #expect(try numberChecks(german, english).contains("date-format"))
  }

  @Test func findingsPointAtBothNumbers() throws {
    let source = MarkedText("Das Bataillon ⟦411⟧ rückt aus.")
    let target = MarkedText("Battalion ⟦441⟧ moves out.")
    let found = try #require(try findings(source.text, target.text).first)
    #expect(found.severity == .error)
    #expect(found.source == source.spans[0])
    #expect(found.target == target.spans[0])
  }

  @Test func germanFormatComesWithTheEnglishOne() throws {
    let found = try #require(try findings("Es kostet 1.234,56 Euro.", "It costs €1.234,56.").first)
    #expect(found.suggestion == "1,234.56")
  }

  @Test func citationsOfTheOfficialJournalKeepTheirDates() throws {
    let found = try checks("(ABl. L 305 vom 26.11.2019, S. 17)", "(OJ L 305, 26.11.2019, p. 17)")
    #expect(found == [])
  }

  @Test func convertedUnitsAreNotices() throws {
    let found = try findings("Er lief 320 Kilometer.", "He ran 200 miles.")
    #expect(found.map(\.severity) == [.notice])
  }

  @Test(arguments: [
    ("Es waren 30 Grad.", "It was 86°F.", Severity.notice),
    ("Es waren rund 20 Grad.", "It was about 70 degrees Fahrenheit.", .notice),
    ("Es waren minus 10 Grad.", "It was 14 °F.", .notice),
    ("Es waren 30 Grad.", "It was 68 °F.", .error),
  ])
  func convertedTemperaturesAreNotices(
    german: String, english: String, severity: Severity
  ) throws {
    #expect(try findings(german, english).map(\.severity) == [severity])
  }

  /// Whatever the number: equal is silent, another is a mismatch, German format is told apart.
  @Test func randomNumbers() throws {
    var generator = SeededGenerator(seed: 20)
    let context = try PairContext()
    for _ in 0..<300 {
      let value = Int.random(in: 1000...999_999_999, using: &generator)
      let german = grouped(value, ".")
      func found(_ english: String) -> Set<String> {
        let pair = pair("Es waren \(german) Stück.", "There were \(english) pieces.")
        return Set(PairChecks.findings(in: pair, context).map(\.check))
      }
      #expect(found(grouped(value, ",")) == [])
      #expect(found(grouped(value + 1, ",")) == ["number-mismatch"])
      #expect(found(german) == ["number-format"])
    }
  }

  private func grouped(_ value: Int, _ separator: String) -> String {
    var digits = Array(String(value))
    var i = digits.count - 3
    while i > 0 {
      digits.insert(contentsOf: separator, at: i)
      i -= 3
    }
    return String(digits)
  }
}
