internal import TextAnalysis

/// The words of the texts read so far, as written: each is folded and classed once.
///
/// In running text nearly every word has been seen before, so what is known of a word is found by
/// one look at a small table, and the large tables of a glossary are asked for new words alone.
struct WordMemory {
  /// What is known of a word, or of a symbol, from its letters.
  struct Word {
    let keyStart: Int32
    let keyEnd: Int32
    /// Of its folded letters; see `KeyHash`.
    let hash: UInt32
    fileprivate(set) var traits: TextScan.Traits
    fileprivate(set) var roles: ClauseWords.Roles
  }

  /// How many words are remembered before the memory is emptied. At about 60 bytes each.
  private static let capacity = 60_000

  private var written = WrittenWords()
  private(set) var words: [Word] = []
  private(set) var keys: [UInt8] = []
  /// How often the memory was emptied, so that others who number its words may follow.
  private(set) var generation = 0

  /// Makes room, if need be: numbers of words hold until then.
  mutating func startText() {
    guard words.count >= Self.capacity else { return }
    let generation = generation + 1
    self = WordMemory()
    self.generation = generation
  }

  /// The number and the traits of a word or a symbol of a text.
  @inline(__always)
  mutating func word(
    _ run: WordRun, _ text: UnsafeBufferPointer<UInt8>
  ) -> (number: Int32, traits: TextScan.Traits) {
    written.find(run, text) ?? learn(run, text)
  }

  /// The folded letters of a word.
  func key(_ word: Int32) -> ArraySlice<UInt8> {
    keys[Int(words[Int(word)].keyStart)..<Int(words[Int(word)].keyEnd)]
  }

  /// How long the folded letters of a word are.
  func keyLength(_ word: Int32) -> Int {
    Int(words[Int(word)].keyEnd - words[Int(word)].keyStart)
  }

  private mutating func learn(
    _ run: WordRun, _ text: UnsafeBufferPointer<UInt8>
  ) -> (number: Int32, traits: TextScan.Traits) {
    let keyStart = keys.count
    let (traits, isPlain) = fold(text, run.start, run.end)
    if !isPlain {
      keys.removeSubrange(keyStart...)
      keys += Folding.key(of: Array(text[run.start..<run.end]))
    }
    let key = keys[keyStart...]
    var word = Word(
      keyStart: Int32(truncatingIfNeeded: keyStart), keyEnd: Int32(truncatingIfNeeded: keys.count),
      hash: KeyHash.of(key), traits: traits, roles: [])
    keys.withUnsafeBufferPointer { keys in
      word.roles = ClauseWords.shared.roles(keys, keyStart, keys.count, hash: word.hash)
      if EszettPairs.shared.contains(keys, keyStart, keys.count, hash: word.hash) {
        word.traits.insert(.eszettPair)
      }
    }
    written.add(run, text, traits: word.traits)
    words.append(word)
    return (Int32(truncatingIfNeeded: words.count - 1), word.traits)
  }

  /// Adds the folded letters of a word; false where a letter is none of German's.
  private mutating func fold(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> (traits: TextScan.Traits, isPlain: Bool) {
    let first = CharacterClass.of(text, start).class
    var capitals = 0
    var small = 0
    var isPlain = true
    var i = start
    while i < end {
      let (character, length) = CharacterClass.of(text, i)
      if character == .capital { capitals += 1 } else if character == .letter { small += 1 }
      if length == 1 {
        keys.append(character == .capital ? text[i] | 0x20 : text[i])
      } else if !CharacterClass.foldGerman(text, i, length, into: &keys) {
        isPlain = false
      }
      i += length
    }
    guard first.isWord else { return ([], isPlain) }
    var traits: TextScan.Traits = .word
    if first == .capital { traits.insert(.capitalised) }
    if capitals > 1 && small == 0 { traits.insert(.allCapitals) }
    if capitals > (first == .capital ? 1 : 0) { traits.insert(.innerCapital) }
    return (traits, isPlain)
  }
}
