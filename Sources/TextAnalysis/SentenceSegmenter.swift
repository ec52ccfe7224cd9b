public import LanguageData
public import TextModel

/// Cuts a text into paragraphs and sentences.
public struct SentenceSegmenter: Sendable {
  private let profile: LanguageProfile

  /// Makes a segmenter that knows what the profile knows.
  public init(profile: LanguageProfile) { self.profile = profile }

  /// The segments of a text: in order, none with white space at its ends, and nothing but white
  /// space between them.
  ///
  /// - Parameter text: any text. Spans in the result are UTF-8 byte offsets into it.
  public func segments(of text: SourceText) -> [Segment] {
    var segments: [Segment] = []
    var paragraph = 0
    for line in lines(of: text.bytes) {
      for sentence in sentences(of: text.bytes, in: line) {
        segments.append(Segment(span: sentence, paragraph: paragraph))
      }
      paragraph += 1
    }
    return segments
  }

  /// The lines that hold more than white space, without white space at their ends.
  private func lines(of bytes: [UInt8]) -> [TextSpan] {
    var lines: [TextSpan] = []
    var start = 0
    while start <= bytes.count {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let span = trimmed(TextSpan(start, end), in: bytes)
      if !span.isEmpty { lines.append(span) }
      start = end + 1
    }
    return lines
  }

  private func trimmed(_ span: TextSpan, in bytes: [UInt8]) -> TextSpan {
    bytes.withUnsafeBufferPointer { buffer in
      var start = span.start
      var end = span.end
      while start < end, isWhiteSpace(buffer, at: start) {
        start += Scalars.length(lead: buffer[start])
      }
      while end > start {
        var last = end - 1
        while last > start, buffer[last] & 0xC0 == 0x80 { last -= 1 }
        guard isWhiteSpace(buffer, at: last) else { break }
        end = last
      }
      return TextSpan(start, end)
    }
  }

  private func isWhiteSpace(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Bool {
    CharacterProperties(Scalars.scalar(bytes, at: i)).contains(.whiteSpace)
  }

  private func sentences(of bytes: [UInt8], in line: TextSpan) -> [TextSpan] {
    var sentences: [TextSpan] = []
    var start = line.start
    var i = line.start
    while i < line.end {
      defer { i += 1 }
      guard [0x2E, 0x21, 0x3F].contains(bytes[i]), let next = startOfNext(bytes, after: i, line)
      else { continue }
      if bytes[i] == 0x2E, isAbbreviation(bytes, before: i, from: start) { continue }
      sentences.append(trimmed(TextSpan(start, next), in: bytes))
      start = next
    }
    sentences.append(trimmed(TextSpan(start, line.end), in: bytes))
    return sentences.filter { !$0.isEmpty }
  }

  /// Where the next sentence would start, if the mark at `i` ends one: after closing quotes and
  /// white space, at an upper-case letter or an opening quote.
  private func startOfNext(_ bytes: [UInt8], after i: Int, _ line: TextSpan) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var j = i + 1
      while j < line.end, Quotes.closing.contains(Scalars.scalar(buffer, at: j)) {
        j += Scalars.length(lead: buffer[j])
      }
      let gap = j
      while j < line.end, isWhiteSpace(buffer, at: j) { j += Scalars.length(lead: buffer[j]) }
      guard j > gap, j < line.end else { return nil }
      let scalar = Scalars.scalar(buffer, at: j)
      let starts = CharacterProperties(scalar).contains(.uppercase)
      return starts || Quotes.opening.contains(scalar) ? j : nil
    }
  }

  private func isAbbreviation(_ bytes: [UInt8], before stop: Int, from start: Int) -> Bool {
    var first = stop
    while first > start, bytes[first - 1] != 0x20, bytes[first - 1] != 0x28 { first -= 1 }
    let word = bytes[first..<stop]
    if !word.isEmpty, word.allSatisfy({ (0x30...0x39).contains($0) }), word.count <= 2 {
      return true
    }
    return profile.abbreviations[String(decoding: word, as: UTF8.self)].map { $0 != .mayBeFinal }
      ?? false
  }
}
