public import TextModel

/// A code in the text of a row: the place of something in the document that is no text, such as
/// bold letters, a link or a picture.
///
/// It stands between ⟨ and ⟩ (U+27E8, U+27E9), as codes of translation formats do in our cells:
/// `⟨1⟩Rüstung⟨/1⟩` is a pair around words, `⟨2/⟩` stands alone. Numbers count within a paragraph.
public enum InlineCode: Hashable, Sendable {
  /// Before the words of a pair.
  case open(Int)
  /// After the words of a pair.
  case close(Int)
  /// Something between words.
  case alone(Int)

  /// The number.
  public var number: Int {
    switch self {
    case .open(let number), .close(let number), .alone(let number): number
    }
  }

  /// The code as it is written in a cell.
  public var text: String {
    switch self {
    case .open(let number): "⟨\(number)⟩"
    case .close(let number): "⟨/\(number)⟩"
    case .alone(let number): "⟨\(number)/⟩"
    }
  }
}

/// A text cut into words and codes.
public struct CodedText: Sendable {
  /// The UTF-8 bytes of ⟨, which no text of a document shows otherwise.
  public static let bracket: [UInt8] = [0xE2, 0x9F, 0xA8]

  /// The most digits of a number.
  private static let maximumDigits = 6

  /// The codes in text order, with their places in UTF-8 bytes of the text.
  public let codes: [(code: InlineCode, span: TextSpan)]

  /// The text without codes.
  public let plain: [UInt8]

  private let length: Int

  /// Looks for codes. Complexity: linear.
  public init(_ text: [UInt8]) {
    var codes: [(code: InlineCode, span: TextSpan)] = []
    var plain: [UInt8] = []
    var start = 0
    var i = 0
    while let bracket = text[i...].firstIndex(of: 0xE2) {
      guard let (code, end) = CodedText.code(in: text, at: bracket) else {
        i = bracket + 1
        continue
      }
      plain += text[start..<bracket]
      codes.append((code, TextSpan(bracket, end)))
      i = end
      start = end
    }
    plain += text[start...]
    self.codes = codes
    self.plain = plain
    self.length = text.count
  }

  /// A text without codes.
  public static func plain(_ text: String) -> String {
    guard text.utf8.contains(0xE2) else { return text }
    return String(decoding: CodedText(Array(text.utf8)).plain, as: UTF8.self)
  }

  /// The place in the text of a span of `plain`: from its first byte to its last one, with the
  /// codes in between.
  public func span(ofPlain span: TextSpan) -> TextSpan {
    let start = offset(ofPlain: span.start, after: true)
    let end = span.isEmpty ? start : offset(ofPlain: span.end, after: false)
    return TextSpan(start, end)
  }

  private func offset(ofPlain offset: Int, after: Bool) -> Int {
    var removed = 0
    for (_, span) in codes {
      let place = span.start - removed
      guard after ? place <= offset : place < offset else { break }
      removed += span.count
    }
    return min(offset + removed, length)
  }

  private static func code(in text: [UInt8], at start: Int) -> (InlineCode, end: Int)? {
    guard text[start...].starts(with: bracket) else { return nil }
    var i = start + bracket.count
    let isClose = i < text.count && text[i] == UInt8(ascii: "/")
    if isClose { i += 1 }
    var number = 0
    var digits = 0
    while i < text.count, text[i] >= 0x30, text[i] <= 0x39, digits < maximumDigits {
      number = number * 10 + Int(text[i] - 0x30)
      digits += 1
      i += 1
    }
    let isAlone = !isClose && i < text.count && text[i] == UInt8(ascii: "/")
    if isAlone { i += 1 }
    guard digits > 0, text[i...].starts(with: [0xE2, 0x9F, 0xA9]) else { return nil }
    let code: InlineCode = isClose ? .close(number) : isAlone ? .alone(number) : .open(number)
    return (code, i + 3)
  }
}
