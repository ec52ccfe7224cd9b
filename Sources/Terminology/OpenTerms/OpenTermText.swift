package import TextModel

extension Candidate.Spans {
  /// Appends the words of the stretches, each as a closure widens it, joined by an ellipsis.
  func write(
    in bytes: borrowing [UInt8], to text: inout ByteOutput, _ widened: (TextSpan) -> TextSpan
  ) {
    for number in 0..<Int(count) {
      if number > 0 { text.append(" … ") }
      text.append(bytes, widened(span(number)).range)
    }
  }
}

extension OpenTerm {
  /// The words as a reader would quote them: parts that stand apart joined by an ellipsis, and for
  /// the rest of a compound the whole word, of which the span is the unknown part alone.
  ///
  /// - Parameter bytes: the UTF-8 text in which the spans count.
  /// - Returns: the words as they stand in the text.
  public func text(in bytes: [UInt8]) -> String {
    var text = ByteOutput()
    write(in: bytes, to: &text)
    return text.string
  }

  /// Appends the same words as UTF-8.
  package func write(in bytes: [UInt8], to text: inout ByteOutput) {
    places.write(in: bytes, to: &text) {
      reason == .compoundPart ? Self.word(around: $0, in: bytes) : $0
    }
  }

  /// The span widened over the letters, digits and hyphens around it.
  private static func word(around span: TextSpan, in bytes: [UInt8]) -> TextSpan {
    var start = span.start
    var end = span.end
    while start > 0 {
      if isWordByte(bytes[start - 1]) {
        start -= 1
      } else if start > 1, bytes[start - 1] & 0xC0 == 0x80, isLatinLead(bytes[start - 2]) {
        start -= 2
      } else {
        break
      }
    }
    while end < bytes.count {
      if isWordByte(bytes[end]) {
        end += 1
      } else if end + 1 < bytes.count, isLatinLead(bytes[end]) {
        end += 2
      } else {
        break
      }
    }
    return TextSpan(start, end)
  }

  /// ASCII letters and digits, the hyphen.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2D, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// The first byte of the letters from U+00C0 to U+024F in UTF-8.
  private static func isLatinLead(_ byte: UInt8) -> Bool { (0xC3...0xC9).contains(byte) }
}
