/// Where a cut of a text into tokens stands, so that it can go on when there is room for more.
struct TokenCut {
  private typealias Token = TextScan.Token

  /// How many bytes of the text are cut.
  private(set) var end = 0
  /// How many tokens there are.
  private(set) var count = 0
  private var gap = TextScan.Gap.nothing
  private var isAtStart = true
  private var isAfterHyphen = false

  /// Cuts as far as there is room in two buffers of one size: for the tokens, whose words are not
  /// known yet, and for their hashes.
  mutating func go(
    on text: UnsafeBufferPointer<UInt8>, into tokens: UnsafeMutableBufferPointer<TextScan.Token>,
    _ hashes: UnsafeMutableBufferPointer<UInt64>
  ) {
    while end < text.count, count < tokens.count {
      let run = WordRun(wordIn: text, at: end)
      if run.end > end {
        takeWord(run, text, tokens, hashes)
      } else {
        takeOther(text, tokens, hashes)
      }
    }
  }

  @inline(__always)
  private mutating func takeWord(
    _ run: WordRun, _ text: UnsafeBufferPointer<UInt8>,
    _ tokens: UnsafeMutableBufferPointer<TextScan.Token>,
    _ hashes: UnsafeMutableBufferPointer<UInt64>
  ) {
    var traits: TextScan.Traits = .word
    if isAtStart { traits.insert(.sentenceStart) }
    if isAfterHyphen { traits.insert(.hyphenBefore) }
    isAtStart = false
    isAfterHyphen = false
    add(run, traits, tokens, hashes)
    if end < text.count, text[end] == 0x20 {
      gap = .space
      end += 1
    }
  }

  @inline(__always)
  private mutating func add(
    _ run: WordRun, _ traits: TextScan.Traits,
    _ tokens: UnsafeMutableBufferPointer<TextScan.Token>,
    _ hashes: UnsafeMutableBufferPointer<UInt64>
  ) {
    tokens[count] = Token(
      start: Int32(truncatingIfNeeded: run.start), end: Int32(truncatingIfNeeded: run.end),
      word: -1, gap: gap, traits: traits)
    hashes[count] = run.hash
    count += 1
    end = run.end
    gap = .nothing
  }

  /// Takes one character that begins no German word.
  private mutating func takeOther(
    _ text: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeMutableBufferPointer<TextScan.Token>,
    _ hashes: UnsafeMutableBufferPointer<UInt64>
  ) {
    let (character, length) = CharacterClass.of(text, end)
    switch character {
    case .letter, .capital, .digit:
      takeWord(WordRun(text, end, WordRun.end(text, end)), text, tokens, hashes)
    case .space:
      gap =
        gap == .hyphen || gap == .brokenHyphen ? .brokenHyphen : gap == .lineBreak ? gap : .space
      end += length
    case .lineBreak:
      gap = .lineBreak
      isAtStart = true
      end += length
    case .invisible: end += length
    case .hyphen where isHyphenOfWord(text, end + length, tokens):
      let joins = gap == .nothing && count > 0
      if joins { tokens[count - 1].traits.insert(.hyphenAfter) }
      gap = joins ? .hyphen : .brokenHyphen
      end += length
      isAfterHyphen = end < text.count && CharacterClass.of(text, end).class.isWord
    case .hyphen, .opening, .other:
      if character != .other { isAtStart = true }
      add(WordRun(text, end, end + length), [], tokens, hashes)
    }
  }

  private func isHyphenOfWord(
    _ text: UnsafeBufferPointer<UInt8>, _ next: Int,
    _ tokens: UnsafeMutableBufferPointer<TextScan.Token>
  ) -> Bool {
    let follows = next < text.count && CharacterClass.of(text, next).class.isWord
    let precedes = gap == .nothing && count > 0 && tokens[count - 1].traits.contains(.word)
    return follows || precedes
  }
}
