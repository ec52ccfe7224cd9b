public import TextModel

/// A text with places marked in it: `"Die ⟦Rüstungsproduktion⟧ wächst."` gives the text without
/// the brackets, and the span of every bracketed part in UTF-8 bytes. Nobody counts columns.
///
/// Parts of one match carry a number after the opening bracket, as in `⟦1:hob⟧ … ⟦1:hervor⟧`.
public struct MarkedText: Sendable {
  /// The text without the marks.
  public let text: String

  /// The marked places, parts of one number together, in order of their first part.
  public let spans: [[TextSpan]]

  /// Reads a marked text.
  public init(_ marked: String) {
    var bytes: [UInt8] = []
    var spans: [[TextSpan]] = []
    var numbers: [Character: Int] = [:]
    var opened: (offset: Int, number: Character?)?
    var rest = marked[...]
    while let character = rest.popFirst() {
      if character == "⟦" {
        let next = rest.dropFirst().first
        let number = next == ":" && rest.first?.isNumber == true ? rest.first : nil
        if number != nil { rest = rest.dropFirst(2) }
        opened = (bytes.count, number)
      } else if character == "⟧", let start = opened {
        let span = TextSpan(start.offset, bytes.count)
        if let number = start.number, let index = numbers[number] {
          spans[index].append(span)
        } else {
          if let number = start.number { numbers[number] = spans.count }
          spans.append([span])
        }
        opened = nil
      } else {
        bytes += Array(String(character).utf8)
      }
    }
    self.text = String(decoding: bytes, as: UTF8.self)
    self.spans = spans
  }

  /// The text as UTF-8.
  public var bytes: [UInt8] { Array(text.utf8) }
}

/// Numbers that look random and are the same in every run (splitmix64, Steele et al. 2014).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts a sequence; the same seed gives the same sequence.
  public init(seed: UInt64) { self.state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
