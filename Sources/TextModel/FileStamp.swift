internal import Glibc

/// What tells that a file has changed, without reading it.
package enum FileStamp {
  /// The size of a file in bytes, and when it was last written, in seconds since 1970 and the
  /// nanoseconds beyond them; nil where there is none. A link stands for the file that it names.
  package static func of(_ path: String) -> [Int]? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return [Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
  }
}
