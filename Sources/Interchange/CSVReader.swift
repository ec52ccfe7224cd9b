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
  }

  private let bytes: [UInt8]
  private let name: String
  private let delimiter: UInt8
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

  /// The delimiter that occurs most often outside quotes in the first line: `,`, `;` or a tab.
  static func delimiter(of bytes: [UInt8]) -> UInt8 {
    if bytes.starts(with: "sep=".utf8), bytes.count > 4 { return bytes[4] }
    var counts: [UInt8: Int] = [:]
    var quoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { quoted.toggle() }
      if quoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      counts[byte, default: 0] += 1
    }
    let candidates: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? candidates[0]
  }

  /// The next record, or nil at the end. Lines that hold nothing at all are passed over.
  ///
  /// - Throws: `Failure` with id `csv-quote` where a quote is not closed or text follows one.
  public mutating func next() throws(Failure) -> [Cell]? {
    while i < bytes.count, bytes[i] == 0x0A || bytes[i] == 0x0D { endLine() }
    guard i < bytes.count else { return nil }
    var cells: [Cell] = []
    while true {
      cells.append(try cell())
      guard i < bytes.count else { return cells }
      if bytes[i] == delimiter {
        i += 1
        if i == bytes.count { cells.append(Cell(text: "", position: position())) }
        if i == bytes.count { return cells }
        continue
      }
      endLine()
      return cells
    }
  }

  private mutating func cell() throws(Failure) -> Cell {
    let place = position()
    guard i < bytes.count, bytes[i] == UInt8(ascii: "\""), delimiter != 0x09 else {
      let start = i
      while i < bytes.count, bytes[i] != delimiter, bytes[i] != 0x0A, bytes[i] != 0x0D { i += 1 }
      return Cell(text: String(decoding: bytes[start..<i], as: UTF8.self), position: place)
    }
    i += 1
    var content: [UInt8] = []
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "\"") {
        i += 1
        guard i < bytes.count, bytes[i] == UInt8(ascii: "\"") else {
          return Cell(text: try closed(content, from: place), position: place)
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

  private func closed(_ content: [UInt8], from place: TextPosition) throws(Failure) -> String {
    if i == bytes.count || bytes[i] == delimiter || bytes[i] == 0x0A || bytes[i] == 0x0D {
      return String(decoding: content, as: UTF8.self)
    }
    throw Failure(
      "csv-quote", "text follows the closing quotation mark of a cell", file: name,
      position: position(), help: "write a quotation mark inside a cell twice")
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
