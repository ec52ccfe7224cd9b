internal import Glibc
internal import TextModel

/// Reads standard input as lines, in batches.
///
/// A batch is what is there to be read, up to `batchSize`: a writer that waits for an answer gets
/// it, and one that is ahead of us is read in large pieces. A longer line is a batch of its own.
struct LineReader {
  /// Bytes to be gathered before a batch is handed on.
  static let batchSize = 4 << 20

  private var pending: [UInt8] = []
  private var lineEnd = 0  // after the last line end in `pending`
  private var atEnd = false

  /// The next lines without their line ends, those with nothing but white space left out; nil at
  /// the end of input.
  ///
  /// - Throws: `Failure` with id `unreadable`; the rest of the input is then not known.
  mutating func nextBatch() throws(Failure) -> [ArraySlice<UInt8>]? {
    while true {
      if !atEnd && (lineEnd == 0 || (pending.count < Self.batchSize && isMoreWaiting())) {
        try readChunk()
        continue
      }
      let cut = atEnd ? pending.count : lineEnd
      let lines = pending[..<cut].split(separator: 0x0A)
        .map { $0.last == 0x0D ? $0.dropLast() : $0 }
        .filter { $0.contains { $0 > 0x20 } }
      pending = Array(pending[cut...])
      lineEnd = 0
      if !lines.isEmpty { return lines }
      if atEnd { return nil }
    }
  }

  private mutating func readChunk() throws(Failure) {
    let size = 1 << 18
    let start = pending.count
    var error: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      let result = read(STDIN_FILENO, buffer.baseAddress, size)
      count = max(0, result)
      if result < 0 && errno != EINTR { error = errno }
      if result == 0 { atEnd = true }
    }
    guard error == 0 else { throw FileInput.unreadable(error) }
    pending += chunk
    if let newline = chunk.lastIndex(of: 0x0A) { lineEnd = start + newline + 1 }
  }

  private func isMoreWaiting() -> Bool {
    var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 0) > 0
  }
}
