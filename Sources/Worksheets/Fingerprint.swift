/// A short name for a piece of text, equal for equal text.
public enum Fingerprint {
  /// 64-bit FNV-1a of the UTF-8 bytes, as 16 hexadecimal digits.
  ///
  /// Source: Fowler, Noll, Vo, "The FNV Non-Cryptographic Hash Algorithm" (IETF draft).
  public static func of(_ text: String) -> String { of(Array(text.utf8)) }

  /// The same of bytes.
  public static func of(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes {
      hash ^= UInt64(byte)
      hash &*= 0x0000_0100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
