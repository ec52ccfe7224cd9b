/// What one index says of the words of a scan, found once for each word.
struct WordLookup {
  private static let unknown: Int32 = -2

  /// What is known of a word; together, for they are asked for together.
  struct Entry {
    /// -1 for none.
    fileprivate(set) var form: Int32
    /// Where its parts begin in `all`, as it is, and with a hyphen after it.
    fileprivate var plain = unknown
    fileprivate var open = unknown
  }

  private(set) var entries: [Entry] = []
  /// The parts of words, each with the place of the next of the same word; -1 at the end.
  private var all: [(part: CompoundPart, next: Int32)] = []
  private var generation = 0

  /// Looks up the words that are new.
  mutating func learn(_ memory: borrowing WordMemory, _ store: borrowing PatternStore) {
    if generation != memory.generation {
      self = WordLookup()
      generation = memory.generation
    }
    guard entries.count < memory.words.count else { return }
    memory.keys.withUnsafeBufferPointer { keys in
      for word in memory.words[entries.count...] {
        let form = store.forms.find(
          keys, Int(word.keyStart), Int(word.keyEnd), hash: word.hash)
        entries.append(Entry(form: Int32(truncatingIfNeeded: form)))
      }
    }
  }

  /// The form of a word; -1 for none.
  @inline(__always)
  func form(_ word: Int32) -> Int32 { entries[Int(word)].form }

  /// The place of a word's first part, -1 for none; nil where nobody has looked yet.
  @inline(__always)
  func firstPart(_ word: Int32, isOpen: Bool) -> Int32? {
    let first = isOpen ? entries[Int(word)].open : entries[Int(word)].plain
    return first == Self.unknown ? nil : first
  }

  /// The part at a place, and the place of the word's next part; -1 for none.
  func part(_ place: Int32) -> (part: CompoundPart, next: Int32) { all[Int(place)] }

  /// Remembers the parts of a word.
  mutating func remember(_ found: [CompoundPart], of word: Int32, isOpen: Bool) {
    var first: Int32 = -1
    for part in found.reversed() {
      all.append((part, first))
      first = Int32(truncatingIfNeeded: all.count - 1)
    }
    if isOpen { entries[Int(word)].open = first } else { entries[Int(word)].plain = first }
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
