/// What one index says of the words of a scan, found once for each word.
struct WordLookup {
  private static let unknown: Int32 = -2

  /// What is known of a word; together, for they are asked for together. Lists are named by the
  /// place of their first element, -1 for none; `unknown` where nobody has looked yet.
  struct Entry {
    /// -1 for none.
    fileprivate(set) var form: Int32
    /// The terms that the word is, wherever it stands without hyphens.
    fileprivate var wholes = unknown
    /// What else its form is, which the words beside it decide.
    fileprivate var open = unknown
    /// The parts of the word, as it is, and with a hyphen after it.
    fileprivate var parts = unknown
    fileprivate var openParts = unknown
  }

  /// A term that a word is, whatever stands beside it.
  struct Whole {
    let pattern: Int32
    let rule: FormRule
    let kind: TermMatch.Kind
  }

  private(set) var entries: [Entry] = []
  private var wholes = Chains<Whole>()
  private var postings = Chains<Posting>()
  private var parts = Chains<CompoundPart>()
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

  /// The place of the first term that a word is; nil where nobody has looked yet.
  @inline(__always)
  func firstWhole(_ word: Int32) -> Int32? { Self.known(entries[Int(word)].wholes) }

  /// The place of the first posting that other words decide on; `firstWhole` is asked before.
  @inline(__always)
  func firstPosting(_ word: Int32) -> Int32 { entries[Int(word)].open }

  /// The place of a word's first part, -1 for none; nil where nobody has looked yet.
  @inline(__always)
  func firstPart(_ word: Int32, isOpen: Bool) -> Int32? {
    Self.known(isOpen ? entries[Int(word)].openParts : entries[Int(word)].parts)
  }

  @inline(__always)
  private static func known(_ place: Int32) -> Int32? { place == unknown ? nil : place }

  /// What stands at a place, and the place of the word's next; -1 for none.
  @inline(__always)
  func whole(_ place: Int32) -> (whole: Whole, next: Int32) { wholes[place] }

  @inline(__always)
  func posting(_ place: Int32) -> (posting: Posting, next: Int32) { postings[place] }

  @inline(__always)
  func part(_ place: Int32) -> (part: CompoundPart, next: Int32) { parts[place] }

  /// Remembers what a word is by itself, and what other words decide on.
  mutating func remember(_ found: [Whole], _ others: [Posting], of word: Int32) {
    entries[Int(word)].wholes = wholes.add(found)
    entries[Int(word)].open = postings.add(others)
  }

  /// Remembers the parts of a word.
  mutating func remember(_ found: [CompoundPart], of word: Int32, isOpen: Bool) {
    let first = parts.add(found)
    if isOpen { entries[Int(word)].openParts = first } else { entries[Int(word)].parts = first }
  }
}

/// Lists of values in one array, each element with the place of the next of its list; -1 at the end.
private struct Chains<Element> {
  private var links: [(element: Element, next: Int32)] = []

  @inline(__always)
  subscript(place: Int32) -> (Element, Int32) { links[Int(place)] }

  /// Adds a list; gives the place of its first element, -1 where it is empty.
  mutating func add(_ elements: [Element]) -> Int32 {
    var first: Int32 = -1
    for element in elements.reversed() {
      links.append((element, first))
      first = Int32(truncatingIfNeeded: links.count - 1)
    }
    return first
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
