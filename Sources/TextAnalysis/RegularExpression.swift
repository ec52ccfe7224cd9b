internal import CICU
public import TextModel

/// A regular expression in ICU's dialect over UTF-8. Not for use by two threads at once.
///
/// ICU's and not Swift's, because segmentation rules (SRX 2.0) are written for ICU's and Java's.
public final class RegularExpression {
  private let handle: OpaquePointer

  /// Compiles a pattern.
  ///
  /// - Throws: `Failure` with id `regex`, the pattern quoted.
  public init(_ pattern: String) throws(Failure) {
    var place: Int32 = 0
    let bytes = Array(pattern.utf8)
    guard let handle = cicu_regex_open(bytes, Int32(clamping: bytes.count), &place) else {
      throw Failure(
        "regex", "“\(pattern)” is no regular expression, as its character \(place + 1) shows")
    }
    self.handle = handle
  }

  deinit { cicu_regex_close(handle) }

  /// The matches in a text, each search starting one scalar after the start of the match before, so
  /// that matches may overlap.
  ///
  /// - Parameter text: well-formed UTF-8.
  /// - Returns: spans in UTF-8 bytes, in order of their starts; what was found so far where ICU
  ///   gives up on a pattern that would run for ever.
  public func overlappingMatches(in text: [UInt8]) -> [TextSpan] {
    text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress,
        cicu_regex_set_text(handle, base, Int64(buffer.count)) == 0
      else { return [] }
      var matches: [TextSpan] = []
      var from = 0
      var (start, end): (Int64, Int64) = (0, 0)
      while from <= buffer.count, cicu_regex_find(handle, Int64(from), &start, &end) == 1 {
        matches.append(TextSpan(Int(start), Int(end)))
        from = Int(start) + 1
        while from < buffer.count, buffer[from] & 0xC0 == 0x80 { from += 1 }
      }
      return matches
    }
  }
}
