public import TextModel

/// Reads comma-separated values (RFC 4180), and the same with `;` or tabs.
///
/// Our own and not a library: the readers to be had drop or accept what is broken (a quote that is
/// not closed, a combining mark after a delimiter), and none tells where a cell stands.
public struct CSVReader {
  /// A cell and where it begins in the file.
  public struct Cell: Hashable, Sendable {
    /// The content, quotes undone.
    public let text: String

    /// Where it begins; columns are counted in Unicode scalars from 1.
    public let position: TextPosition

    /// The bytes of the text that it takes, quotes included; empty where it comes from no text.
    public let span: TextSpan

    init(text: String, position: TextPosition, span: TextSpan = TextSpan(0, 0)) {
      self.text = text
      self.position = position
      self.span = span
    }
  }

  /// The largest cell that is read, in UTF-8 bytes: far beyond a spreadsheet's 32,767 characters.
  public static let maximumCell = 1 << 20

  /// The most cells in a record.
  public static let maximumColumns = 200

  private let bytes: [UInt8]
  private let name: String
  let delimiter: UInt8
  private var i = 0
  private var line = 1
  private var lineStart = 0

  /// Makes a reader; the delimiter is found by looking at the first line.
  public init(_ text: SourceText) {
    self.bytes = text.bytes
    self.name = text.name
    self.delimiter = CSVReader.delimiter(of: text.bytes)
    if bytes.starts(with: "sep=".utf8) { skipLine() }
  }

  /// Records that are looked at to find the delimiter.
  private static let sample = 20

  /// The delimiter: `,`, `;`, a tab or `|`, whichever cuts the first records into equally many
  /// cells; among several the one that occurs most often in the first record.
  static func delimiter(of bytes: [UInt8]) -> UInt8 {
    if bytes.starts(with: "sep=".utf8), bytes.count > 4 { return bytes[4] }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")]
    var best = (delimiter: candidates[0], rank: 0)
    for candidate in candidates {
      let counts = counts(of: candidate, in: bytes)
      guard let first = counts.first, first > 0 else { continue }
      let rank = counts.allSatisfy { $0 == first } ? first + maximumColumns : first
      if rank > best.rank { best = (candidate, rank) }
    }
    return best.delimiter
  }

  /// How often a delimiter stands outside quotes in each of the first records that is not empty.
  private static func counts(of delimiter: UInt8, in bytes: [UInt8]) -> [Int] {
    var counts: [Int] = []
    var count = 0
    var isQuoted = false
    var isFieldStart = true
    var isEmpty = true
    for byte in bytes {
      if byte == UInt8(ascii: "\""), isQuoted || (isFieldStart && delimiter != 0x09) {
        isQuoted.toggle()
      } else if !isQuoted, byte == 0x0A || byte == 0x0D {
        if !isEmpty { counts.append(count) }
        if counts.count == sample { break }
        (count, isFieldStart, isEmpty) = (0, true, true)
        continue
      }
      if !isQuoted, byte == delimiter { count += 1 }
      isFieldStart = byte == delimiter
      isEmpty = false
    }
    return isEmpty || counts.count == sample ? counts : counts + [count]
  }

  /// The next record, or nil at the end. Lines that hold nothing at all are passed over.
  ///
  /// - Throws: `Failure` with id `csv-quote` where a quote is not closed or text follows one, and
  ///   `csv-cell` or `csv-columns` where the record is larger than any table's.
  public mutating func next() throws(Failure) -> [Cell]? {
    while i < bytes.count, bytes[i] == 0x0A || bytes[i] == 0x0D { endLine() }
    guard i < bytes.count else { return nil }
    var cells: [Cell] = []
    while true {
      cells.append(try limited(try cell()))
      if cells.count > Self.maximumColumns {
        throw Failure(
          "csv-columns", "this record has more than \(Self.maximumColumns) cells", file: name,
          position: position(), help: "this does not look like a table; is it the right file?")
      }
      guard i < bytes.count else { return cells }
      if bytes[i] == delimiter {
        i += 1
        if i == bytes.count {
          cells.append(Cell(text: "", position: position(), span: TextSpan(i, i)))
        }
        if i == bytes.count { return cells }
        continue
      }
      endLine()
      return cells
    }
  }

  private mutating func cell() throws(Failure) -> Cell {
    let place = position()
    let start = i
    guard i < bytes.count, bytes[i] == UInt8(ascii: "\""), delimiter != 0x09 || isQuotedCell()
    else {
      while i < bytes.count, bytes[i] != delimiter, bytes[i] != 0x0A, bytes[i] != 0x0D { i += 1 }
      return Cell(
        text: String(decoding: bytes[start..<i], as: UTF8.self), position: place,
        span: TextSpan(start, i))
    }
    i += 1
    var content: [UInt8] = []
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "\"") {
        i += 1
        guard i < bytes.count, bytes[i] == UInt8(ascii: "\"") else {
          return Cell(
            text: try closed(content, from: place), position: place, span: TextSpan(start, i))
        }
      }
      content.append(bytes[i])
      if bytes[i] == 0x0A {
        line += 1
        lineStart = i + 1
      }
      i += 1
    }
    throw Failure(
      "csv-quote", "the quotation mark that opens this cell is never closed", file: name,
      position: place, help: "close it, and write a quotation mark inside a cell twice")
  }

  /// Whether the quotation mark here is closed by one at the end of a cell. Between tabs, others are
  /// part of the text.
  private func isQuotedCell() -> Bool {
    var end = i + 1
    while end < bytes.count {
      if bytes[end] == UInt8(ascii: "\"") {
        guard end + 1 < bytes.count else { return true }
        guard bytes[end + 1] == UInt8(ascii: "\"") else {
          return [delimiter, 0x0A, 0x0D].contains(bytes[end + 1])
        }
        end += 1
      }
      end += 1
    }
    return false
  }

  private func closed(_ content: [UInt8], from place: TextPosition) throws(Failure) -> String {
    if i == bytes.count || bytes[i] == delimiter || bytes[i] == 0x0A || bytes[i] == 0x0D {
      return String(decoding: content, as: UTF8.self)
    }
    throw Failure(
      "csv-quote", "text follows the closing quotation mark of a cell", file: name,
      position: position(), help: "write a quotation mark inside a cell twice")
  }

  private func limited(_ cell: Cell) throws(Failure) -> Cell {
    guard cell.text.utf8.count > Self.maximumCell else { return cell }
    throw Failure(
      "csv-cell", "this cell has more than \(Self.maximumCell) bytes", file: name,
      position: cell.position, help: "a quotation mark may be missing before it")
  }

  private mutating func endLine() {
    if bytes[i] == 0x0D, i + 1 < bytes.count, bytes[i + 1] == 0x0A { i += 1 }
    i += 1
    line += 1
    lineStart = i
  }

  private mutating func skipLine() {
    while i < bytes.count, bytes[i] != 0x0A, bytes[i] != 0x0D { i += 1 }
    if i < bytes.count { endLine() }
  }

  private func position() -> TextPosition {
    let column = bytes[lineStart..<i].count { $0 & 0xC0 != 0x80 }
    return TextPosition(line: line, column: column + 1)
  }
}
