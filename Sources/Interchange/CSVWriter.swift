/// Writes comma-separated values as RFC 4180 has them: every field quoted, CRLF line ends.
public struct CSVWriter {
  /// What has been written so far, as UTF-8.
  public private(set) var bytes: [UInt8] = []

  private let delimiter: UInt8

  /// Makes a writer that has written nothing but the byte order mark, where the profile has one.
  public init(_ profile: CSVProfile = .plain) {
    self.delimiter = profile.delimiter
    if profile.hasByteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// Writes one record.
  public mutating func write(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(delimiter) }
      bytes.append(UInt8(ascii: "\""))
      for byte in field.utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }
}
