/// Short texts numbered from 0, one after the other in one buffer, for what is written again and
/// again: copying one touches no memory but its own.
package struct NumberedTexts: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// No text yet.
  package init() {}

  /// Forgets the texts from a number on.
  package mutating func removeAll(from number: Int) {
    guard number < ends.count else { return }
    bytes.removeLast(bytes.count - start(number))
    ends.removeLast(ends.count - number)
  }

  /// Adds a text as UTF-8, which gets the next number.
  package mutating func append(_ text: some Collection<UInt8>) {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
  }

  /// Appends a text to others.
  package func write(_ number: Int, to output: inout [UInt8]) {
    bytes.withUnsafeBufferPointer {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[start(number)..<ends[number]]))
    }
  }

  /// Whether other bytes are a text's, from an offset of theirs to their end.
  package func isEqual(_ number: Int, to other: [UInt8], from offset: Int) -> Bool {
    let start = start(number)
    guard ends[number] - start == other.count - offset else { return false }
    for i in start..<ends[number] where bytes[i] != other[offset + i - start] { return false }
    return true
  }

  private func start(_ number: Int) -> Int { number == 0 ? 0 : ends[number - 1] }
}
