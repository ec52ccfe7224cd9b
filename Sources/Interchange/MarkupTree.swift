internal import TextAnalysis
internal import TextModel

/// An XML document as a tree of places in its bytes.
///
/// Only for documents that `XMLReader` has read to their end before: so they are well-formed, at
/// most 256 levels deep, and hold no entity.
struct MarkupTree {
  /// An element, or a run of characters.
  struct Node {
    /// The name without prefix; empty for characters.
    let name: String
    /// Where it stands, with its tags.
    var range: Range<Int>
    /// Where its content stands.
    var content: Range<Int>
    /// What it holds, as indices of nodes.
    var children: [Int] = []
    /// Whether it is a CDATA section.
    var isData = false
    /// Its start tag.
    let tag: MarkupScanner.Token
  }

  /// The bytes.
  let bytes: [UInt8]

  /// All nodes; the first one is the document.
  private(set) var nodes: [Node] = []

  /// Reads a part of an archive.
  ///
  /// - Parameters:
  ///   - bytes: the document.
  ///   - name: what messages call it.
  /// - Throws: `Failure` with id `xml`, `xml-entity`, or `xml-encoding` where it is not UTF-8.
  init(_ bytes: [UInt8], name: String) throws(Failure) {
    let reader = try XMLReader(.bytes(bytes, name: name))
    while try reader.next() != nil {}
    guard UTF8Scan.firstIllFormed(bytes) == nil, !bytes.contains(0) else {
      throw Failure(
        "xml-encoding", "this part of the document is not UTF-8", file: name,
        help: "save the document once more with an office program")
    }
    self.init(wellFormed: bytes)
  }

  /// Takes a document that has been read before.
  ///
  /// - Parameter bytes: the document, in an encoding that has ASCII as ASCII.
  init(wellFormed bytes: [UInt8]) {
    self.bytes = bytes
    var scanner = MarkupScanner(bytes)
    let whole = MarkupScanner.Token(kind: .other, range: 0..<0, name: "", content: 0..<0)
    let all = 0..<bytes.count
    nodes = [Node(name: "", range: all, content: all, tag: whole)]
    var open = [0]
    while let token = scanner.next() {
      guard let parent = open.last else { return }
      switch token.kind {
      case .start, .empty, .text, .data:
        nodes[parent].children.append(nodes.count)
        let end = token.range.upperBound
        var node = Node(
          name: Self.localName(token.name), range: token.range,
          content: token.name.isEmpty ? token.content : end..<end, tag: token)
        node.isData = token.kind == .data
        if token.kind == .start { open.append(nodes.count) }
        nodes.append(node)
      case .end:
        guard open.count > 1 else { continue }
        open.removeLast()
        nodes[parent].range = nodes[parent].range.lowerBound..<token.range.upperBound
        nodes[parent].content = nodes[parent].content.lowerBound..<token.range.lowerBound
      case .other: break
      }
    }
  }

  private static func localName(_ name: String) -> String {
    name.split(separator: ":").last.map { String($0) } ?? name
  }

  subscript(index: Int) -> Node { nodes[index] }

  /// Whether a node is a run of characters.
  func isText(_ index: Int) -> Bool { nodes[index].tag.name.isEmpty }

  /// The value of an attribute as it is written, named without prefix; nil where there is none.
  func attribute(_ name: String, of index: Int) -> String? {
    nodes[index].tag.attributes(in: bytes).first { Self.localName($0.name) == name }
      .map { String(decoding: bytes[$0.value], as: UTF8.self) }
  }

  /// The first child of a name.
  func first(_ name: String, in index: Int) -> Int? {
    nodes[index].children.first { nodes[$0].name == name }
  }

  /// Whether there is an element of a name anywhere in a node.
  func holds(_ name: String, in index: Int) -> Bool {
    nodes[index].children.contains { nodes[$0].name == name || holds(name, in: $0) }
  }

  /// Adds the characters of a node that is a run of them.
  func addWords(of index: Int, to builder: inout ParagraphBuilder) {
    let node = nodes[index]
    guard !node.isData else {
      return builder.words(Array(bytes[node.content]), for: .original(node.range))
    }
    for piece in MarkupText.pieces(of: bytes, in: node.content, isHTML: false) {
      switch piece {
      case .words(let range): builder.words(range)
      case .reference(let range, let meaning): builder.words(meaning, for: .original(range))
      case .unknown(let range): builder.alone([.original(range)])
      }
    }
  }
}
