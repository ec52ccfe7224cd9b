internal import TextAnalysis

/// A text cut into words and symbols for matching, with folded keys and their hashes.
///
/// Unlike `Tokenizer` this needs no ICU iterator, for German words need none: a word is a run of
/// letters and digits. Hyphens are no tokens but a trait of the words beside them, so that phrases,
/// compounds and elided parts can be told apart cheaply. One pass, linear in the text.
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
  }

  struct Token {
    var start: Int32
    var end: Int32
    var keyStart: Int32
    var keyEnd: Int32
    var hash: UInt64
    var gap: Gap
    var traits: Traits
  }

  private(set) var tokens: [Token] = []
  private(set) var keys: [UInt8] = []
  private var startsSentence = true

  /// Scans a text: well-formed UTF-8 of less than 2 GB.
  init(_ bytes: [UInt8]) {
    tokens.reserveCapacity(bytes.count / 6 + 4)
    keys.reserveCapacity(bytes.count + 16)
    bytes.withUnsafeBufferPointer { scan($0) }
  }

  func key(_ token: Int) -> ArraySlice<UInt8> {
    keys[Int(tokens[token].keyStart)..<Int(tokens[token].keyEnd)]
  }

  private mutating func scan(_ text: UnsafeBufferPointer<UInt8>) {
    var i = 0
    var gap = Gap.nothing
    while i < text.count {
      let (character, length) = CharacterClass.of(text, i)
      switch character {
      case .letter, .capital, .digit:
        i = scanWord(text, i, gap)
        gap = .nothing
      case .space:
        gap =
          gap == .hyphen || gap == .brokenHyphen ? .brokenHyphen : gap == .lineBreak ? gap : .space
        i += length
      case .lineBreak:
        gap = .lineBreak
        startsSentence = true
        i += length
      case .invisible: i += length
      case .hyphen where isHyphenOfWord(text, i, length, gap):
        let joins = gap == .nothing && !tokens.isEmpty
        if joins { tokens[tokens.count - 1].traits.insert(.hyphenAfter) }
        gap = joins ? .hyphen : .brokenHyphen
        i += length
        if i < text.count, CharacterClass.of(text, i).class.isWord { markNext = true }
      case .hyphen, .opening, .other:
        addSymbol(text, i, length, gap, character)
        gap = .nothing
        i += length
      }
    }
  }

  /// Whether the next word follows a hyphen directly.
  private var markNext = false

  private func isHyphenOfWord(
    _ text: UnsafeBufferPointer<UInt8>, _ i: Int, _ length: Int, _ gap: Gap
  ) -> Bool {
    let follows = i + length < text.count && CharacterClass.of(text, i + length).class.isWord
    let precedes = gap == .nothing && tokens.last?.traits.contains(.word) ?? false
    return follows || precedes
  }

  private mutating func scanWord(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ gap: Gap
  ) -> Int {
    let keyStart = keys.count
    var hash = KeyHash()
    var i = start
    var end = start
    var capitals = 0
    var small = 0
    var isPlain = true
    while i < text.count {
      let byte = text[i]
      if byte < 0x80 {
        let character = CharacterClass.ascii(byte)
        guard character.isWord else { break }
        if character == .capital { capitals += 1 } else if character == .letter { small += 1 }
        let lower = character == .capital ? byte | 0x20 : byte
        keys.append(lower)
        hash.combine(lower)
        i += 1
        end = i
        continue
      }
      let (character, length) = CharacterClass.of(text, i)
      guard character.isWord || character == .invisible else { break }
      if character == .capital { capitals += 1 } else if character == .letter { small += 1 }
      if !CharacterClass.foldGerman(text, i, length, into: &keys, &hash) { isPlain = false }
      i += length
      if character != .invisible { end = i }
    }
    if !isPlain {
      keys.removeSubrange(keyStart...)
      keys += Folding.key(of: Array(text[start..<end]))
      hash = KeyHash()
      for byte in keys[keyStart...] { hash.combine(byte) }
    }
    let first = CharacterClass.of(text, start).class
    var traits: Traits = .word
    if first == .capital { traits.insert(.capitalised) }
    if capitals > 1 && small == 0 { traits.insert(.allCapitals) }
    if capitals > (first == .capital ? 1 : 0) { traits.insert(.innerCapital) }
    if markNext { traits.insert(.hyphenBefore) }
    if startsSentence { traits.insert(.sentenceStart) }
    startsSentence = false
    markNext = false
    append(start, end, keyStart, hash, gap, traits)
    return end
  }

  private mutating func addSymbol(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int, _ gap: Gap,
    _ character: CharacterClass
  ) {
    let keyStart = keys.count
    var hash = KeyHash()
    if length == 1 {
      keys.append(text[start])
      hash.combine(text[start])
    } else {
      keys += Folding.key(of: Array(text[start..<(start + length)]))
      for byte in keys[keyStart...] { hash.combine(byte) }
    }
    if character == .opening || character == .hyphen { startsSentence = true }
    append(start, start + length, keyStart, hash, gap, [])
  }

  private mutating func append(
    _ start: Int, _ end: Int, _ keyStart: Int, _ hash: KeyHash, _ gap: Gap, _ traits: Traits
  ) {
    tokens.append(
      Token(
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
        keyStart: Int32(truncatingIfNeeded: keyStart),
        keyEnd: Int32(truncatingIfNeeded: keys.count), hash: hash.value, gap: gap, traits: traits))
  }
}
