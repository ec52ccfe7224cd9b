internal import Foundation

/// Standard output as bytes.
public enum StandardOutput {
  /// Writes all bytes; false if nobody reads any more, which is not a failure.
  public static func write(_ bytes: [UInt8]) -> Bool {
    FileOutput.writeAll(bytes, to: STDOUT_FILENO) == nil
  }
}
