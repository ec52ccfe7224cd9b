/// Short texts numbered from 0, one after the other in one buffer, for what is written or compared
/// again and again: that touches no memory but the text's own.
package struct NumberedTexts: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// No text yet, with room for the ends of so many.
  package init(capacity: Int = 0) { ends.reserveCapacity(capacity) }

  /// Forgets the texts from a number on.
  package mutating func removeAll(from number: Int) {
    guard number < ends.count else { return }
    bytes.removeLast(bytes.count - start(number))
    ends.removeLast(ends.count - number)
  }

  /// Adds a text as UTF-8, which gets the next number.
  package mutating func append(_ text: [UInt8]) {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
  }

  /// Adds a text, which gets the next number.
  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
    ends.append(bytes.count)
  }

  /// Appends a text to others.
  package func write(_ number: Int, to output: inout ByteOutput) {
    output.append(bytes, start(number)..<ends[number])
  }

  /// Whether a text is what stands at a range of other bytes.
  package func isEqual(
    _ number: Int, to other: UnsafeBufferPointer<UInt8>, at range: Range<Int>
  ) -> Bool {
    let start = start(number)
    let count = range.count
    guard ends[number] - start == count else { return false }
    return bytes.withUnsafeBytes { bytes in
      let other = UnsafeRawBufferPointer(other)
      var i = 0
      while i + 8 <= count {
        let own = bytes.loadUnaligned(fromByteOffset: start + i, as: UInt64.self)
        let foreign = other.loadUnaligned(
          fromByteOffset: range.lowerBound + i, as: UInt64.self)
        if own != foreign { return false }
        i += 8
      }
      while i < count, bytes[start + i] == other[range.lowerBound + i] { i += 1 }
      return i == count
    }
  }

  private func start(_ number: Int) -> Int { number == 0 ? 0 : ends[number - 1] }
}
