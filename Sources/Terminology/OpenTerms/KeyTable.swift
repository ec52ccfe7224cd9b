internal import TextAnalysis

/// Values by folded key, for tables that every word of a text is looked up in: the key is hashed
/// eight bytes at a time and never copied.
struct KeyTable<Value: Sendable>: Sendable {
  private var forms: FormTable
  private var values: [Value] = []
  /// The longest key, in bytes.
  private(set) var longest = 0

  /// A table without words, with room for about this many.
  init(capacity: Int) { forms = FormTable(capacity: capacity) }

  /// Makes a table of words, which are folded; the first of several values of one word counts.
  init(_ words: some Collection<(word: String, value: Value)>) {
    self.init(capacity: words.count)
    var key: [UInt8] = []
    for (word, value) in words {
      key.removeAll(keepingCapacity: true)
      var word = word
      word.withUTF8 { Folding.appendKey(of: $0, 0, $0.count, to: &key) }
      add(key, value)
    }
  }

  /// Adds a value under a folded key, if there is none yet.
  mutating func add(_ key: [UInt8], _ value: Value) {
    key.withUnsafeBufferPointer { key in
      let hash = Self.hash(key)
      guard forms.find(key, 0, key.count, hash: hash) < 0 else { return }
      _ = forms.add(key, hash: hash)
      values.append(value)
      longest = max(longest, key.count)
    }
  }

  subscript(key: ArraySlice<UInt8>) -> Value? {
    let place = place(of: key)
    return place < 0 ? nil : values[place]
  }

  /// The number of a key, by which `value` finds it again; nil for none.
  func number(of key: ArraySlice<UInt8>) -> Int32? {
    let place = place(of: key)
    return place < 0 ? nil : Int32(truncatingIfNeeded: place)
  }

  /// The value of a number that `number(of:)` gave.
  func value(_ number: Int32) -> Value { values[Int(number)] }

  private func place(of key: ArraySlice<UInt8>) -> Int {
    key.withUnsafeBufferPointer {
      forms.find($0, 0, $0.count, hash: Self.hash($0))
    }
  }

  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt32 {
    UInt32(truncatingIfNeeded: WordRun(key, 0, key.count).hash)
  }
}

/// Letters that words begin with, and what is put after them: each ending makes a word.
///
/// Endings are of ASCII letters, which fold to themselves, so that a stem is folded once for all.
struct WordStem {
  let letters: String
  let endings: [String]
}

/// Folded keys.
struct KeySet: Sendable {
  private var table: KeyTable<Void>

  /// Makes a set of words, which are folded.
  init(_ words: [String]) { table = KeyTable(words.lazy.map { ($0, ()) }) }

  /// Makes a set of the words of stems.
  init(stems: [WordStem]) {
    table = KeyTable(capacity: stems.reduce(0) { $0 + $1.endings.count })
    for stem in stems {
      var key = Folding.key(of: Array(stem.letters.utf8))
      let length = key.count
      for ending in stem.endings {
        key.append(contentsOf: ending.utf8)
        table.add(key, ())
        key.removeLast(key.count - length)
      }
    }
  }

  /// The longest key, in bytes.
  var longest: Int { table.longest }

  func contains(_ key: ArraySlice<UInt8>) -> Bool {
    key.count <= longest && table[key] != nil
  }
}

/// Endings of folded keys.
struct EndingSet: Sendable {
  /// The longest ending that there can be, in bytes.
  static let longest = 31

  private let endings: KeySet
  /// For each last byte, the lengths of the endings with it: bit n for n bytes.
  private var lengths = [UInt32](repeating: 0, count: 256)

  /// - Parameter endings: of 1 to `longest` bytes when they are folded.
  init(_ endings: [String]) {
    self.endings = KeySet(endings)
    for ending in endings.map({ Folding.key(of: Array($0.utf8)) }) {
      if let last = ending.last { lengths[Int(last)] |= 1 << UInt32(ending.count) }
    }
  }

  /// The length of the shortest ending that a key has with two bytes or more before it; 0 for none.
  func length(in key: ArraySlice<UInt8>) -> Int {
    guard let last = key.last else { return 0 }
    var left = lengths[Int(last)]
    while left != 0 {
      let length = left.trailingZeroBitCount
      if key.count < length + 2 { return 0 }
      if endings.contains(key.suffix(length)) { return length }
      left &= left - 1
    }
    return 0
  }
}
