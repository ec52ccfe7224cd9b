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

  /// The offset of a place, in UTF-8 bytes: the end of its line if the line is shorter, the end of
  /// the text if it has fewer lines. Complexity: logarithmic.
  public func offset(of position: TextPosition) -> Int {
    guard starts.indices.contains(position.line - 1) else { return text.bytes.count }
    let start = starts[position.line - 1]
    let end =
      starts.indices.contains(position.line) ? starts[position.line] - 1 : text.bytes.count
    let wanted = scalarCount(before: start) + position.column - 1
    var (low, high) = (start / Self.blockSize, end / Self.blockSize + 1)
    while low + 1 < high {
      let middle = (low + high) / 2
      if scalars.indices.contains(middle), scalars[middle] <= wanted {
        low = middle
      } else {
        high = middle
      }
    }
    var offset = max(start, low * Self.blockSize)
    var count = scalarCount(before: offset)
    while offset < end, count < wanted || text.bytes[offset] & 0xC0 == 0x80 {
      if text.bytes[offset] & 0xC0 != 0x80 { count += 1 }
      offset += 1
    }
    return offset
  }

  /// The snippet at a line and column.
  public func snippet(at position: TextPosition) -> Snippet {
    let offset = offset(of: position)
    return Snippet(text, at: TextSpan(offset, offset))
  }

  private func scalarCount(before offset: Int) -> Int {
    let end = min(offset, text.bytes.count)
    let block = min(end / Self.blockSize, scalars.count - 1)
    guard block >= 0 else { return 0 }
    let start = block * Self.blockSize
    return scalars[block] + text.bytes[start..<end].count { $0 & 0xC0 != 0x80 }
  }
}
