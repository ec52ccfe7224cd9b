internal import TextModel
internal import Worksheets

/// Codes that one format has and another has not, on their way into the other.
///
/// A code of TMX in XLIFF is a placeholder of XLIFF that holds the code as it stands in the cell;
/// so tools protect it, and reading puts it back as it was. A paired code becomes two placeholders
/// with its content between them.
enum ForeignCodes {
  /// The type of such placeholders where types are free words.
  static let type = "x-satzpaar"

  /// Their finer type in XLIFF 2.
  static let version2Type = "satzpaar:code"

  /// Elements whose content is text of the document, not the code itself.
  private static let spans: Set<String> = ["g", "pc", "hi", "mrk", "sub"]

  /// The characters of a cell as mixed content.
  ///
  /// - Parameters:
  ///   - text: the characters.
  ///   - own: the codes of the format that is written.
  ///   - placeholder: makes a placeholder of a code and an id, which is the same for the same code
  ///     in source and target.
  /// - Returns: elements for codes, characters for everything else.
  static func nodes(
    _ text: String, _ own: InlineText.Vocabulary,
    _ placeholder: (_ code: String, _ id: String) -> XMLElement
  ) -> [XMLElement.Node] {
    guard text.unicodeScalars.contains("\u{27E8}"), !text.contains(type),
      !text.contains(version2Type)
    else { return text.isEmpty ? [] : [.text(text)] }
    if let nodes = numbered(text, placeholder) { return nodes }
    let nodes = InlineText.nodes(text, own)
    guard nodes.allSatisfy({ if case .text = $0 { true } else { false } }) else { return nodes }
    for other in [
      WorksheetTMX.vocabulary, WorksheetXLIFF12.vocabulary, WorksheetXLIFF2.vocabulary,
    ] {
      let nodes = InlineText.nodes(text, other)
      guard nodes.contains(where: { if case .element = $0 { true } else { false } }) else {
        continue
      }
      var used: [String: Int] = [:]
      return wrapped(nodes) { code in
        let id = "c" + Fingerprint.of(code)
        used[id, default: 0] += 1
        let count = used[id, default: 1]
        return placeholder(code, count == 1 ? id : "\(id)-\(count)")
      }
    }
    return nodes
  }

  /// Text with the codes of a document: each becomes a placeholder; nil if there is none.
  private static func numbered(
    _ text: String, _ placeholder: (_ code: String, _ id: String) -> XMLElement
  ) -> [XMLElement.Node]? {
    let bytes = Array(text.utf8)
    let codes = CodedText(bytes).codes
    // A code that stands there twice would need two names for one thing.
    guard !codes.isEmpty, Set(codes.map(\.code)).count == codes.count else { return nil }
    var nodes: [XMLElement.Node] = []
    var place = 0
    func add(_ range: Range<Int>) {
      if !range.isEmpty { nodes.append(.text(String(decoding: bytes[range], as: UTF8.self))) }
    }
    for (code, span) in codes {
      add(place..<span.start)
      nodes.append(.element(placeholder(code.text, "c" + Fingerprint.of(code.text))))
      place = span.end
    }
    add(place..<bytes.count)
    return nodes
  }

  private static func wrapped(
    _ nodes: [XMLElement.Node], _ placeholder: (String) -> XMLElement
  ) -> [XMLElement.Node] {
    nodes.flatMap { node -> [XMLElement.Node] in
      guard case .element(let element) = node else { return [node] }
      guard spans.contains(element.name), !element.children.isEmpty else {
        return [.element(placeholder(InlineText.text(element)))]
      }
      let end = "\u{27E8}/\(element.qualifiedName)\u{27E9}"
      return [.element(placeholder(InlineText.tag(element)))]
        + wrapped(element.children, placeholder) + [.element(placeholder(end))]
    }
  }

  /// Mixed content with the codes in our placeholders put back as characters.
  static func unwrapped(_ nodes: [XMLElement.Node]) -> [XMLElement.Node] {
    var holder = XMLElement("")
    for node in nodes {
      switch node {
      case .text(let text): holder.append(text)
      case .element(let element)
      where element.name == "ph" && (element["ctype"] ?? element["type"]) == type:
        holder.append(element.text)
      case .element(var element):
        element.children = unwrapped(element.children)
        holder.children.append(.element(element))
      }
    }
    return holder.children
  }
}
