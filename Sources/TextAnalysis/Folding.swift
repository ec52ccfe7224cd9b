/// The folded form by which words are compared.
///
/// Folding takes a word to NFC, lower case, `ss` for ß, `ae oe ue` for ä ö ü, and a plain `'` for
/// the typographic apostrophe, and drops what is invisible (soft hyphens, joiners, zero-width
/// spaces). So "Rüs\u{AD}tung", "RUESTUNG" and an NFD "Rüstung" share one key. Whether a match was
/// exact is decided afterwards from the text as written.
public enum Folding {
  /// The key of a word.
  public static func key(of word: String) -> String {
    String(decoding: key(of: Array(word.utf8)), as: UTF8.self)
  }

  /// The key of a word as UTF-8.
  public static func key(of word: [UInt8]) -> [UInt8] {
    var key: [UInt8] = []
    word.withUnsafeBufferPointer { appendKey(of: $0, 0, $0.count, to: &key) }
    return key
  }

  /// Appends the key of the word that stands at `start..<end`. Complexity: linear.
  package static func appendKey(
    of bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, to key: inout [UInt8]
  ) {
    let keyStart = key.count
    var i = start
    while i < end {
      let byte = bytes[i]
      if byte < 0x80 {
        key.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        i += 1
        continue
      }
      let scalar = Scalars.scalar(bytes, at: i)
      if isCombining(scalar) {
        key.removeSubrange(keyStart...)
        appendComposedKey(of: bytes, start, end, to: &key)
        return
      }
      append(scalar, to: &key)
      i += Scalars.length(lead: byte)
    }
  }

  private static func isCombining(_ scalar: UInt32) -> Bool {
    scalar >= 0x300 && CharacterProperties(scalar).contains(.combiningMark)
  }

  private static func appendComposedKey(
    of bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, to key: inout [UInt8]
  ) {
    let word = Array(bytes[start..<end])
    let composed = Normaliser.normalise(word)?.bytes ?? word
    composed.withUnsafeBufferPointer { buffer in
      var i = 0
      while i < buffer.count {
        append(Scalars.scalar(buffer, at: i), to: &key)
        i += Scalars.length(lead: buffer[i])
      }
    }
  }

  private static func append(_ scalar: UInt32, to key: inout [UInt8]) {
    switch scalar {
    case 0xC4, 0xE4: key.append(contentsOf: [0x61, 0x65])  // ä: ae
    case 0xD6, 0xF6: key.append(contentsOf: [0x6F, 0x65])  // ö: oe
    case 0xDC, 0xFC: key.append(contentsOf: [0x75, 0x65])  // ü: ue
    case 0xDF, 0x1E9E: key.append(contentsOf: [0x73, 0x73])  // ß: ss
    case 0x2019, 0x2BC: key.append(0x27)
    case 0x2010, 0x2011: key.append(0x2D)
    case 0xAD: break
    default:
      if CharacterProperties(scalar).contains(.ignorable) { return }
      Scalars.append(CharacterProperties.lower(scalar), to: &key)
    }
  }
}
