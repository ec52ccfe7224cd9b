public import TextAnalysis
public import TextModel

/// The formats of documents that a text is read from and written back into: the registry.
public enum DocumentFormat: String, Sendable, CaseIterable {
  /// Markdown.
  case markdown
  /// HTML.
  case html
  /// Word documents.
  case docx
  /// OpenDocument texts.
  case odt

  /// The extensions of file names of this format.
  public var extensions: [String] {
    switch self {
    case .markdown: ["md", "markdown"]
    case .html: ["html", "htm", "xhtml"]
    case .docx: ["docx"]
    case .odt: ["odt"]
    }
  }

  /// One line on what is text in it.
  public var summary: String {
    switch self {
    case .markdown: "Markdown (.md): CommonMark with tables, strikethrough and footnotes"
    case .html: "HTML (.html, .htm), with title and the attributes alt and title"
    case .docx: "Word (.docx), with notes, headers, footers and text boxes"
    case .odt: "OpenDocument text (.odt), with notes, headers and footers"
    }
  }

  /// What a file is: an archive by its content, anything else by its name, or by a first tag that
  /// only HTML has; nil for a text without markup.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: its name.
  /// - Throws: `Failure` with id `zip`, `zip-limit`, `zip-path`, `zip-encrypted`, or `not-a-document`
  ///   for an archive of another kind.
  public init?(of bytes: [UInt8], name: String) throws(Failure) {
    if bytes.starts(with: "PK\u{3}\u{4}".utf8) {
      let names = try ZIPArchive.names(in: bytes, name: name)
      if !DocumentDOCX.parts(among: names).isEmpty, names.contains("[Content_Types].xml") {
        self = .docx
      } else if names.contains("mimetype"), names.contains("content.xml") {
        self = .odt
      } else {
        throw Failure(
          "not-a-document", "this archive holds no Word document and no OpenDocument text",
          file: name, help: "documents that are archives are .docx and .odt")
      }
      return
    }
    let ending = name.split(separator: ".").last?.lowercased() ?? ""
    if let format = [Self.markdown, .html].first(where: { $0.extensions.contains(ending) }) {
      self = format
    } else if name == "-" || ending != "txt", Self.beginsAsHTML(bytes) {
      self = .html
    } else {
      return nil
    }
  }

  private static func beginsAsHTML(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return head.hasPrefix("<!doctype html") || head.hasPrefix("<html")
  }

  /// Whether the document is an archive of XML.
  var isArchive: Bool { self == .docx || self == .odt }

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: what messages call it.
  ///   - encoding: the encoding of a file that is no archive, if the user named it.
  ///   - note: takes remarks on what is left out, and where the encoding was guessed.
  /// - Returns: the document.
  /// - Throws: `Failure` with id `zip`, `zip-limit`, `zip-path`, `zip-encrypted`, `xml`,
  ///   `xml-entity`, `xml-encoding`, or as `Decoder.decode` does.
  public func read(
    _ bytes: [UInt8], name: String, as encoding: Decoder.Encoding? = nil, note: (String) -> Void
  ) throws(Failure) -> SourceDocument {
    guard !isArchive else { return try readArchive(bytes, name: name, note: note) }
    let decoded = try Decoder.decode(bytes, name: name, as: encoding)
    if !decoded.isCertain { note("read as \(decoded.encoding.rawValue), for it is not UTF-8") }
    let text = decoded.text.bytes
    let paragraphs =
      self == .markdown
      ? try DocumentMarkdown.paragraphs(of: text, name: name, note: note)
      : DocumentHTML.paragraphs(of: text)
    return SourceDocument(
      name: name, format: self, file: bytes, encoding: decoded.encoding,
      parts: [SourceDocument.Part(name: "", bytes: text)], paragraphs: paragraphs)
  }

  private func readArchive(
    _ bytes: [UInt8], name: String, note: (String) -> Void
  ) throws(Failure) -> SourceDocument {
    let archive = try ZIPArchive(bytes, name: name) { $0.hasSuffix(".xml") }
    let names =
      self == .docx ? DocumentDOCX.parts(among: archive.files.keys.sorted()) : DocumentODT.parts
    var parts: [SourceDocument.Part] = []
    var paragraphs: [DocumentParagraph] = []
    for part in names {
      guard let content = archive.files[part] else { continue }
      let tree = try MarkupTree(content, name: "\(name): \(part)")
      paragraphs +=
        self == .docx
        ? DocumentDOCX.paragraphs(of: tree, part: parts.count)
        : DocumentODT.paragraphs(of: tree, part: parts.count)
      parts.append(SourceDocument.Part(name: part, bytes: content))
    }
    if self == .docx, archive.files["word/comments.xml"] != nil {
      note("comments in the margin are left out")
    }
    return SourceDocument(
      name: name, format: self, file: bytes, encoding: .utf8, parts: parts, paragraphs: paragraphs)
  }
}
