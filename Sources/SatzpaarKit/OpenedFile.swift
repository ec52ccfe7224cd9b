internal import Glibc
public import Interchange
public import TextModel

/// A file that was opened for reading: decoded, as XML, which names its own encoding, or as a
/// spreadsheet, which is an archive of XML.
public enum OpenedFile: Sendable {
  /// A text.
  case text(SourceText)
  /// An XML document, to be read piece by piece where it is a file.
  case xml(XMLSource)

  /// The bytes of a spreadsheet.
  case spreadsheet([UInt8], name: String)

  /// What messages call the file.
  public var name: String {
    switch self {
    case .text(let text): text.name
    case .xml(let source): source.name
    case .spreadsheet(_, let name): name
    }
  }

  /// Opens a file, or standard input for `-`; its first bytes tell what it is.
  ///
  /// - Parameters:
  ///   - path: a path as the user gave it.
  ///   - progress: is told how much was read of XML, which is read later.
  ///   - note: takes a remark for the user where the encoding was guessed.
  /// - Throws: `Failure` as `FileInput.text` does.
  public init(
    _ path: String, progress: WorkProgress? = nil, note: (String) -> Void
  ) throws(Failure) {
    if let head = FileInput.head(of: path, count: 64), XMLKind.isXML(head) {
      self = .xml(.file(path, progress: progress))
      return
    }
    let bytes = try FileInput.bytes(of: path)
    if XMLKind.isXML(bytes.prefix(64)) {
      self = .xml(.bytes(bytes, name: path))
    } else if SpreadsheetFile.isSpreadsheet(bytes) {
      self = .spreadsheet(bytes, name: path)
    } else {
      self = .text(try FileInput.decoded(bytes, name: path, note: note))
    }
  }

  /// The text, for showing places in it; nil where it is XML too large or in another encoding.
  public var shown: SourceText? {
    let limit = 64 << 20
    switch self {
    case .spreadsheet: return nil
    case .text(let text): return text
    case .xml(.text(let text)): return text
    case .xml(.bytes(let bytes, let name)):
      return try? FileInput.decoded(bytes, name: name, note: { _ in })
    case .xml(.file(let path, _)):
      var status = stat()
      guard stat(path, &status) == 0, status.st_size < limit else { return nil }
      return try? FileInput.text(of: path, note: { _ in })
    }
  }
}

/// Runs a reader over an opened file; a failure that it throws gets the file's name and, where the
/// file can be shown, the line around its place.
///
/// - Throws: what `read` throws.
func located<Result>(
  in file: OpenedFile, _ read: () throws(Failure) -> Result
) throws(Failure) -> Result {
  do {
    return try read()
  } catch {
    if let text = file.shown { throw error.located(in: text) }
    throw error
  }
}
