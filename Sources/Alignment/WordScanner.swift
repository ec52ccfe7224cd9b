/// Cuts a sentence into comparable words, straight from the bytes.
///
/// Faster and coarser than the tokenizer of TextAnalysis, for alignment needs no spans: a word is a
/// run of letters or digits in lower case, composed, `ss` for ß, without soft hyphens; a number is
/// one word without its separators, so that `1.250,5` and `1,250.5` are the same; of the
/// punctuation only what survives translation is kept (question and exclamation marks, colons,
/// semicolons, brackets, per cent, and one sign for all quotation marks).
struct WordScanner {
  private var word: [UInt8] = []

  /// Calls `body` with each word of a sentence in order.
  mutating func forEachWord(
    in text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    word.removeAll(keepingCapacity: true)
    var i = 0
    while i < text.count {
      let byte = text[i]
      switch byte {
      case 0x61...0x7A:
        breakBetweenDigitAndLetter(body)
        let start = i
        repeat { i += 1 } while i < text.count && text[i] >= 0x61 && text[i] <= 0x7A
        word.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<i]))
      case 0x41...0x5A:
        breakBetweenDigitAndLetter(body)
        word.append(byte | 0x20)
        i += 1
      case 0x30...0x39:
        if let last = word.last, !Self.isDigit(last) { flush(body) }
        word.append(byte)
        i += 1
      case 0..<0x80:
        if !Self.isSeparator(byte) || !isInsideNumber(text, i) {
          flush(body)
          emitMark(byte, body)
        }
        i += 1
      default:
        i += takeMultibyte(text, i, body)
      }
    }
    flush(body)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// Full stop, comma and colon, as in 1.250,5 and 18:30.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x2C || byte == 0x2E || byte == 0x3A
  }

  private func isInsideNumber(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    guard let last = word.last, Self.isDigit(last), i + 1 < text.count else { return false }
    return Self.isDigit(text[i + 1])
  }

  private mutating func breakBetweenDigitAndLetter(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if let last = word.last, Self.isDigit(last) { flush(body) }
  }

  private mutating func flush(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    if !word.isEmpty {
      word.withUnsafeBufferPointer { body($0) }
      word.removeAll(keepingCapacity: true)
    }
  }

  private mutating func emitMark(_ byte: UInt8, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    switch byte {
    case 0x21, 0x22, 0x25, 0x28, 0x29, 0x3A, 0x3B, 0x3F:
      word.append(byte)
      flush(body)
    default: break
    }
  }

  /// Takes one character of several bytes and returns how many bytes it has.
  private mutating func takeMultibyte(
    _ text: UnsafeBufferPointer<UInt8>, _ i: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) -> Int {
    let lead = text[i]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    let end = min(text.count, i + length)
    let second = i + 1 < end ? text[i + 1] : 0
    let third = i + 2 < end ? text[i + 2] : 0
    switch (lead, second, third) {
    case (0xC2, 0xAD, _): break  // soft hyphen
    case (0xC2, 0xAB, _), (0xC2, 0xBB, _),  // « »
      (0xE2, 0x80, 0x9A...0x9F), (0xE2, 0x80, 0x98), (0xE2, 0x80, 0xB9...0xBA):  // ‚ “ ” „ ‘ ‹ ›
      flush(body)
      emitMark(0x22, body)
    case (0xC2, _, _), (0xE2, _, _), (0xE3, 0x80, _), (0xEF, 0xBC...0xBD, _): flush(body)
    case (0xC3, 0x9F, _): appendLetters([0x73, 0x73], body)  // ß
    case (0xC3, 0x80...0x9E, _) where second != 0x97: appendLetters([lead, second | 0x20], body)
    case (0xCC, 0x88, _): composeUmlaut()
    case (0xCC, _, _), (0xCD, 0x80...0xAF, _): break  // other combining marks
    default: appendLetters(text[i..<end], body)
    }
    return max(1, end - i)
  }

  private mutating func appendLetters(
    _ letters: some Sequence<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    breakBetweenDigitAndLetter(body)
    word.append(contentsOf: letters)
  }

  /// A base letter with a combining diaeresis (NFD) becomes the composed letter.
  private mutating func composeUmlaut() {
    guard let last = word.last else { return }
    let composed: UInt8? =
      switch last {
      case 0x61: 0xA4  // ä
      case 0x6F: 0xB6  // ö
      case 0x75: 0xBC  // ü
      default: nil
      }
    guard let composed else { return }
    word.removeLast()
    word.append(contentsOf: [0xC3, composed])
  }
}
