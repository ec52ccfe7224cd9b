internal import CZIP
internal import TextModel

/// The files in a ZIP archive (PKWARE APPNOTE.TXT), unpacked in memory, within limits.
struct ZIPArchive {
  /// More files than any office document has.
  static let maximumEntries = 10_000

  /// Bytes that all files may have together when unpacked.
  static let maximumSize: UInt64 = 512 << 20

  /// How many times its packed size a file may have, if it is larger than `ratioFloor` bytes;
  /// sheets of repeated text reach about 60, files of zeros 1,000.
  static let maximumRatio: UInt64 = 200

  /// The size below which a file may be packed as tightly as it likes, in bytes.
  static let ratioFloor: UInt64 = 1 << 20

  /// The files by name.
  private(set) var files: [String: [UInt8]] = [:]

  /// Unpacks the files that are wanted.
  ///
  /// - Parameters:
  ///   - bytes: the archive.
  ///   - name: what messages call it.
  ///   - wants: whether a file of this name is of interest; all are looked at for limits.
  /// - Throws: `Failure` with id `zip`, `zip-limit` or `zip-path`.
  init(
    _ bytes: [UInt8], name: String, wants: (String) -> Bool
  ) throws(Failure) {
    files = try bytes.withUnsafeBufferPointer { (buffer) throws(Failure) in
      try Self.files(in: buffer, name: name, wants: wants)
    }
  }

  /// The names of all files, none of them unpacked.
  ///
  /// - Throws: as `init` does.
  static func names(in bytes: [UInt8], name: String) throws(Failure) -> [String] {
    var names: [String] = []
    _ = try ZIPArchive(bytes, name: name) {
      names.append($0)
      return false
    }
    return names
  }

  private static func files(
    in buffer: UnsafeBufferPointer<UInt8>, name: String, wants: (String) -> Bool
  ) throws(Failure) -> [String: [UInt8]] {
    guard let base = buffer.baseAddress, let archive = czip_open(base, buffer.count) else {
      throw damaged("it has no end", name)
    }
    defer { czip_close(archive) }
    guard czip_count(archive) <= UInt64(maximumEntries) else {
      throw limit("more than \(maximumEntries) files", name)
    }
    var files: [String: [UInt8]] = [:]
    var seen: Set<String> = []
    var total: UInt64 = 0
    var isThere = czip_first(archive)
    while isThere {
      var entry = czip_entry()
      guard czip_describe(archive, &entry) else { throw damaged("its directory", name) }
      let path = try path(of: entry, name)
      guard seen.insert(path).inserted else { throw damaged("it holds “\(path)” twice", name) }
      total += min(entry.uncompressed, maximumSize + 1)
      try check(entry, path, total: total, name)
      guard entry.compressed <= buffer.count else { throw damaged("“\(path)” is cut off", name) }
      if wants(path) {
        var content = [UInt8](repeating: 0, count: Int(entry.uncompressed))
        guard content.withUnsafeMutableBufferPointer({ unpack(archive, $0) }) else {
          throw damaged("“\(path)” cannot be unpacked", name)
        }
        files[path] = content
      }
      isThere = czip_next(archive)
    }
    return files
  }

  private static func unpack(
    _ archive: OpaquePointer, _ buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    guard let base = buffer.baseAddress else { return true }
    return czip_unpack(archive, base, buffer.count)
  }

  private static func path(of entry: czip_entry, _ name: String) throws(Failure) -> String {
    let path = withUnsafeBytes(of: entry.name) { buffer in
      String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
    }
    let isTrick =
      !entry.name_fits || path.hasPrefix("/") || path.contains("\\") || path.contains(":")
      || path.split(separator: "/").contains("..")
    guard isTrick else { return path }
    throw Failure(
      "zip-path", "the archive holds a file named “\(path)”, which leads outside of it", file: name,
      help: "this file was not made by an office program; do not trust it")
  }

  private static func check(
    _ entry: czip_entry, _ path: String, total: UInt64, _ name: String
  ) throws(Failure) {
    guard total <= maximumSize else { throw limit("more than \(maximumSize >> 20) MB", name) }
    guard !entry.encrypted else {
      throw Failure(
        "zip-encrypted", "the file is protected by a password", file: name,
        help: "save it without one")
    }
    if entry.uncompressed > ratioFloor, entry.uncompressed / maximumRatio > entry.compressed {
      throw limit("“\(path)” more than \(maximumRatio) times as large as it is packed", name)
    }
  }

  private static func limit(_ what: String, _ name: String) -> Failure {
    Failure(
      "zip-limit", "the archive would unpack to \(what)", file: name,
      help: "this is more than any worksheet needs; do not trust the file")
  }

  private static func damaged(_ what: String, _ name: String) -> Failure {
    Failure(
      "zip", "the archive is damaged: \(what)", file: name, help: "fetch or save it once more")
  }
}
