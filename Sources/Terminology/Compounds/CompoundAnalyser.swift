/// Finds terms that are parts of compounds. One for each worker, for it remembers words.
final class CompoundAnalyser {
  /// The longest word that is looked into, in bytes of its key. The longest German word in use that
  /// we know of has 80 letters.
  static let longest = 100

  /// A term inside a word; offsets are letters of the word's key.
  struct Part {
    var pattern: Int32
    var form: Int32
    var rule: FormRule
    var start: Int
    var end: Int
    var detail: Candidate.Detail
  }

  private struct Memory {
    var words = FormTable(capacity: 1024)
    var parts: [[Part]] = []
  }

  /// How many words are remembered for each index before the memory is emptied.
  private static let capacity = 60_000

  /// One for each index.
  private var memories: [Memory] = []
  private var knowledge: WordKnowledge

  init(usingDictionary: Bool) { knowledge = WordKnowledge(usingDictionary: usingDictionary) }

  /// The terms of an index that are parts of a token.
  ///
  /// With `isOpen` a hyphen follows, so that a modifier may stand alone.
  func parts(
    of token: Int, in scan: TextScan, text: [UInt8], index: TermIndex, number: Int32, isOpen: Bool
  ) -> [Part] {
    let word = scan.tokens[token]
    let end = Int(word.end) + (isOpen ? 1 : 0)
    let hash = KeyHash.of(text[Int(word.start)..<end])
    let memory = Int(number)
    while memories.count <= memory { memories.append(Memory()) }
    let known = text.withUnsafeBufferPointer {
      memories[memory].words.find($0, Int(word.start), end, hash: hash)
    }
    if known >= 0 { return memories[memory].parts[known] }
    let analysis = CompoundAnalysis(
      key: Array(scan.key(token)), written: Array(text[Int(word.start)..<Int(word.end)]),
      index: index, isOpen: isOpen)
    let parts = analysis.parts(&knowledge)
    if memories[memory].parts.count >= Self.capacity { memories[memory] = Memory() }
    _ = memories[memory].words.insert(Array(text[Int(word.start)..<end]))
    memories[memory].parts.append(parts)
    return parts
  }
}
