internal import TextModel

/// Tells which numbers of a spreadsheet are dates, and writes those as ISO 8601.
struct SpreadsheetDates {
  private let isDate: [Bool]
  private let isFrom1904: Bool

  /// Reads the cell styles.
  ///
  /// - Throws: `Failure` with id `xml`.
  init(styles part: [UInt8], isFrom1904: Bool, name: String) throws(Failure) {
    var ownDates: Set<Int> = []
    var isDate: [Bool] = []
    var isInCells = false
    if !part.isEmpty {
      try SheetXML.read(part, name: (name, "xl/styles.xml")) { event, attribute in
        switch event {
        case .start("numFmt"):
          if let id = attribute("numFmtId").flatMap({ Int($0) }),
            Self.showsDate(attribute("formatCode") ?? "")
          {
            ownDates.insert(id)
          }
        case .start("cellXfs"): isInCells = true
        case .end("cellXfs"): isInCells = false
        case .start("xf") where isInCells:
          let id = attribute("numFmtId").flatMap { Int($0) } ?? 0
          isDate.append(Self.builtIn.contains { $0.contains(id) } || ownDates.contains(id))
        default: break
        }
      }
    }
    self.isDate = isDate
    self.isFrom1904 = isFrom1904
  }

  /// The numbers of the built-in formats of dates and times (ECMA-376 part 1, 18.8.30).
  private static let builtIn: [ClosedRange<Int>] = [14...22, 27...36, 45...47, 50...58]

  /// Whether a format code has a letter of days, months, years or hours outside of quotes and
  /// brackets.
  private static func showsDate(_ code: String) -> Bool {
    var closing: Character?
    var isLiteral = false
    for character in code {
      if isLiteral {
        isLiteral = false
      } else if let end = closing {
        if character == end { closing = nil }
      } else {
        switch character {
        case "\"": closing = "\""
        case "[": closing = "]"
        case "\\": isLiteral = true
        case "d", "D", "m", "M", "y", "Y", "h", "H": return true
        default: break
        }
      }
    }
    return false
  }

  /// The date of a number in a cell of this style, such as `2026-11-23` or `2026-11-23T09:30`; nil
  /// if the style shows no date or the number is none.
  func text(of number: Double, style: Int) -> String? {
    guard isDate.indices.contains(style), isDate[style], (0..<2_958_466).contains(number) else {
      return nil
    }
    // Day 0 is 30 December 1899 (1904: 1 January 1904), ECMA-376 part 1, 18.17.4.1.
    let minutes = Int((number * 1440).rounded()) + (isFrom1904 ? 1462 * 1440 : 0)
    let (year, month, day) = Self.civil(daysSince1970: minutes / 1440 - 25_569)
    let date = "\(Self.digits(year, 4))-\(Self.digits(month, 2))-\(Self.digits(day, 2))"
    guard minutes % 1440 > 0 else { return date }
    return "\(date)T\(Self.digits(minutes % 1440 / 60, 2)):\(Self.digits(minutes % 60, 2))"
  }

  /// The Gregorian date of a day; after H. Hinnant, “chrono-Compatible Low-Level Date Algorithms”.
  private static func civil(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468  // from 1 March of year 0
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    return (era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day)
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.count)) + digits
  }
}
