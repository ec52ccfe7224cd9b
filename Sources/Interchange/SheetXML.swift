internal import TextModel

/// Walks through an XML part of a spreadsheet.
enum SheetXML {
  /// What comes next in the part.
  enum Event {
    /// An element begins; its name without prefix.
    case start(String)
    /// An element ends; its name without prefix.
    case end(String)
    /// Text.
    case text(String)
  }

  /// Reads a part to its end.
  ///
  /// - Parameters:
  ///   - part: the bytes of the part.
  ///   - name: what messages call the file, and the part in it.
  ///   - take: takes each event, and looks attributes of a started element up by name without
  ///     prefix.
  /// - Throws: `Failure` with id `xml` or `xml-entity`, and what `take` throws.
  static func read(
    _ part: [UInt8], name: (file: String, part: String),
    _ take: (Event, (String) -> String?) throws(Failure) -> Void
  ) throws(Failure) {
    let reader = try XMLReader(.bytes(part, name: "\(name.file): \(name.part)"))
    var open: [String] = []
    while let event = try reader.next() {
      switch event {
      case .start(let element):
        open.append(element.name)
        try take(.start(element.name)) { name in
          element.attributes.first { $0.name == name || $0.name.hasSuffix(":" + name) }?.value
        }
      case .end: try take(.end(open.popLast() ?? "")) { _ in nil }
      case .text(let text): try take(.text(text)) { _ in nil }
      }
    }
  }
}
