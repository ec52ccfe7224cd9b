internal import Glibc
public import TextModel

/// Writes data to standard output.
public enum StandardOutput {
  /// Writes all bytes.
  ///
  /// - Returns: false if nobody reads any more, which is no error.
  /// - Throws: `Failure` with id `unwritable`: what came out is cut short, for instance because the
  ///   disk it goes to is full.
  public static func write(_ bytes: [UInt8]) throws(Failure) -> Bool {
    guard let error = FileOutput.writeAll(bytes, to: STDOUT_FILENO) else { return true }
    guard error != EPIPE else { return false }
    throw Failure(
      "unwritable", "the output is cut short: \(String(cString: strerror(error)).lowercased())",
      file: "-", help: "look at where standard output goes, and at its free space")
  }

  /// Lets a closed pipe be an error number, which `write` understands, and not the end of the
  /// process.
  public static func ignoreClosedPipes() { signal(SIGPIPE, SIG_IGN) }
}

/// Writes messages to standard error.
public enum StandardError {
  /// Writes all bytes as far as somebody reads them; there is nowhere to say that nobody does.
  public static func write(_ bytes: [UInt8]) { _ = FileOutput.writeAll(bytes, to: STDERR_FILENO) }
}
