public import TextModel
public import Worksheets

/// Worksheets as XLIFF, any version: told apart by the root element.
public enum WorksheetXLIFF {
  /// Reads a worksheet from XLIFF 1.0 to 1.2 or 2.0 to 2.2.
  ///
  /// - Parameters:
  ///   - source: the document; read piece by piece.
  ///   - note: takes remarks for the user: other languages, what is left out.
  /// - Returns: one row for each segment, in document order.
  /// - Throws: `Failure` with id `xml`, `xml-entity`, `xliff-root` or `xliff-unit`.
  public static func read(
    _ source: XMLSource, note: (String) -> Void
  ) throws(Failure) -> Worksheet {
    let reader = try XMLReader(source)
    guard let root = try reader.root(), root.name == "xliff" else {
      throw Failure(
        "xliff-root", "the root element is not “xliff”", file: source.name,
        position: TextPosition(line: 1, column: 1), help: "is this an XLIFF file?")
    }
    let isVersion2 =
      root["version"]?.hasPrefix("2") == true
      || root.namespace.hasPrefix("urn:oasis:names:tc:xliff:document:2")
    if isVersion2 {
      var units = XLIFF2Reader(reader: reader, root: root)
      return Worksheet(rows: try units.rows(note: note))
    }
    var units = XLIFF12Reader(reader: reader)
    return Worksheet(rows: try units.rows(note: note))
  }
}

extension XMLReader {
  /// The root element's start; nil in an empty document.
  ///
  /// - Throws: `Failure` as `next()` does.
  func root() throws(Failure) -> XMLElement? {
    while let event = try next() {
      if case .start(let element) = event { return element }
    }
    return nil
  }
}
