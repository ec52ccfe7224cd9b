internal import Foundation
public import TextAnalysis
public import TextModel

/// Reads files and standard input whole.
public enum FileInput {
  /// The bytes of a file, or of standard input for `-`.
  ///
  /// - Throws: `Failure` with id `no-such-file`, `is-a-directory` or `unreadable`.
  public static func bytes(of path: String) throws(Failure) -> [UInt8] {
    guard path != "-" else { return try standardInput() }
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw Failure(
        "no-such-file", "there is no such file", file: path,
        help: "look at the spelling of the path"
      )
    }
    guard !isDirectory.boolValue else {
      throw Failure("is-a-directory", "this is a folder, not a file", file: path)
    }
    // Foundation reads nothing but files by path; a handle reads pipes, such as a shell's <(…), too
    guard let file = FileHandle(forReadingAtPath: path), let data = try? file.readToEnd() ?? Data()
    else {
      throw Failure(
        "unreadable", "the file cannot be read", file: path, help: "look at its permissions")
    }
    return Array(data)
  }

  /// FileHandle's reading of everything traps where standard input is a folder or closed.
  private static func standardInput() throws(Failure) -> [UInt8] {
    var all: [UInt8] = []
    let size = 1 << 18
    while true {
      var result = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        result = read(STDIN_FILENO, buffer.baseAddress, size)
        count = max(0, result)
      }
      if result == 0 { return all }
      guard result > 0 || errno == EINTR else { throw unreadable(errno) }
      all += chunk
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
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory),
      isDirectory.boolValue
    else { return [path] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().filter { name in
      name.split(separator: ".").last.map { extensions.contains($0.lowercased()) } ?? false
    }.map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
  }
}
