internal import TextModel

/// Words and their properties, looked up by the bytes of a text without making a string.
///
/// A hash table with open addressing; keys are compared byte by byte. White space and soft hyphens
/// in the text are passed over and decomposed umlauts are composed, so that "z. B." finds `z.B`
/// and NFD text finds the same words as NFC.
struct WordTable: Sendable {
  private var slots: [UInt32]
  private var keys: [[UInt8]] = []
  private var values: [UInt32] = []
  private let folds: Bool

  /// Makes a table; with `folds` the case of letters up to U+00FF does not matter.
  init(_ entries: some Sequence<(String, UInt32)>, folds: Bool) {
    self.folds = folds
    var merged: [String: UInt32] = [:]
    var order: [String] = []
    for (word, value) in entries {
      if merged[word] == nil { order.append(word) }
      merged[word, default: 0] |= value
    }
    var capacity = 16
    while capacity < order.count * 3 { capacity *= 2 }
    slots = Array(repeating: 0, count: capacity)
    for word in order { insert(Array(word.utf8), merged[word] ?? 0) }
  }

  private mutating func insert(_ word: [UInt8], _ value: UInt32) {
    let key = word.withUnsafeBufferPointer { buffer in
      Array(KeyReader(TextBytes(buffer: buffer), TextSpan(0, buffer.count), folds: folds))
    }
    var hash: UInt32 = KeyReader.hashStart
    for byte in key { hash = KeyReader.hash(hash, byte) }
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if keys[index] == key {
        values[index] |= value
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    keys.append(key)
    values.append(value)
    slots[slot] = UInt32(keys.count)
  }

  /// The properties of the word at a span of the text; 0 if it is not in the table.
  ///
  /// Words over 48 bytes are in no table and cost nothing.
  func value(_ text: TextBytes, _ span: TextSpan) -> UInt32 {
    guard !span.isEmpty, span.count <= 48 else { return 0 }
    let reader = KeyReader(text, span, folds: folds)
    var hash: UInt32 = KeyReader.hashStart
    for byte in reader { hash = KeyReader.hash(hash, byte) }
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if reader.spells(keys[index]) { return values[index] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return 0
  }
}

/// The bytes of a word as they are compared: no white space, no soft hyphen, umlauts composed.
struct KeyReader: Sequence, IteratorProtocol {
  private let text: TextBytes
  private let end: Int
  private let folds: Bool
  private var i: Int
  private var pending: UInt8 = 0

  init(_ text: TextBytes, _ span: TextSpan, folds: Bool) {
    self.text = text
    self.i = span.start
    self.end = span.end
    self.folds = folds
  }

  // FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv (draft-eastlake-fnv).
  static let hashStart: UInt32 = 2_166_136_261

  @inline(__always)
  static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(byte)) &* 16_777_619
  }

  @inline(__always)
  mutating func next() -> UInt8? {
    if pending != 0 {
      defer { pending = 0 }
      return pending
    }
    while i < end {
      let byte = text[i]
      let space = text.whiteSpace(at: i)
      if space > 0 {
        i += space
        continue
      }
      i += 1
      if byte < 0x80 { return ascii(byte) }
      guard i < end else { return byte }
      if byte == 0xC2, text[i] == 0xAD {
        i += 1
        continue
      }
      if byte == 0xC3, folds, (0x80...0x9E).contains(text[i]), text[i] != 0x97 {
        pending = text[i] + 0x20
        i += 1
      }
      return byte
    }
    return nil
  }

  /// An ASCII byte, or the first byte of the umlaut that it makes with a combining diaeresis.
  private mutating func ascii(_ byte: UInt8) -> UInt8 {
    let letter = folds && (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
    guard i + 1 < end, text[i] == 0xCC, text[i + 1] == 0x88 else { return letter }
    let composed: UInt8
    switch letter {
    case 0x61: composed = 0xA4
    case 0x6F: composed = 0xB6
    case 0x75: composed = 0xBC
    case 0x41: composed = 0x84
    case 0x4F: composed = 0x96
    case 0x55: composed = 0x9C
    default: return letter
    }
    i += 2
    pending = composed
    return 0xC3
  }

  /// Whether the bytes are these and no others.
  func spells(_ key: [UInt8]) -> Bool {
    var reader = self
    for byte in key where reader.next() != byte { return false }
    return reader.next() == nil
  }
}
