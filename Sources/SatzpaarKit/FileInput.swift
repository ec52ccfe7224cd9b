internal import FoundationEssentials
internal import Glibc
public import TextAnalysis
public import TextModel

/// Reads files and standard input whole.
public enum FileInput {
  /// The bytes of a file, or of standard input for `-`.
  ///
  /// - Throws: `Failure` with id `no-such-file`, `is-a-directory` or `unreadable`.
  public static func bytes(of path: String) throws(Failure) -> [UInt8] {
    guard path != "-" else { return try standardInput() }
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw Failure(
        "no-such-file", "there is no such file", file: path,
        help: "look at the spelling of the path"
      )
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw Failure("is-a-directory", "this is a folder, not a file", file: path)
    }
    let unreadable = Failure(
      "unreadable", "the file cannot be read", file: path, help: "look at its permissions")
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    // a size is only what the file system says, and some of its files have none or a fancied one
    bytes.reserveCapacity(min(Int(status.st_size), 1 << 30))
    guard readAll(from: descriptor, into: &bytes) == nil else { throw unreadable }
    return bytes
  }

  /// The first bytes of a file; nil for what can be read only once, such as a pipe.
  static func head(of path: String, count: Int) -> [UInt8]? {
    var status = stat()
    guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, read(descriptor, buffer.baseAddress, count))
    }
  }

  private static func standardInput() throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    if let error = readAll(from: STDIN_FILENO, into: &bytes) { throw unreadable(error) }
    return bytes
  }

  /// Appends all that can be read; the error number where that fails.
  ///
  /// Foundation would do, but it reads no pipes by path, traps where standard input is a folder or
  /// closed, and leaks a buffer for each empty file.
  private static func readAll(from descriptor: Int32, into bytes: inout [UInt8]) -> Int32? {
    let size = 1 << 18
    while true {
      var result = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        result = read(descriptor, buffer.baseAddress, size)
        count = max(0, result)
      }
      if result == 0 { return nil }
      guard result > 0 || errno == EINTR else { return errno }
      bytes += chunk
    }
  }

  /// What is said where standard input cannot be read, for this error number.
  static func unreadable(_ error: Int32) -> Failure {
    let reason = String(cString: strerror(error)).lowercased()
    return Failure(
      "unreadable", "standard input cannot be read: \(reason)", file: "-",
      help: "look at what standard input is connected to")
  }

  /// The text of a file, or of standard input for `-`.
  ///
  /// - Parameters:
  ///   - path: a path as the user gave it.
  ///   - encoding: the encoding, if the user named it.
  ///   - note: takes a remark for the user where the encoding was guessed.
  /// - Returns: the text as decoded.
  /// - Throws: `Failure` as `bytes(of:)` and `Decoder.decode` do.
  public static func text(
    of path: String, as encoding: Decoder.Encoding? = nil, note: (String) -> Void
  ) throws(Failure) -> SourceText {
    try decoded(try bytes(of: path), name: path, as: encoding, note: note)
  }

  static func decoded(
    _ bytes: [UInt8], name: String, as encoding: Decoder.Encoding? = nil, note: (String) -> Void
  ) throws(Failure) -> SourceText {
    let result = try Decoder.decode(bytes, name: name, as: encoding)
    if !result.isCertain {
      note("\(name): read as \(result.encoding.rawValue), for it is not UTF-8")
    }
    return result.text
  }

  /// The files in a folder whose names end in one of the extensions, sorted by name; the path
  /// itself if it is no folder.
  public static func files(at path: String, extensions: Set<String>) -> [String] {
    var isDirectory = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory), isDirectory
    else { return [path] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().filter { name in
      name.split(separator: ".").last.map { extensions.contains($0.lowercased()) } ?? false
    }.map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
  }
}
