/// Values by folded key, for tables that every word of a text is looked up in: the key is hashed
/// eight bytes at a time and never copied.
struct KeyTable<Value: Sendable>: Sendable {
  private var forms: FormTable
  private var values: [Value] = []

  /// The first of several values of one key counts.
  init(_ pairs: [(key: ArraySlice<UInt8>, value: Value)]) {
    forms = FormTable(capacity: pairs.count)
    for (key, value) in pairs where place(of: key) < 0 {
      key.withUnsafeBufferPointer {
        _ = forms.add($0, hash: WordHash.of($0, 0, $0.count))
      }
      values.append(value)
    }
  }

  subscript(key: ArraySlice<UInt8>) -> Value? {
    let place = place(of: key)
    return place < 0 ? nil : values[place]
  }

  private func place(of key: ArraySlice<UInt8>) -> Int {
    key.withUnsafeBufferPointer {
      forms.find($0, 0, $0.count, hash: WordHash.of($0, 0, $0.count))
    }
  }
}

/// Folded keys.
struct KeySet: Sendable {
  private var table: KeyTable<Void>
  /// The longest key, in bytes.
  let longest: Int

  init(_ keys: [ArraySlice<UInt8>]) {
    table = KeyTable(keys.map { ($0, ()) })
    longest = keys.map(\.count).max() ?? 0
  }

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

  /// - Parameter endings: of 1 to `longest` bytes.
  init(_ endings: [ArraySlice<UInt8>]) {
    self.endings = KeySet(endings)
    for ending in endings {
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
