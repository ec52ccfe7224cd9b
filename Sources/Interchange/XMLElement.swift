internal import TextModel

/// An XML element with what is in it: one unit of a document, never a whole one.
struct XMLElement: Sendable {
  /// What an element holds.
  enum Node: Sendable {
    /// An element.
    case element(XMLElement)
    /// Characters.
    case text(String)
  }

  /// The name without prefix.
  var name: String

  /// The prefix; empty where there is none.
  var prefix = ""

  /// The name space; empty where there is none.
  var namespace = ""

  /// Names with their prefixes, and values, in document order; no name space declarations.
  var attributes: [(name: String, value: String)] = []

  /// What it holds, in order.
  var children: [Node] = []

  /// Where it begins; the column is not known and 1.
  var position = TextPosition(line: 1, column: 1)

  /// Makes an element.
  init(_ name: String, _ attributes: [(name: String, value: String)] = [], _ children: [Node] = [])
  {
    self.name = name
    self.attributes = attributes
    self.children = children
  }

  /// The value of an attribute, named with its prefix; nil where there is none.
  subscript(attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }

  /// The name with its prefix.
  var qualifiedName: String { prefix.isEmpty ? name : "\(prefix):\(name)" }

  /// The elements in it, without those deeper down.
  var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The elements of a name in it.
  func elements(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

  /// The first element of a name in it.
  func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

  /// All characters in it, of elements deeper down too.
  var text: String {
    children.map { if case .element(let element) = $0 { element.text } else { $0.characters } }
      .joined()
  }

  /// All characters in it, runs of white space as one space and none at the ends.
  var words: String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Adds characters; one text after another is one.
  mutating func append(_ text: String) {
    if case .text(let before)? = children.last {
      children[children.count - 1] = .text(before + text)
    } else {
      children.append(.text(text))
    }
  }
}

extension XMLElement.Node {
  /// The characters of a text; none for an element.
  fileprivate var characters: String {
    if case .text(let text) = self { text } else { "" }
  }
}
