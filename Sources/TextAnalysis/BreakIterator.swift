internal import CICU
public import TextModel

/// Word or sentence boundaries as ICU finds them (UAX #29), over UTF-8.
///
/// Opening one is costly; make one for each worker and keep it. Not for use by two threads at once.
public final class BreakIterator {
  /// What to look for.
  public enum Kind: Sendable {
    /// Words, numbers and the characters between them.
    case words
    /// Sentences by the Unicode default rules; for measuring against, not for use.
    case sentences
  }

  /// What stands before a boundary.
  public enum Status: UInt8, Sendable {
    /// White space, punctuation, symbols.
    case other = 0
    /// Digits.
    case number = 1
    /// Letters.
    case letters = 2
    /// Kana.
    case kana = 3
    /// Ideographs.
    case ideographs = 4
  }

  private let handle: OpaquePointer
  private let isFast: Bool
  private var ends = [Int32](repeating: 0, count: 1024)
  private var states = [UInt8](repeating: 0, count: 1024)

  /// Opens an iterator.
  ///
  /// - Throws: `Failure` with id `icu` where ICU's data is missing.
  public convenience init(_ kind: Kind, language: Language) throws(Failure) {
    try self.init(kind, language: language, alwaysICU: false)
  }

  /// Opens an iterator that goes the way through ICU even where there is a faster one; for tests
  /// and measurements.
  ///
  /// - Throws: `Failure` with id `icu` where ICU's data is missing.
  public init(_ kind: Kind, language: Language, alwaysICU: Bool) throws(Failure) {
    self.isFast = kind == .words && !alwaysICU
    let code = kind == .words ? CICU_WORDS : CICU_SENTENCES
    guard let handle = cicu_breaks_open(Int32(code.rawValue), language.rawValue) else {
      throw Failure(
        "icu", "ICU \(String(cString: cicu_version())) could not open its boundary rules",
        help: "install ICU with its data, for example the package libicu-dev")
    }
    self.handle = handle
  }

  deinit { cicu_breaks_close(handle) }

  /// Calls `body` with the piece before each boundary, in order; together they tile the text.
  ///
  /// - Parameters:
  ///   - bytes: well-formed UTF-8, at most 500 MB.
  ///   - body: takes the start and end of the piece in UTF-8 bytes, and what it is.
  public func forEach(
    in bytes: UnsafeBufferPointer<UInt8>, _ body: (_ start: Int, _ end: Int, Status) -> Void
  ) {
    guard let base = bytes.baseAddress, bytes.count > 0 else { return }
    if isFast, let words = AlphabeticWords(bytes) {
      var start = 0
      while start < bytes.count {
        let (end, status) = words.piece(at: start)
        body(start, end, status)
        start = end
      }
      return
    }
    guard cicu_breaks_set_text(handle, base, Int64(bytes.count)) == 0 else { return }
    var start = 0
    while true {
      let count = Int(cicu_breaks_next(handle, &ends, &states, Int32(ends.count)))
      if count == 0 { return }
      for i in 0..<count {
        let end = Int(ends[i])
        let status = Status(rawValue: states[i]) ?? .other
        if isFast {
          partedAtNarrowSpace(bytes, start, end, status, body)
        } else {
          body(start, end, status)
        }
        start = end
      }
    }
  }

  /// ICU joins words across U+202F; see `AlphabeticWords` for why we do not.
  private func partedAtNarrowSpace(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ status: Status,
    _ body: (_ start: Int, _ end: Int, Status) -> Void
  ) {
    var first = start
    var i = start
    while i + 2 < end {
      guard bytes[i] == 0xE2, bytes[i + 1] == 0x80, bytes[i + 2] == 0xAF else {
        i += 1
        continue
      }
      if first < i { body(first, i, status) }
      body(i, i + 3, .other)
      i += 3
      first = i
    }
    if first < end { body(first, end, status) }
  }
}
