/// Bytes that are put together piece by piece.
///
/// A row of a worksheet as JSON has two hundred pieces of ten bytes. An array asks at each of them
/// whether somebody else holds it; this belongs to one holder, so an append is a comparison and a
/// copy. It grows by doubling, as an array does.
@usableFromInline
package struct ByteOutput: ~Copyable {
  @usableFromInline var base: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int

  /// How many bytes there are.
  @usableFromInline package var count = 0

  /// An empty output with room for some bytes, at least one.
  package init(capacity: Int = 256) {
    self.capacity = max(1, capacity)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// All bytes, as long as nothing is appended.
  package var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base, count: count)
  }

  /// A copy of all bytes.
  package var array: [UInt8] { Array(bytes) }

  /// A copy of all bytes, of which those that are not UTF-8 are replaced.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends a byte.
  @inlinable
  @inline(__always)
  package mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    base[count] = byte
    count += 1
  }

  /// Appends words of the program's own.
  @inlinable
  @inline(__always)
  package mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends bytes that are not the output's own.
  @inlinable
  @inline(__always)
  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    if capacity - count < bytes.count { grow(by: bytes.count) }
    (base + count).update(from: start, count: bytes.count)
    count += bytes.count
  }

  /// Appends bytes.
  package mutating func append(_ bytes: borrowing [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  /// Appends a range of bytes.
  @inlinable
  package mutating func append(_ bytes: borrowing [UInt8], _ range: Range<Int>) {
    bytes.withUnsafeBufferPointer { append(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Appends a whole number in decimal digits.
  package mutating func append(decimal value: Int) {
    // Offsets are seldom more; eight digits are put together in one integer
    guard (0..<100_000_000).contains(value) else { return append(utf8: String(value)) }
    var digits: UInt64 = 0  // the first in the low end
    var rest = UInt32(truncatingIfNeeded: value)
    repeat {
      digits = digits << 8 | UInt64(0x30 + rest % 10)
      rest /= 10
    } while rest > 0
    while digits > 0 {
      append(UInt8(truncatingIfNeeded: digits))
      digits >>= 8
    }
  }

  /// Appends a text.
  package mutating func append(utf8 text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  /// Forgets the bytes from an offset on, and keeps the room.
  package mutating func removeAll(from offset: Int = 0) { count = min(count, max(0, offset)) }

  @usableFromInline
  mutating func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    let old = base
    base = .allocate(capacity: capacity)
    base.update(from: old, count: count)
    old.deallocate()
  }
}
