internal import FoundationEssentials

/// Paths as people write them: relative where that is shorter to read.
public enum FilePath {
  /// A file seen from the folder in which another one lies; the path itself where the file does not
  /// lie below that folder.
  static func relative(_ path: String, toFolderOf other: String) -> String {
    let folder = absolute(other).deletingLastPathComponent().path
    let file = absolute(path).path
    let prefix = folder == "/" ? folder : folder + "/"
    return file.hasPrefix(prefix) ? String(file.dropFirst(prefix.count)) : path
  }

  /// A path that was written in a file, as seen from here.
  static func resolved(_ path: String, inFolderOf file: String) -> String {
    guard !path.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return path }
    return file[...slash] + path
  }

  /// The nearest file of a name in the folder of a file or in one above it, as seen from here.
  public static func nearest(named name: String, from path: String) -> String? {
    var folder = absolute(path)
    var isDirectory = false
    let exists = FileManager.default.fileExists(atPath: folder.path, isDirectory: &isDirectory)
    if path == "-" || !exists || !isDirectory { folder.deleteLastPathComponent() }
    while true {
      let candidate = folder.appending(path: name).path
      if FileManager.default.fileExists(atPath: candidate) { return fromHere(candidate) }
      guard folder.pathComponents.count > 1 else { return nil }
      folder.deleteLastPathComponent()
    }
  }

  /// Whether there is a file or folder.
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// The absolute path, without `.` and `..`: equal for two spellings of one place.
  static func standard(_ path: String) -> String { absolute(path).path }

  private static func absolute(_ path: String) -> URL { URL(filePath: path).standardizedFileURL }

  /// An absolute path as seen from the current folder.
  private static func fromHere(_ path: String) -> String {
    let here = URL(filePath: FileManager.default.currentDirectoryPath).standardizedFileURL
    let target = URL(filePath: path).pathComponents
    let shared = zip(here.pathComponents, target).prefix { $0 == $1 }.count
    guard shared > 1 else { return path }
    let up = repeatElement("..", count: here.pathComponents.count - shared)
    return (up + target[shared...]).joined(separator: "/")
  }
}
