internal import CICU
internal import TextModel

/// Word boundaries of text in alphabetic scripts, by the rules of UAX #29 (WB3 to WB999) over UTF-8
/// bytes and ICU's Word_Break values: the same boundaries as ICU's iterator, several times faster.
/// A piece with letters and digits counts as letters, whichever stands last.
///
/// Text with anything that takes more (Hebrew, kana, ideographs, scripts without spaces, emoji
/// sequences) is left to ICU. The tests hold the two against each other.
struct AlphabeticWords {
  private static let letter = UInt8(CICU_WB_LETTER.rawValue)
  private static let numeric = UInt8(CICU_WB_NUMERIC.rawValue)
  private static let connector = UInt8(CICU_WB_CONNECTOR.rawValue)
  private static let midLetter = UInt8(CICU_WB_MID_LETTER.rawValue)
  private static let midNumber = UInt8(CICU_WB_MID_NUMBER.rawValue)
  private static let midBoth = UInt8(CICU_WB_MID_BOTH.rawValue)
  private static let extend = UInt8(CICU_WB_EXTEND.rawValue)
  private static let space = UInt8(CICU_WB_SPACE.rawValue)
  private static let carriageReturn = UInt8(CICU_WB_RETURN.rawValue)
  private static let lineFeed = UInt8(CICU_WB_LINE_FEED.rawValue)
  private static let newline = UInt8(CICU_WB_NEWLINE.rawValue)
  private static let foreign = UInt8(CICU_WB_FOREIGN.rawValue)

  /// Word_Break values of the scalars below `tableEnd`: foreign between the alphabets and the
  /// general punctuation.
  /// Never freed, so that it can be read without counting references.
  private nonisolated(unsafe) static let table: UnsafeBufferPointer<UInt8> = {
    let values = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: tableEnd)
    _ = values.initialize(
      from: (0..<tableEnd).lazy.map { scalar in
        if scalar == narrowSpace { return space }
        if scalar == colon { return UInt8(CICU_WB_OTHER.rawValue) }
        let isAlphabet = scalar < 0x590 || scalar >= 0x1E00
        return isAlphabet ? cicu_word_break(UInt32(scalar)) : foreign
      })
    return UnsafeBufferPointer(values)
  }()
  private static let tableEnd = 0x2100

  /// U+202F NARROW NO-BREAK SPACE. UAX #29 makes it a connector like the underscore, for Mongolian;
  /// in German and English it is a space (`z. B.`, `10 Euro`), and that is how we take it.
  private static let narrowSpace = 0x202F

  /// A letter of words in Swedish and Finnish alone, as CLDR 42 and ICU 72 have it.
  private static let colon = 0x3A

  private let bytes: UnsafeBufferPointer<UInt8>
  private let classes: UnsafeBufferPointer<UInt8>

  /// The words of a text; nil if the text holds something foreign.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    self.classes = Self.table
    guard isAlphabetic else { return nil }
  }

  private var isAlphabetic: Bool {
    var i = 0
    while true {
      i = bytes.first(from: i, to: bytes.count) {
        $0.holdNonASCII
      } byte: {
        $0 >= 0x80
      }
      guard i < bytes.count else { return true }
      if value(at: i) == Self.foreign { return false }
      i += Scalars.length(lead: bytes[i])
    }
  }

  @inline(__always)
  private func value(at i: Int) -> UInt8 {
    let scalar = Int(Scalars.scalar(bytes, at: i))
    return scalar < Self.tableEnd ? classes[scalar] : Self.foreign
  }

  /// The end of the scalar at `i` and of what extends it (WB4).
  @inline(__always)
  private func afterScalar(_ i: Int) -> Int {
    afterExtending(i + Scalars.length(lead: bytes[i]))
  }

  /// The end of what extends the scalar before `i`.
  @inline(__always)
  private func afterExtending(_ i: Int) -> Int {
    var j = i
    while j < bytes.count, bytes[j] >= 0x80, value(at: j) == Self.extend {
      j += Scalars.length(lead: bytes[j])
    }
    return j
  }

  /// The end of the piece that begins at an offset before the end of the text, and what it is. Pieces
  /// tile the text.
  func piece(at start: Int) -> (end: Int, status: BreakIterator.Status) {
    let first = value(at: start)
    let next = start + Scalars.length(lead: bytes[start])
    switch first {
    case Self.carriageReturn:
      let isPair = next < bytes.count && value(at: next) == Self.lineFeed
      return (isPair ? next + 1 : next, .other)
    case Self.lineFeed, Self.newline: return (next, .other)
    case Self.space: return (afterSpaces(start), .other)
    case Self.letter, Self.numeric, Self.connector: return word(at: start, first)
    default: return (afterScalar(start), .other)
    }
  }

  /// White space stays together (WB3d) until something extends it.
  private func afterSpaces(_ start: Int) -> Int {
    var i = start
    while true {
      let next = i + Scalars.length(lead: bytes[i])
      guard next < bytes.count else { return next }
      let value = value(at: next)
      if value == Self.extend { return afterScalar(i) }
      guard value == Self.space else { return next }
      i = next
    }
  }

  private func word(at start: Int, _ first: UInt8) -> (end: Int, status: BreakIterator.Status) {
    var last = first
    var hasLetter = first == Self.letter
    var hasNumber = first == Self.numeric
    var i = afterScalar(start)
    while i < bytes.count {
      if last == Self.letter {
        // Runs of ASCII letters, which most words are made of
        while i < bytes.count, bytes[i] < 0x80, classes[Int(bytes[i])] == Self.letter { i += 1 }
        i = afterExtending(i)
        if i == bytes.count { break }
      }
      var value = value(at: i)
      var end = i
      if value == Self.midBoth || value == (last == Self.letter ? Self.midLetter : Self.midNumber) {
        // WB6, WB7, WB11, WB12: between two letters, or between two digits
        let behind = afterScalar(i)
        guard last != Self.connector, behind < bytes.count, self.value(at: behind) == last else {
          break
        }
        value = last
        end = behind
      }
      guard value == Self.letter || value == Self.numeric || value == Self.connector else { break }
      hasLetter = hasLetter || value == Self.letter
      hasNumber = hasNumber || value == Self.numeric
      last = value
      i = afterScalar(end)
    }
    return (i, hasLetter ? .letters : hasNumber ? .number : .other)
  }
}
