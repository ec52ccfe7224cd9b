/// A text cut into words and symbols for matching.
///
/// Unlike `Tokenizer` this needs no ICU iterator, for German words need none: a word is a run of
/// letters and digits. Hyphens are no tokens but a trait of the words beside them, so that phrases,
/// compounds and elided parts can be told apart cheaply. One pass, linear in the text. One scan can
/// read many texts, and remembers their words.
struct TextScan {
  /// What stands between a token and the one before.
  enum Gap: UInt8 {
    case nothing
    case space
    case lineBreak
    case hyphen
    /// A hyphen with white space on one side, as in "Ein- und".
    case brokenHyphen
  }

  /// What is known of a token from its letters and its neighbours.
  struct Traits: OptionSet {
    let rawValue: UInt8
    static let word = Traits(rawValue: 1)
    static let capitalised = Traits(rawValue: 2)
    static let allCapitals = Traits(rawValue: 4)
    static let sentenceStart = Traits(rawValue: 8)
    static let hyphenBefore = Traits(rawValue: 16)
    static let hyphenAfter = Traits(rawValue: 32)
    static let innerCapital = Traits(rawValue: 64)
    /// Another word but for ß and ss.
    static let eszettPair = Traits(rawValue: 128)
  }

  /// A word or a symbol; places are UTF-8 bytes of the text.
  struct Token {
    let start: Int32
    let end: Int32
    /// Its number in the memory.
    let word: Int32
    let gap: Gap
    var traits: Traits
  }

  private(set) var tokens: [Token] = []
  private(set) var memory = WordMemory()

  /// A scan that has read nothing.
  init() {}

  /// Scans one text: well-formed UTF-8 of less than 2 GB.
  init(_ bytes: [UInt8]) { read(bytes) }

  /// The folded letters of a token.
  func key(_ token: Int) -> ArraySlice<UInt8> { memory.key(tokens[token].word) }

  /// How many bytes the folded letters of a token are.
  func keyLength(_ token: Int) -> Int { memory.keyLength(tokens[token].word) }

  /// What a token is in a clause.
  func roles(_ token: Int) -> ClauseWords.Roles { memory.words[Int(tokens[token].word)].roles }

  /// The symbol that a token is, if its key has one byte; nil for a word and for any other symbol.
  func mark(_ token: Int) -> UInt8? {
    let word = memory.words[Int(tokens[token].word)]
    guard !word.traits.contains(.word), word.keyEnd - word.keyStart == 1 else { return nil }
    return memory.keys[Int(word.keyStart)]
  }

  /// Scans another text: well-formed UTF-8 of less than 2 GB. The tokens before are forgotten.
  mutating func read(_ bytes: [UInt8]) {
    memory.startText()
    // A local array, for appending to a stored one costs three times as much
    var tokens: [Token] = []
    swap(&tokens, &self.tokens)
    tokens.removeAll(keepingCapacity: true)
    bytes.withUnsafeBufferPointer { scan($0, into: &tokens) }
    self.tokens = tokens
  }

  private mutating func scan(_ text: UnsafeBufferPointer<UInt8>, into tokens: inout [Token]) {
    var i = 0
    var gap = Gap.nothing
    var isAtStart = true
    var isAfterHyphen = false
    while i < text.count {
      let (character, length) = CharacterClass.of(text, i)
      switch character {
      case .letter, .capital, .digit:
        let end = Self.wordEnd(text, i + length)
        let word = memory.number(text, i, end)
        var traits = memory.words[Int(word)].traits
        if isAtStart { traits.insert(.sentenceStart) }
        if isAfterHyphen { traits.insert(.hyphenBefore) }
        isAtStart = false
        isAfterHyphen = false
        tokens.append(Self.token(i, end, word, gap, traits))
        gap = .nothing
        i = end
      case .space:
        gap =
          gap == .hyphen || gap == .brokenHyphen ? .brokenHyphen : gap == .lineBreak ? gap : .space
        i += length
      case .lineBreak:
        gap = .lineBreak
        isAtStart = true
        i += length
      case .invisible: i += length
      case .hyphen where Self.isHyphenOfWord(text, i + length, gap, tokens.last):
        let joins = gap == .nothing && !tokens.isEmpty
        if joins { tokens[tokens.count - 1].traits.insert(.hyphenAfter) }
        gap = joins ? .hyphen : .brokenHyphen
        i += length
        isAfterHyphen = i < text.count && CharacterClass.of(text, i).class.isWord
      case .hyphen, .opening, .other:
        if character != .other { isAtStart = true }
        tokens.append(Self.token(i, i + length, memory.number(text, i, i + length), gap, []))
        gap = .nothing
        i += length
      }
    }
  }

  /// Where a word ends that goes on at an offset; invisible characters at its end are not its own.
  @inline(__always)
  private static func wordEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var i = start
    var end = start
    while i < text.count {
      let byte = text[i]
      if byte < 0x80 {
        guard (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 else { break }
        i += 1
        end = i
        continue
      }
      if byte == 0xC3, i + 1 < text.count, text[i + 1] | 0x20 != 0xB7 {
        // U+00C0 to U+00FF are letters, but for × and ÷
        i += 2
        end = i
        continue
      }
      let (character, length) = CharacterClass.of(text, i)
      guard character.isWord || character == .invisible else { break }
      i += length
      if character != .invisible { end = i }
    }
    return end
  }

  private static func isHyphenOfWord(
    _ text: UnsafeBufferPointer<UInt8>, _ next: Int, _ gap: Gap, _ last: Token?
  ) -> Bool {
    let follows = next < text.count && CharacterClass.of(text, next).class.isWord
    let precedes = gap == .nothing && last?.traits.contains(.word) ?? false
    return follows || precedes
  }

  @inline(__always)
  private static func token(
    _ start: Int, _ end: Int, _ word: Int32, _ gap: Gap, _ traits: Traits
  ) -> Token {
    Token(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), word: word,
      gap: gap, traits: traits)
  }
}
