/// What one index says of the words of a scan, found once for each word.
struct WordLookup {
  /// Terms that are parts of a word; the places are letters of the word's key.
  struct Parts {
    fileprivate static let unknown: Int32 = -1
    /// Where the parts of a word stand in `all`: of the word as it is, and with a hyphen after it.
    fileprivate var plain = unknown..<unknown
    fileprivate var open = unknown..<unknown
  }

  /// The form of each word; -1 for none.
  private(set) var forms: [Int32] = []
  private var parts: [Parts] = []
  private var all: [CompoundPart] = []
  private var generation = 0

  /// Looks up the words that are new.
  mutating func learn(_ memory: borrowing WordMemory, _ store: borrowing PatternStore) {
    if generation != memory.generation {
      self = WordLookup()
      generation = memory.generation
    }
    guard forms.count < memory.words.count else { return }
    memory.keys.withUnsafeBufferPointer { keys in
      for word in memory.words[forms.count...] {
        let form = store.forms.find(
          keys, Int(word.keyStart), Int(word.keyEnd), hash: word.hash)
        forms.append(Int32(truncatingIfNeeded: form))
        parts.append(Parts())
      }
    }
  }

  /// The parts of a word that are known already; nil where nobody has looked yet.
  @inline(__always)
  func knownParts(_ word: Int32, isOpen: Bool) -> ArraySlice<CompoundPart>? {
    let range = isOpen ? parts[Int(word)].open : parts[Int(word)].plain
    if range.lowerBound == Parts.unknown { return nil }
    return all[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// Remembers the parts of a word.
  mutating func remember(_ found: [CompoundPart], of word: Int32, isOpen: Bool) {
    let start = Int32(truncatingIfNeeded: all.count)
    all += found
    let range = start..<Int32(truncatingIfNeeded: all.count)
    if isOpen { parts[Int(word)].open = range } else { parts[Int(word)].plain = range }
  }
}

/// A term inside a word; offsets are letters of the word's key, and bytes of the word as written.
struct CompoundPart {
  /// The longest word that is looked into, in bytes of its key. The longest German word in use that
  /// we know of has 80 letters.
  static let longestWord = 100

  var pattern: Int32
  var form: Int32
  var rule: FormRule
  var start: Int
  var end: Int
  var detail: Candidate.Detail
  /// Where the letters stand in the word as written; set when the part is known to be sound.
  var bytes: Range<Int32> = 0..<0
}
