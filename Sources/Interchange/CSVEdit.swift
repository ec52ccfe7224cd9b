public import TextModel

/// Changes to single cells and rows of a table in a text. Every byte that is not named stays: other
/// columns, quoting, line ends, empty lines.
public struct CSVEdit: Sendable {
  /// The new text of cells, by the places where they begin.
  public var cells: [TextPosition: String] = [:]

  /// Rows to be taken out with their line ends, by the places where they begin.
  public var removedRows: Set<TextPosition> = []

  /// An edit that changes nothing.
  public init() {}

  /// Whether it changes nothing.
  public var isEmpty: Bool { cells.isEmpty && removedRows.isEmpty }

  /// The text with the changes made.
  ///
  /// - Throws: `Failure` as `CSVReader.next` does.
  public func applied(to text: SourceText) throws(Failure) -> [UInt8] {
    var result: [UInt8] = []
    var copied = 0
    func copy(to end: Int) { result += text.bytes[copied..<end] }
    var reader = CSVReader(text)
    while let record = try reader.next() {
      guard let first = record.first, let last = record.last else { continue }
      if removedRows.contains(first.position) {
        copy(to: first.span.start)
        copied = Self.lineEnd(after: last.span.end, in: text.bytes)
        continue
      }
      for cell in record {
        guard let new = cells[cell.position] else { continue }
        copy(to: cell.span.start)
        result += Self.written(new, over: text.bytes[cell.span.range], reader.delimiter)
        copied = cell.span.end
      }
    }
    copy(to: text.bytes.count)
    return result
  }

  private static func lineEnd(after offset: Int, in bytes: [UInt8]) -> Int {
    guard offset < bytes.count else { return offset }
    let isPair = bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
    return offset + (isPair ? 2 : 1)
  }

  /// A cell as the one before it was written: quoted where that was, or where it has to be.
  private static func written(
    _ text: String, over old: ArraySlice<UInt8>, _ delimiter: UInt8
  ) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    let special = [quote, delimiter, 0x0A, 0x0D]
    guard old.first == quote || text.utf8.contains(where: special.contains) else {
      return Array(text.utf8)
    }
    return [quote] + text.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
  }
}
