internal import CSheetXML
internal import TextModel

/// Walks through an XML part of a spreadsheet. Nothing is loaded, no entity is expanded.
struct SheetXML {
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
  ///   - take: takes each event, and looks attributes of a started element up by name.
  /// - Throws: `Failure` with id `xml`, and what `take` throws.
  static func read(
    _ part: [UInt8], name: (file: String, part: String),
    _ take: (Event, (String) -> String?) throws(Failure) -> Void
  ) throws(Failure) {
    var failure: Failure?
    part.withUnsafeBufferPointer { buffer in
      do throws(Failure) {
        try walk(buffer, name, take)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  private static func walk(
    _ buffer: UnsafeBufferPointer<UInt8>, _ name: (file: String, part: String),
    _ take: (Event, (String) -> String?) throws(Failure) -> Void
  ) throws(Failure) {
    guard let base = buffer.baseAddress, let reader = csheet_open(base, buffer.count) else {
      throw Failure("xml", "the part \(name.part) is empty", file: name.file)
    }
    defer { csheet_close(reader) }
    let attribute = { (name: String) in csheet_attribute(reader, name).map { String(cString: $0) } }
    while true {
      switch csheet_next(reader) {
      case CSHEET_START: try take(.start(String(cString: csheet_name(reader))), attribute)
      case CSHEET_END: try take(.end(String(cString: csheet_name(reader))), attribute)
      case CSHEET_TEXT: try take(.text(String(cString: csheet_text(reader))), attribute)
      case CSHEET_END_OF_FILE: return
      default:
        let message = String(cString: csheet_message(reader))
        throw Failure(
          "xml", "\(name.part), line \(csheet_line(reader)): \(message)", file: name.file,
          help: "the file is damaged or was not made by an office program")
      }
    }
  }
}
