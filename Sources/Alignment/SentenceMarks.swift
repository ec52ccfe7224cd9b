/// How a sentence begins and ends: the marks that a translation keeps more often than not.
struct SentenceMarks: Equatable {
  /// The last mark within a quotation or bracket, if any.
  enum Ending: UInt8 {
    case none, stop, question, exclamation, colon, comma
  }

  /// The mark at the end, closing quotation marks and brackets left aside.
  private(set) var ending = Ending.none

  /// Whether a quotation mark stands at the beginning or end.
  private(set) var opensQuoted = false
  private(set) var closesQuoted = false

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < text.count, text[start] == 0x20 { start += 1 }
    opensQuoted = Self.quote(text, endingAt: nil, startingAt: start) > 0
    var end = text.count
    while end > 0 {
      let byte = text[end - 1]
      let quote = Self.quote(text, endingAt: end, startingAt: nil)
      if quote > 0 {
        closesQuoted = true
        end -= quote
      } else if byte == 0x20 || byte == 0x29 || byte == 0x5D {
        end -= 1
      } else {
        ending = Self.ending(text, end)
        return
      }
    }
  }

  /// The length of the quotation mark there, 0 if there is none.
  private static func quote(
    _ text: UnsafeBufferPointer<UInt8>, endingAt end: Int?, startingAt start: Int?
  ) -> Int {
    let first = start ?? 0
    let last = end ?? text.count
    guard first < last else { return 0 }
    let single = text[start == nil ? last - 1 : first]
    if single == 0x22 || single == 0x27 { return 1 }
    if last - first >= 3 {
      let at = start ?? last - 3
      if text[at] == 0xE2, text[at + 1] == 0x80 {
        let third = text[at + 2]
        if third >= 0x98 && third <= 0x9F || third == 0xB9 || third == 0xBA { return 3 }
      }
    }
    if last - first >= 2 {
      let at = start ?? last - 2
      if text[at] == 0xC2, text[at + 1] == 0xAB || text[at + 1] == 0xBB { return 2 }
    }
    return 0
  }

  private static func ending(_ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Ending {
    switch text[end - 1] {
    case 0x2E: return .stop
    case 0x3F: return .question
    case 0x21: return .exclamation
    case 0x3A: return .colon
    case 0x2C, 0x3B: return .comma
    case 0xA6 where end >= 3 && text[end - 3] == 0xE2: return .stop  // …
    default: return .none
    }
  }
}
