internal import Glibc
public import TextModel

/// Writes files whole or not at all.
public enum FileOutput {
  /// Writes a file: a temporary file in the same folder, made durable, then renamed. A file that
  /// stood there keeps its permissions; a symbolic link is followed.
  ///
  /// - Throws: `Failure` with id `unwritable`; the old file is then as it was.
  public static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let target = resolved(path)
    let (temporary, descriptor) = try temporaryFile(beside: target, named: path)
    var isComplete = false
    defer { if !isComplete { unlink(temporary) } }
    if let error = writeAll(bytes, to: descriptor) {
      close(descriptor)
      throw failure(path, error)
    }
    guard fsync(descriptor) == 0 || errno == EINVAL, close(descriptor) == 0 else {
      throw failure(path, errno)
    }
    guard rename(temporary, target) == 0 else { throw failure(path, errno) }
    isComplete = true
  }

  /// Writes all bytes to an open file; the error number where that fails.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let count = Glibc.write(
          descriptor, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return errno }
        offset += count
      }
      return nil
    }
  }

  /// Opens a new file beside the target, with the target's permissions if it is there.
  ///
  /// The process id alone does not make the name new: in a container every run has the same, a
  /// folder may be shared by several machines, and a run that was killed leaves its file behind.
  private static func temporaryFile(
    beside target: String, named path: String
  ) throws(Failure) -> (path: String, descriptor: Int32) {
    let mode = permissions(of: target)
    for attempt in 0..<1000 {
      let suffix = attempt == 0 ? "" : "-\(attempt)"
      let temporary = "\(target).satzpaar-\(getpid())\(suffix).tmp"
      let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode ?? 0o666)
      if descriptor >= 0 { return (temporary, descriptor) }
      guard errno == EEXIST else { throw failure(path, errno) }
    }
    throw failure(path, EEXIST)
  }

  private static func resolved(_ path: String) -> String {
    guard let pointer = realpath(path, nil) else { return path }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  private static func permissions(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
  }

  private static func failure(_ path: String, _ error: Int32) -> Failure {
    let reason = String(cString: strerror(error)).lowercased()
    return Failure(
      "unwritable", "the file cannot be written: \(reason)", file: path,
      help: "nothing was changed; look at the folder's permissions and free space")
  }
}
