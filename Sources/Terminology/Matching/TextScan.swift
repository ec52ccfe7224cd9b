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
    fileprivate(set) var word: Int32
    let gap: Gap
    var traits: Traits
  }

  private(set) var tokens: [Token] = []
  private(set) var memory = WordMemory()
  /// What the tokens are looked up by; kept for its room alone.
  private var runs: [WordRun] = []

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
  ///
  /// The words are looked up when all are known: the processor then waits for several places of
  /// memory at once.
  mutating func read(_ bytes: [UInt8]) {
    memory.startText()
    // Local arrays, for appending to a stored one costs three times as much
    var tokens: [Token] = []
    var runs: [WordRun] = []
    swap(&tokens, &self.tokens)
    swap(&runs, &self.runs)
    tokens.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    bytes.withUnsafeBufferPointer { text in
      Self.cut(text, into: &tokens, &runs)
      lookUp(&tokens, runs, text)
    }
    swap(&tokens, &self.tokens)
    swap(&runs, &self.runs)
  }

  private mutating func lookUp(
    _ tokens: inout [Token], _ runs: [WordRun], _ text: UnsafeBufferPointer<UInt8>
  ) {
    for i in tokens.indices {
      let word = memory.word(runs[i], text, Int(tokens[i].start))
      tokens[i].word = word.number
      tokens[i].traits.formUnion(word.traits)
    }
  }

  private static func cut(
    _ text: UnsafeBufferPointer<UInt8>, into tokens: inout [Token], _ runs: inout [WordRun]
  ) {
    var i = 0
    var gap = Gap.nothing
    var isAtStart = true
    var isAfterHyphen = false
    while i < text.count {
      let (character, length) = CharacterClass.of(text, i)
      switch character {
      case .letter, .capital, .digit:
        let run = WordRun(wordIn: text, at: i)
        var traits: Traits = .word
        if isAtStart { traits.insert(.sentenceStart) }
        if isAfterHyphen { traits.insert(.hyphenBefore) }
        isAtStart = false
        isAfterHyphen = false
        tokens.append(Self.token(i, run.end, gap, traits))
        runs.append(run)
        i = run.end
        gap = .nothing
        if i < text.count, text[i] == 0x20 {
          gap = .space
          i += 1
        }
      case .space:
        gap =
          gap == .hyphen || gap == .brokenHyphen ? .brokenHyphen : gap == .lineBreak ? gap : .space
        i += length
      case .lineBreak:
        gap = .lineBreak
        isAtStart = true
        i += length
      case .invisible: i += length
      case .hyphen where isHyphenOfWord(text, i + length, gap, tokens.last):
        let joins = gap == .nothing && !tokens.isEmpty
        if joins { tokens[tokens.count - 1].traits.insert(.hyphenAfter) }
        gap = joins ? .hyphen : .brokenHyphen
        i += length
        isAfterHyphen = i < text.count && CharacterClass.of(text, i).class.isWord
      case .hyphen, .opening, .other:
        if character != .other { isAtStart = true }
        tokens.append(Self.token(i, i + length, gap, []))
        runs.append(WordRun(text, i, i + length))
        gap = .nothing
        i += length
      }
    }
  }

  private static func isHyphenOfWord(
    _ text: UnsafeBufferPointer<UInt8>, _ next: Int, _ gap: Gap, _ last: Token?
  ) -> Bool {
    let follows = next < text.count && CharacterClass.of(text, next).class.isWord
    let precedes = gap == .nothing && last?.traits.contains(.word) ?? false
    return follows || precedes
  }

  /// A token whose number is not known yet.
  @inline(__always)
  private static func token(_ start: Int, _ end: Int, _ gap: Gap, _ traits: Traits) -> Token {
    Token(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), word: -1,
      gap: gap, traits: traits)
  }
}
