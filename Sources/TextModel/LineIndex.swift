/// Where the lines of a text begin: finds many places without walking the text for each.
public struct LineIndex: Sendable {
  private let text: SourceText
  private let starts: [Int]

  /// Looks for the lines of a text. Complexity: linear.
  public init(_ text: SourceText) {
    self.text = text
    var starts = [0]
    for (i, byte) in text.bytes.enumerated() where byte == 0x0A { starts.append(i + 1) }
    self.starts = starts
  }

  /// Where an offset stands. Complexity: logarithmic in the lines, linear in the column.
  ///
  /// - Parameter offset: in UTF-8 bytes, at most the length of the text.
  /// - Returns: line and column, both from 1.
  public func position(of offset: Int) -> TextPosition {
    var (low, high) = (0, starts.count)
    while low + 1 < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let column = text.bytes[starts[low]..<min(offset, text.bytes.count)].count {
      $0 & 0xC0 != 0x80
    }
    return TextPosition(line: low + 1, column: column + 1)
  }
}
