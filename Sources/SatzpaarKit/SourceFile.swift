public import Interchange
public import TextAnalysis
public import TextModel

/// A file whose text is to be worked on: a text as it stands, or a document with markup.
public enum SourceFile: Sendable {
  /// A text without markup.
  case text(SourceText)
  /// A document.
  case document(SourceDocument)

  /// Opens a file, or standard input for `-`; content and name tell what it is.
  ///
  /// - Parameters:
  ///   - path: a path as the user gave it.
  ///   - encoding: the encoding, if the user named it.
  ///   - note: takes remarks for the user.
  /// - Throws: `Failure` as `FileInput.text` and `DocumentFormat.read` do.
  public init(
    _ path: String, as encoding: Decoder.Encoding? = nil, note: (String) -> Void
  ) throws(Failure) {
    let bytes = try FileInput.bytes(of: path)
    if let format = try DocumentFormat(of: bytes, name: path) {
      self = .document(
        try format.read(bytes, name: path, as: encoding) { note("\(path): \($0)") })
    } else {
      self = .text(try FileInput.decoded(bytes, name: path, as: encoding, note: note))
    }
  }

  /// The running text: of a document its paragraphs without codes, one a line.
  public var text: SourceText {
    switch self {
    case .text(let text): text
    case .document(let document): document.text
    }
  }
}
