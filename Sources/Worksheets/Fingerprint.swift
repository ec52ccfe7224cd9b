/// A short name for a piece of text, equal for equal text.
public enum Fingerprint {
  /// 64-bit FNV-1a of the UTF-8 bytes, as 16 hexadecimal digits.
  ///
  /// Source: Fowler, Noll, Vo, "The FNV Non-Cryptographic Hash Algorithm" (IETF draft).
  public static func of(_ text: String) -> String {
    var text = text
    return text.withUTF8 { of($0) }
  }

  /// The same of bytes.
  public static func of(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBufferPointer { of($0) }
  }

  private static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes {
      hash ^= UInt64(byte)
      hash &*= 0x0000_0100_0000_01b3
    }
    return String(unsafeUninitializedCapacity: 16) { digits in
      for i in 0..<16 {
        let digit = UInt8(truncatingIfNeeded: hash >> UInt64(60 - 4 * i) & 15)
        digits[i] = digit + UInt8(ascii: digit < 10 ? "0" : "W")  // "a" comes ten after "W"
      }
      return 16
    }
  }
}
