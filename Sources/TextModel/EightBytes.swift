/// Eight bytes of a text in one integer, asked at once whether one of them is of some kind.
///
/// The tests for a zero byte and a small byte are those of S. E. Anderson, "Bit Twiddling Hacks"
/// (2005), sections "Determine if a word has a zero byte" and "… a byte less than n".
@usableFromInline
package struct EightBytes {
  @usableFromInline
  let bits: UInt64

  @inlinable
  static var ones: UInt64 { 0x0101_0101_0101_0101 }

  @inlinable
  static var highs: UInt64 { 0x8080_8080_8080_8080 }

  /// Takes the bytes as they lie in memory.
  @inlinable
  @inline(__always)
  package init(bits: UInt64) { self.bits = bits }

  /// Whether a byte, with the bits of `mask` set in it, is this one.
  @inlinable
  @inline(__always)
  package func hold(_ byte: UInt8, setting mask: UInt8 = 0) -> Bool {
    let difference = (bits | Self.ones &* UInt64(mask)) ^ (Self.ones &* UInt64(byte))
    return (difference &- Self.ones) & ~difference & Self.highs != 0
  }

  /// Whether a byte is less than this one, which is at most 0x80.
  @inlinable
  @inline(__always)
  package func holdLess(than byte: UInt8) -> Bool {
    (bits &- Self.ones &* UInt64(byte)) & ~bits & Self.highs != 0
  }

  /// Whether a byte is none of ASCII.
  @inlinable
  @inline(__always)
  package var holdNonASCII: Bool { bits & Self.highs != 0 }

  /// Whether a byte is a digit of ASCII.
  @inlinable
  @inline(__always)
  package var holdDigit: Bool { EightBytes(bits: bits ^ Self.ones &* 0x30).holdLess(than: 10) }

  /// Whether a byte is 0xE0 or more: the lead of a scalar of three or four bytes.
  @inlinable
  @inline(__always)
  package var holdLongLead: Bool { bits & bits &<< 1 & bits &<< 2 & Self.highs != 0 }
}

extension UnsafeBufferPointer<UInt8> {
  /// The first offset at which a byte is wanted, or `end`.
  ///
  /// `block` may say yes in vain, never no in vain; most blocks of eight bytes are passed over by it.
  @inlinable
  @inline(__always)
  package func first(
    from start: Int, to end: Int, block: (EightBytes) -> Bool, byte: (UInt8) -> Bool
  ) -> Int {
    guard let base = UnsafeRawPointer(baseAddress) else { return end }
    var i = start
    while i < end {
      if i + 8 <= end {
        let bits = base.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        guard block(EightBytes(bits: bits)) else {
          i += 8
          continue
        }
      }
      let stop = Swift.min(i + 8, end)
      while i < stop {
        if byte(self[i]) { return i }
        i += 1
      }
    }
    return end
  }
}
