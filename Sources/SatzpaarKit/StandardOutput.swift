internal import Foundation

/// Standard output as bytes.
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
