/// Looks at bytes as UTF-8, as the Unicode Standard defines well-formed UTF-8 (table 3-7).
public enum UTF8Scan {
  /// The offset of the first byte that is not part of well-formed UTF-8; nil if all is well.
  public static func firstIllFormed(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var i = 0
      while i < buffer.count {
        if buffer[i] < 0x80 {
          i += 1
          continue
        }
        let length = scalarLength(buffer, at: i)
        guard length > 0 else { return i }
        i += length
      }
      return nil
    }
  }

  /// Whether there is at least one well-formed scalar of two bytes or more.
  public static func hasMultiByteScalar(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { buffer in
      buffer.indices.contains { buffer[$0] >= 0x80 && scalarLength(buffer, at: $0) > 1 }
    }
  }

  /// The length of the scalar at an offset in bytes; 0 if what stands there is ill-formed.
  static func scalarLength(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
    let lead = bytes[i]
    func tail(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      i + offset < bytes.count && range.contains(bytes[i + offset])
    }
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return tail(1) ? 2 : 0
    case 0xE0: return tail(1, 0xA0...0xBF) && tail(2) ? 3 : 0
    case 0xED: return tail(1, 0x80...0x9F) && tail(2) ? 3 : 0
    case 0xE1...0xEF: return tail(1) && tail(2) ? 3 : 0
    case 0xF0: return tail(1, 0x90...0xBF) && tail(2) && tail(3) ? 4 : 0
    case 0xF1...0xF3: return tail(1) && tail(2) && tail(3) ? 4 : 0
    case 0xF4: return tail(1, 0x80...0x8F) && tail(2) && tail(3) ? 4 : 0
    default: return 0
    }
  }
}
