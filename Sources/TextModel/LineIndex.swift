/// Where the lines of a text begin: finds many places without walking the text for each.
public struct LineIndex: Sendable {
  private let text: SourceText
  private let starts: [Int]

  /// How many scalars begin before each block of `blockSize` bytes.
  private let scalars: [Int]
  private static let blockSize = 1024

  /// Looks for the lines of a text. Complexity: linear.
  public init(_ text: SourceText) {
    self.text = text
    var starts = [0]
    var scalars: [Int] = []
    var count = 0
    for (i, byte) in text.bytes.enumerated() {
      if i % Self.blockSize == 0 { scalars.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
      if byte == 0x0A { starts.append(i + 1) }
    }
    self.starts = starts
    self.scalars = scalars
  }

  /// Where an offset stands. Complexity: logarithmic in the lines, however long they are.
  ///
  /// - Parameter offset: in UTF-8 bytes, at most the length of the text.
  /// - Returns: line and column, both from 1.
  public func position(of offset: Int) -> TextPosition {
    var (low, high) = (0, starts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let column = scalarCount(before: offset) - scalarCount(before: starts[low])
    return TextPosition(line: low + 1, column: column + 1)
  }

  private func scalarCount(before offset: Int) -> Int {
    let end = min(offset, text.bytes.count)
    let block = min(end / Self.blockSize, scalars.count - 1)
    guard block >= 0 else { return 0 }
    let start = block * Self.blockSize
    return scalars[block] + text.bytes[start..<end].count { $0 & 0xC0 != 0x80 }
  }
}
