internal import CTOML
internal import TextModel

/// A value of a TOML file with its place.
struct TOMLValue: Sendable {
  enum Content: Sendable {
    case string(String)
    case boolean(Bool)
    case array([TOMLValue])
    case table([(key: String, place: TextPosition, value: TOMLValue)])
    /// Numbers, dates and times, which no setting takes.
    case other
  }

  let content: Content
  let place: TextPosition

  /// Reads a TOML 1.0 file.
  ///
  /// - Throws: `Failure` with id `toml`, located in the text.
  static func read(_ text: SourceText) throws(Failure) -> TOMLValue {
    let document = text.bytes.withUnsafeBufferPointer { ctoml_open($0.baseAddress, $0.count) }
    defer { ctoml_close(document) }
    var place = ctoml_place()
    if let message = string(ctoml_error(document, &place)) {
      throw Failure(
        "toml", lowercasedFirst(message), position: position(place),
        help: "the format is TOML 1.0: name = \"value\""
      ).located(in: text)
    }
    let values = (0..<ctoml_count(document)).map { ctoml_at(document, $0) }
    var children: [Int: [Int]] = [:]
    for (index, value) in values.enumerated() {
      children[Int(value.parent), default: []].append(index)
    }
    return value(0, of: values, children)
  }

  private static func value(
    _ index: Int, of values: [ctoml_value], _ children: [Int: [Int]]
  ) -> TOMLValue {
    let raw = values[index]
    let members = children[index] ?? []
    let content: Content
    switch raw.kind {
    case CTOML_STRING: content = .string(string(raw.text) ?? "")
    case CTOML_BOOLEAN: content = .boolean(raw.truth)
    case CTOML_ARRAY: content = .array(members.map { value($0, of: values, children) })
    case CTOML_TABLE:
      content = .table(
        members.map {
          let key = string(values[$0].key) ?? ""
          return (key, position(values[$0].key_place), value($0, of: values, children))
        })
    default: content = .other
    }
    return TOMLValue(content: content, place: position(raw.place))
  }

  private static func string(_ text: ctoml_text) -> String? {
    text.bytes.map { bytes in
      String(
        decoding: UnsafeRawBufferPointer(start: bytes, count: text.length), as: UTF8.self)
    }
  }

  private static func position(_ place: ctoml_place) -> TextPosition {
    TextPosition(line: Int(place.line), column: Int(place.column))
  }

  private static func lowercasedFirst(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }
}
