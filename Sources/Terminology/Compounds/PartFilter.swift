internal import TextModel

/// What tells quickly that no noun of a glossary begins at a letter of a word.
///
/// For the first four letters of each form, hashed, one word of 64 bits says how long the forms are
/// that begin so; a set bit may be another form's, a bit that is not set is certain. A word has
/// some hundred substrings, of which this leaves a handful to be looked up.
struct PartFilter: Sendable {
  /// The shortest form that can be a part of a compound, in bytes of its key.
  static let shortest = 3

  private var lengths: [UInt64]
  private let mask: Int

  /// - Parameter forms: how many forms there will be.
  init(forms: Int) {
    // Many forms share their first letters: more than 65,536 places (512 kB) only cost cache
    var size = 1024
    while size < forms && size < 65_536 { size *= 2 }
    self.lengths = [UInt64](repeating: 0, count: size)
    self.mask = size - 1
  }

  /// A filter that was compiled; nil where it is none.
  init?(from reader: inout CompiledArrays.Reader) {
    guard let lengths: [UInt64] = reader.array(), lengths.count.nonzeroBitCount == 1 else {
      return nil
    }
    self.lengths = lengths
    self.mask = lengths.count - 1
  }

  /// Adds the filter's table.
  func append(to arrays: inout CompiledArrays) { arrays.append(lengths) }

  /// Adds a form of at least `shortest` bytes.
  mutating func add(_ form: ArraySlice<UInt8>) {
    form.withUnsafeBufferPointer { form in
      lengths[place(form, 0, min(4, form.count))] |= Self.bit(form.count)
    }
  }

  /// The lengths that forms beginning at a letter may have: bit n for n bytes, the last bit for all
  /// that are longer.
  @inline(__always)
  func lengths(_ key: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt64 {
    guard start + Self.shortest <= key.count else { return 0 }
    let short = lengths[place(key, start, 3)] & Self.bit(3)
    guard start + 4 <= key.count else { return short }
    return short | lengths[place(key, start, 4)] & ~Self.bit(3)
  }

  /// Whether forms of a length are among those of a mask.
  @inline(__always)
  static func contains(_ lengths: UInt64, _ length: Int) -> Bool { lengths & bit(length) != 0 }

  @inline(__always)
  private static func bit(_ length: Int) -> UInt64 { 1 << UInt64(min(length, 63)) }

  @inline(__always)
  private func place(_ key: UnsafeBufferPointer<UInt8>, _ start: Int, _ count: Int) -> Int {
    var letters: UInt32 = 0
    for i in start..<(start + count) { letters = letters << 8 | UInt32(key[i]) }
    // Knuth's multiplicative hashing, with the golden ratio of 32 bits
    return Int((letters &* 2_654_435_769) >> 16) & mask
  }
}
