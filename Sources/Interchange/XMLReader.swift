internal import CXML
public import TextModel

/// Where an XML document is read from.
public enum XMLSource: Sendable {
  /// A text already decoded; what its XML declaration says of its encoding is passed over.
  case text(SourceText)

  /// The bytes of a file, in the encoding that they declare, and what messages call the file.
  case bytes([UInt8], name: String)

  /// A file, which is read piece by piece, so that memory does not grow with it; who waits for it
  /// may be told how much was read.
  case file(String, progress: WorkProgress? = nil)

  /// What messages call the document.
  public var name: String {
    switch self {
    case .text(let text): text.name
    case .bytes(_, let name): name
    case .file(let path, _): path
    }
  }
}

/// Reads an XML document event by event.
///
/// Hostile documents are refused: any declared or unknown entity, more than 256 levels, more than
/// 10 MB in one text (libxml2's limits), and a fileful of bytes in memory above 2 GB. Nothing is
/// loaded from elsewhere. Truncated documents and bytes that are not of the declared encoding are
/// failures with a place.
final class XMLReader {
  /// What stands next in the document.
  enum Event {
    /// The start of an element, without its children.
    case start(XMLElement)
    /// The end of an element.
    case end
    /// Characters; long texts may come in several pieces.
    case text(String)
  }

  private let name: String
  private let handle: OpaquePointer
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private var progress: WorkProgress?
  private var count = 0

  /// Opens a document.
  ///
  /// - Throws: `Failure` with id `unreadable` or `too-large`.
  init(_ source: XMLSource) throws(Failure) {
    self.name = source.name
    var buffer = UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)
    let handle: OpaquePointer?
    switch source {
    case .file(let path, let progress):
      self.progress = progress
      handle = cxml_open_file(path)
    case .text(let text):
      buffer = try XMLReader.copy(text.bytes, name: source.name)
      handle = cxml_open_bytes(buffer.baseAddress, Int32(buffer.count), "UTF-8")
    case .bytes(let bytes, _):
      buffer = try XMLReader.copy(bytes, name: source.name)
      handle = cxml_open_bytes(buffer.baseAddress, Int32(buffer.count), nil)
    }
    guard let handle else {
      buffer.deallocate()
      throw Failure(
        "unreadable", "the file cannot be read", file: source.name,
        help: "look at its permissions")
    }
    self.handle = handle
    self.buffer = buffer
  }

  deinit {
    cxml_close(handle)
    buffer.deallocate()
  }

  private static func copy(
    _ bytes: [UInt8], name: String
  ) throws(Failure) -> UnsafeMutableBufferPointer<UInt8> {
    guard bytes.count < Int(Int32.max) else {
      throw Failure("too-large", "the document is larger than 2 GB", file: name)
    }
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = buffer.initialize(from: bytes)
    return buffer
  }

  /// The next event; nil at the end of the document.
  ///
  /// - Throws: `Failure` with id `xml` or `xml-entity`.
  func next() throws(Failure) -> Event? {
    if let progress {
      count &+= 1
      if count % 4096 == 0 { progress(cxml_progress(handle)) }
    }
    switch cxml_next(handle) {
    case Int32(CXML_START.rawValue): return .start(element())
    case Int32(CXML_END.rawValue): return .end
    case Int32(CXML_TEXT.rawValue): return .text(string(cxml_text(handle)))
    case Int32(CXML_END_OF_DOCUMENT.rawValue): return nil
    default: throw failure()
    }
  }

  /// Everything in an element whose start was just read, up to its end.
  ///
  /// - Throws: `Failure` as `next()` does.
  func whole(_ start: XMLElement) throws(Failure) -> XMLElement {
    var stack = [start]
    while let event = try next() {
      switch event {
      case .start(let element): stack.append(element)
      case .text(let text): stack[stack.count - 1].append(text)
      case .end:
        let element = stack.removeLast()
        if stack.isEmpty { return element }
        stack[stack.count - 1].children.append(.element(element))
      }
    }
    throw failure()
  }

  /// Passes over everything in an element whose start was just read.
  ///
  /// - Throws: `Failure` as `next()` does.
  func skip() throws(Failure) {
    var depth = 1
    while depth > 0, let event = try next() {
      switch event {
      case .start: depth += 1
      case .end: depth -= 1
      case .text: break
      }
    }
  }

  /// A failure at an element of this document.
  func failure(
    _ id: String, _ message: String, at element: XMLElement, help: String? = nil
  ) -> Failure {
    Failure(id, message, file: name, position: element.position, help: help)
  }

  private func element() -> XMLElement {
    var element = XMLElement(string(cxml_name(handle)))
    element.prefix = string(cxml_prefix(handle))
    element.namespace = string(cxml_namespace(handle))
    element.position = TextPosition(line: Int(cxml_line(handle)), column: 1)
    var name: UnsafePointer<CChar>?
    var value: UnsafePointer<CChar>?
    while cxml_next_attribute(handle, &name, &value) == 1 {
      let attribute = string(name)
      guard attribute != "xmlns", !attribute.hasPrefix("xmlns:") else { continue }
      element.attributes.append((attribute, string(value)))
    }
    return element
  }

  private func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }

  private func failure() -> Failure {
    let place = TextPosition(line: Int(cxml_line(handle)), column: Int(cxml_column(handle)))
    let entity = string(cxml_failure_name(handle))
    switch UInt32(cxml_failure_kind(handle)) {
    case UInt32(CXML_ENTITY_DECLARED.rawValue):
      return Failure(
        "xml-entity", "the document declares the entity “\(entity)”, which could hide anything",
        file: name, position: place, help: "take the <!ENTITY …> declarations out of the file")
    case UInt32(CXML_ENTITY_USED.rawValue):
      return Failure(
        "xml-entity", "the entity “&\(entity);” is not known", file: name, position: place,
        help: "write the character itself, or its number such as &#160;")
    default:
      let words = string(cxml_failure_message(handle))
      let detail = words.isEmpty ? "it ends too early, or something in it is too large" : words
      return Failure(
        "xml", "this is not well-formed XML: \(detail)", file: name, position: place,
        help: "the file may be cut off, or saved in another encoding than it declares")
    }
  }
}
