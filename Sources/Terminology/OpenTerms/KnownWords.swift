internal import TextAnalysis

/// The words and symbols of the texts read so far, as written, numbered from 0: each is folded and
/// judged once. One for each worker.
struct KnownWords {
  /// A word, a number or a symbol.
  struct Word {
    fileprivate let keyStart: Int32
    fileprivate let keyEnd: Int32
    /// Whether the first letter is upper case.
    let isCapitalised: Bool
    /// Whether it has two capitals of ASCII or more.
    let hasCapitals: Bool
    let facts: WordFacts
  }

  /// How many words are remembered before the memory is emptied. At about 100 bytes each.
  private static let capacity = 60_000

  let lexicon: OpenTermLexicon
  private let grammar: WordGrammar
  private var written = WrittenWords()
  private var words: [Word] = []
  private var keys: [UInt8] = []

  init(_ lexicon: OpenTermLexicon) {
    self.lexicon = lexicon
    self.grammar = WordGrammar(lexicon)
  }

  /// Makes room, if need be: numbers hold until then.
  mutating func startText() {
    guard words.count >= Self.capacity else { return }
    written = WrittenWords()
    words = []
    keys = []
  }

  subscript(number: Int32) -> Word { words[Int(number)] }

  /// The folded key of a word, as UTF-8.
  func key(_ number: Int32) -> ArraySlice<UInt8> {
    let word = words[Int(number)]
    return keys[Int(word.keyStart)..<Int(word.keyEnd)]
  }

  /// Whether folded letters without full stops are an abbreviation that everybody knows.
  func isAbbreviation(_ letters: ArraySlice<UInt8>) -> Bool {
    lexicon.abbreviations.contains(letters)
  }

  /// The number of what stands at a place of a text; a symbol is told by its first scalar.
  @inline(__always)
  mutating func number(
    _ run: WordRun, _ text: UnsafeBufferPointer<UInt8>, isSymbol: Bool
  ) -> Int32 {
    written.find(run, text)?.number ?? learn(run, text, isSymbol: isSymbol)
  }

  /// The number of words taken together: that of their keys, one after the other.
  mutating func number(joining parts: some Sequence<Int32>) -> Int32 {
    var joined: [UInt8] = []
    for part in parts { joined += key(part) }
    return joined.withUnsafeBufferPointer {
      number(WordRun($0, 0, $0.count), $0, isSymbol: false)
    }
  }

  private mutating func learn(
    _ run: WordRun, _ text: UnsafeBufferPointer<UInt8>, isSymbol: Bool
  ) -> Int32 {
    let written = text[run.start..<run.end]
    let first = String(decoding: written, as: UTF8.self).unicodeScalars.first
    let scalar = first?.value ?? 0
    let keyStart = keys.count
    Folding.appendKey(of: text, run.start, run.end, to: &keys)
    self.written.add(run, text, traits: [])
    words.append(
      Word(
        keyStart: Int32(truncatingIfNeeded: keyStart),
        keyEnd: Int32(truncatingIfNeeded: keys.count),
        isCapitalised: CharacterProperties(scalar).contains(.uppercase),
        hasCapitals: written.count { $0 >= 0x41 && $0 <= 0x5A } > 1,
        facts: grammar.facts(of: keys[keyStart...], scalar: isSymbol ? scalar : 0)))
    return Int32(truncatingIfNeeded: words.count - 1)
  }
}
