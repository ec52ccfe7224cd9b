internal import TextModel

/// A folded word as UTF-8; see `Folding`.
typealias Key = [UInt8]

/// The hash of a folded word, taken byte by byte so that all prefixes of a word cost one pass.
struct KeyHash {
  /// Fowler, Noll and Vo's offset basis and prime for 64 bits (FNV-1a).
  private(set) var state: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func combine(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// The state with its bits mixed.
  @inline(__always)
  var mixed: UInt64 {
    let mixed = (state ^ (state >> 32)) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ (mixed >> 29)
  }

  /// The high half of the mixed state.
  @inline(__always)
  var value: UInt32 { UInt32(truncatingIfNeeded: mixed >> 32) }

  static func of(_ key: some Sequence<UInt8>) -> UInt32 {
    var hash = KeyHash()
    for byte in key { hash.combine(byte) }
    return hash.value
  }
}

/// Words numbered from 0, found through one flat hash table with open addressing.
///
/// A slot holds a word's hash and its number; the bytes are always compared. The hash is the
/// caller's, the same for the same bytes: `KeyHash` where prefixes are looked up as well, and that
/// of a `WordRun` for whole words.
struct FormTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  private var slots: [UInt64]
  private var mask: Int

  /// Makes a table with room for about this many forms.
  init(capacity: Int = 16) {
    var size = 32
    while size < capacity * 2 { size *= 2 }
    self.slots = [UInt64](repeating: 0, count: size)
    self.mask = size - 1
  }

  /// A table that was compiled; nil where its parts do not belong together.
  init?(from reader: inout CompiledArrays.Reader) {
    guard let bytes: [UInt8] = reader.array(), let ends: [UInt32] = reader.array(),
      let slots: [UInt64] = reader.array(), slots.count.nonzeroBitCount == 1,
      slots.count > ends.count, ends.last.map(Int.init) ?? 0 == bytes.count,
      zip(ends, ends.dropFirst()).allSatisfy({ $0 <= $1 }),
      slots.allSatisfy({ $0 & 0xFFFF_FFFF <= ends.count })
    else { return nil }
    self.bytes = bytes
    self.ends = ends
    self.slots = slots
    self.mask = slots.count - 1
  }

  /// Adds the table's parts.
  func append(to arrays: inout CompiledArrays) {
    arrays.append(bytes)
    arrays.append(ends)
    arrays.append(slots)
  }

  /// How many forms there are.
  var count: Int { ends.count }

  /// The number of the form that stands at a range of a buffer; -1 where there is none.
  @inline(__always)
  func find(_ buffer: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, hash: UInt32) -> Int {
    slots.withUnsafeBufferPointer { slots in
      var i = Int(hash) & mask
      while true {
        let slot = slots[i]
        if slot == 0 { return -1 }
        if UInt32(truncatingIfNeeded: slot >> 32) == hash {
          let form = Int(slot & 0xFFFF_FFFF) - 1
          if equals(form, buffer, start, end) { return form }
        }
        i = (i + 1) & mask
      }
    }
  }

  /// The number of a form; -1 where there is none.
  func find(_ key: Key) -> Int {
    key.withUnsafeBufferPointer { find($0, 0, $0.count, hash: KeyHash.of($0)) }
  }

  /// The number of a form, which is added where it is new.
  mutating func insert(_ key: Key) -> Int {
    let hash = KeyHash.of(key)
    let known = key.withUnsafeBufferPointer { find($0, 0, $0.count, hash: hash) }
    return known >= 0 ? known : add(key, hash: hash)
  }

  /// Adds a form that is not there yet, and gives its number.
  mutating func add(_ key: some Collection<UInt8>, hash: UInt32) -> Int {
    if (ends.count + 1) * 2 > slots.count { grow() }
    bytes.append(contentsOf: key)
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
    place(UInt64(hash) << 32 | UInt64(ends.count))
    return ends.count - 1
  }

  /// The bytes of a form.
  func key(_ form: Int) -> ArraySlice<UInt8> { bytes[start(form)..<Int(ends[form])] }

  private func start(_ form: Int) -> Int { form == 0 ? 0 : Int(ends[form - 1]) }

  @inline(__always)
  private func equals(
    _ form: Int, _ buffer: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    let first = self.start(form)
    guard Int(ends[form]) - first == end - start else { return false }
    return bytes.withUnsafeBytes { bytes in
      let buffer = UnsafeRawBufferPointer(buffer)
      var i = 0
      while i + 8 <= end - start {
        guard eight(bytes, first + i) == eight(buffer, start + i) else { return false }
        i += 8
      }
      if i == end - start { return true }
      if first + i + 8 <= bytes.count, start + i + 8 <= buffer.count {
        let difference = eight(bytes, first + i) ^ eight(buffer, start + i)
        return difference << UInt64((8 - (end - start - i)) * 8) == 0
      }
      while i < end - start, bytes[first + i] == buffer[start + i] { i += 1 }
      return i == end - start
    }
  }

  /// Eight bytes, the first of them in the low end.
  @inline(__always)
  private func eight(_ bytes: UnsafeRawBufferPointer, _ i: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
  }

  private mutating func place(_ slot: UInt64) {
    var i = Int(slot >> 32) & mask
    while slots[i] != 0 { i = (i + 1) & mask }
    slots[i] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    mask = slots.count - 1
    for slot in old where slot != 0 { place(slot) }
  }
}
