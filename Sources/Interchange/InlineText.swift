/// Inline codes of XML formats as characters of a cell, and back.
///
/// An element inside a segment stands in a cell as it stood in the file, with the brackets ⟨ and ⟩
/// (U+27E8, U+27E9) in place of < and >: `Klicken Sie auf ⟨g id="1"⟩Speichern⟨/g⟩.` So a person
/// sees that there is a code, and no character of the text is escaped. On the way back, codes that
/// the format knows and that nest become elements again; anything else stays characters. Both ways
/// together are the identity for every string.
enum InlineText {
  /// The elements that a format has inside segments, and the attributes each may have, the ones
  /// that it must have marked by `!`.
  typealias Vocabulary = [String: [String]]

  private static let open: Unicode.Scalar = "\u{27E8}"
  private static let close: Unicode.Scalar = "\u{27E9}"

  // MARK: From elements to characters

  /// Mixed content as characters.
  static func text(_ nodes: [XMLElement.Node]) -> String {
    var text = ""
    for node in nodes {
      switch node {
      case .text(let characters): text += characters
      case .element(let element): text += self.text(element)
      }
    }
    return text
  }

  /// An element as characters.
  static func text(_ element: XMLElement) -> String {
    guard !element.children.isEmpty else { return tag(element, ending: "/") }
    let end = "\(open)/\(element.qualifiedName)\(close)"
    return tag(element) + text(element.children) + end
  }

  /// The start of an element as characters.
  static func tag(_ element: XMLElement, ending: String = "") -> String {
    let attributes = element.attributes.map { " \($0.name)=\"\(escaped($0.value))\"" }.joined()
    return "\(open)\(element.qualifiedName)\(attributes)\(ending)\(close)"
  }

  private static let escapes: [(scalar: Unicode.Scalar, name: String)] = [
    ("&", "&amp;"), ("\"", "&quot;"), (open, "&lang;"), (close, "&rang;"),
  ]

  private static func escaped(_ value: String) -> String {
    var text = ""
    for scalar in value.unicodeScalars {
      text += escapes.first { $0.scalar == scalar }?.name ?? String(scalar)
    }
    return text
  }

  // MARK: From characters to elements

  /// The characters of a cell as mixed content: codes of the vocabulary as elements if all of them
  /// nest, characters alone otherwise.
  static func nodes(_ text: String, _ vocabulary: Vocabulary) -> [XMLElement.Node] {
    guard !text.isEmpty else { return [] }
    guard text.unicodeScalars.contains(open), let nodes = parsed(text, vocabulary),
      self.text(nodes).unicodeScalars.elementsEqual(text.unicodeScalars)
    else { return [.text(text)] }
    return nodes
  }

  private static func parsed(_ text: String, _ vocabulary: Vocabulary) -> [XMLElement.Node]? {
    var stack = [XMLElement("")]
    var rest = text.unicodeScalars[...]
    while let start = rest.firstIndex(of: open) {
      if start > rest.startIndex { stack[stack.count - 1].append(String(rest[..<start])) }
      guard let end = rest[start...].firstIndex(of: close) else { return nil }
      var content = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if content.first == "/" {
        guard stack.count > 1, String(content.dropFirst()) == stack[stack.count - 1].name else {
          return nil
        }
        let element = stack.removeLast()
        stack[stack.count - 1].children.append(.element(element))
        continue
      }
      let isEmpty = content.last == "/"
      if isEmpty { content.removeLast() }
      guard let element = element(content, vocabulary) else { return nil }
      if isEmpty {
        stack[stack.count - 1].children.append(.element(element))
      } else {
        stack.append(element)
      }
    }
    if !rest.isEmpty { stack[stack.count - 1].append(String(rest)) }
    return stack.count == 1 ? stack[0].children : nil
  }

  private static func element(
    _ content: Substring.UnicodeScalarView, _ vocabulary: Vocabulary
  ) -> XMLElement? {
    let name = String(content.prefix { $0 != " " })
    guard let known = vocabulary[name] else { return nil }
    var element = XMLElement(name)
    var rest = content.dropFirst(name.unicodeScalars.count)
    while rest.popFirst() == " " {
      guard let equals = rest.firstIndex(of: "=") else { return nil }
      let attribute = String(rest[..<equals])
      rest = rest[equals...].dropFirst()
      guard rest.popFirst() == "\"", let quote = rest.firstIndex(of: "\""),
        known.contains(attribute) || known.contains(attribute + "!"),
        element[attribute] == nil
      else { return nil }
      element.attributes.append((attribute, unescaped(String(rest[..<quote]))))
      rest = rest[quote...].dropFirst()
    }
    let isComplete = known.allSatisfy {
      !$0.hasSuffix("!") || element[String($0.dropLast())] != nil
    }
    return rest.isEmpty && isComplete ? element : nil
  }

  private static func unescaped(_ value: String) -> String {
    guard value.unicodeScalars.contains("&") else { return value }
    var text = String.UnicodeScalarView()
    var rest = value.unicodeScalars[...]
    while let scalar = rest.first {
      let escape = scalar == "&" ? escapes.first { starts(rest, with: $0.name) } : nil
      text.append(escape?.scalar ?? scalar)
      rest = rest.dropFirst(escape?.name.unicodeScalars.count ?? 1)
    }
    return String(text)
  }

  private static func starts(_ rest: Substring.UnicodeScalarView, with name: String) -> Bool {
    rest.starts(with: name.unicodeScalars)
  }
}
