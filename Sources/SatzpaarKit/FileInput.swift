internal import Foundation
public import TextAnalysis
public import TextModel

/// Reads files and standard input whole.
public enum FileInput {
  /// The bytes of a file, or of standard input for `-`.
  ///
  /// - Throws: `Failure` with id `no-such-file`, `is-a-directory` or `unreadable`.
  public static func bytes(of path: String) throws(Failure) -> [UInt8] {
    guard path != "-" else { return Array(FileHandle.standardInput.readDataToEndOfFile()) }
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
