public import TextModel
public import Worksheets

/// What an XML document is, as its root element tells.
public enum XMLKind: Sendable {
  /// XLIFF of any version.
  case xliff
  /// A translation memory.
  case tmx
  /// A termbase.
  case tbx

  /// Whether a file that begins with these bytes is XML: its first character that is neither a byte
  /// order mark nor white space is `<`. UTF-16 is recognised.
  public static func isXML(_ head: some Sequence<UInt8>) -> Bool {
    let around: Set<UInt8> = [0x00, 0x09, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
    return head.first { !around.contains($0) } == UInt8(ascii: "<")
  }

  /// Looks at the root element.
  ///
  /// - Throws: `Failure` with id `xml`, `xml-entity` or `xml-root`.
  public init(of source: XMLSource) throws(Failure) {
    let root = try XMLReader(source).root()
    switch root?.name {
    case "xliff": self = .xliff
    case "tmx": self = .tmx
    case "martif", "tbx", "TBX": self = .tbx
    default:
      throw Failure(
        "xml-root", "the root element “\(root?.name ?? "")” is none that can be read",
        file: source.name, position: root?.position,
        help: root?.name == "html"
          ? "a page that is a worksheet saves its rows as JSON lines; read that file"
          : "XML files that can be read are XLIFF, TMX and TBX")
    }
  }

  /// Reads a worksheet; nil for a termbase.
  ///
  /// - Throws: `Failure` with the file, the place and what should stand there.
  public func worksheet(
    from source: XMLSource, note: (String) -> Void
  ) throws(Failure) -> Worksheet? {
    switch self {
    case .xliff: try WorksheetXLIFF.read(source, note: note)
    case .tmx: try WorksheetTMX.read(source, note: note)
    case .tbx: nil
    }
  }
}
