internal import Foundation

/// Standard output and input as bytes.
public enum StandardOutput {
  /// Writes all bytes; false if nobody reads any more, which is not a failure.
  public static func write(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let count = Foundation.write(
          STDOUT_FILENO, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return false }
        offset += count
      }
      return true
    }
  }
}

/// Reads standard input as lines, in batches.
struct LineReader {
  /// Bytes to be gathered before a batch is handed on.
  static let batchSize = 4 << 20

  private var rest: [UInt8] = []
  private var atEnd = false

  /// The next lines without their line ends, the empty ones left out; nil at the end of input.
  mutating func nextBatch() -> [ArraySlice<UInt8>]? {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let size = rest.count
      if size >= Self.batchSize || atEnd, let cut = atEnd ? size : lastLineEnd() {
        let lines = rest[..<cut].split(whereSeparator: { $0 == 0x0A })
          .map { $0.last == 0x0D ? $0.dropLast() : $0 }
          .filter { $0.contains { $0 > 0x20 } }
        rest = Array(rest[cut...])
        if !lines.isEmpty { return lines }
        if atEnd { return nil }
      }
      if atEnd { return nil }
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      if count <= 0 { atEnd = true } else { rest += chunk[..<count] }
    }
  }

  private func lastLineEnd() -> Int? {
    rest.lastIndex(of: 0x0A).map { $0 + 1 }
  }
}
