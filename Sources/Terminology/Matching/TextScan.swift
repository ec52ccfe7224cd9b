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
    var word: Int32
    let gap: Gap
    var traits: Traits
  }

  /// The tokens of the text, in a store that is kept for the next one.
  struct Tokens {
    private(set) var count = 0
    private var store: [Token] = []
    /// What the tokens are looked up by.
    private var hashes: [UInt64] = []

    var indices: Range<Int> { 0..<count }

    @inline(__always)
    subscript(i: Int) -> Token { store[i] }

    /// Cuts a text. Writing into a store of its size costs a third of appending to one.
    fileprivate mutating func cut(_ text: UnsafeBufferPointer<UInt8>) {
      var cut = TokenCut()
      while cut.end < text.count {
        // German has a token in seven bytes
        makeRoom(count + max(64, (text.count - cut.end) / 6))
        store.withUnsafeMutableBufferPointer { store in
          hashes.withUnsafeMutableBufferPointer { cut.go(on: text, into: store, $0) }
        }
        count = cut.count
      }
      count = cut.count
    }

    private mutating func makeRoom(_ size: Int) {
      guard size > store.count else { return }
      store += repeatElement(
        Token(start: 0, end: 0, word: -1, gap: .nothing, traits: []), count: size - store.count)
      hashes += repeatElement(0, count: size - hashes.count)
    }

    /// Numbers the tokens. They are looked up when all are known: the processor then waits for
    /// several places of memory at once.
    fileprivate mutating func number(
      _ text: UnsafeBufferPointer<UInt8>, by memory: inout WordMemory
    ) {
      store.withUnsafeMutableBufferPointer { store in
        hashes.withUnsafeBufferPointer { hashes in
          for i in 0..<count {
            let token = store[i]
            let word = memory.word(
              WordRun(start: Int(token.start), end: Int(token.end), hash: hashes[i]), text)
            store[i].word = word.number
            store[i].traits.formUnion(word.traits)
          }
        }
      }
    }
  }

  private(set) var tokens = Tokens()
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
    bytes.withUnsafeBufferPointer { text in
      tokens.cut(text)
      tokens.number(text, by: &memory)
    }
  }
}
