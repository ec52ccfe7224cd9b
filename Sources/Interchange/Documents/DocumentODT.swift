internal import TextModel

/// Texts of LibreOffice and its kin (OpenDocument 1.3, part 3, section 6).
///
/// Text is that of the content and of headers and footers. Spans and links are pairs of codes; notes,
/// fields and pictures stand alone, and paragraphs in them follow on their own; bookmarks are carried
/// along. Spans that change nothing (LibreOffice marks editing sessions by them) are not shown.
enum DocumentODT {
  /// The parts that hold text.
  static let parts = ["content.xml", "styles.xml"]

  /// The paragraphs of a part.
  static func paragraphs(of tree: MarkupTree, part: Int) -> [DocumentParagraph] {
    var reader = OpenDocumentReader(tree, part)
    reader.walk(0)
    return reader.paragraphs
  }
}

/// Words as OpenDocument writes them.
enum OpenDocumentText {
  /// Escaped, with white space that would be taken for one space as elements (part 3, 6.1.2).
  static func written(_ words: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var isAfterSpace = false
    for byte in DocumentSyntax.escaped(words, quote: nil) {
      switch byte {
      case 0x20 where isAfterSpace: result += "<text:s/>".utf8
      case 0x09: result += "<text:tab/>".utf8
      case 0x0A: result += "<text:line-break/>".utf8
      case 0x0D: break
      default: result.append(byte)
      }
      isAfterSpace = byte == 0x20
    }
    return result
  }
}

private struct OpenDocumentReader {
  /// Elements with text of nobody's article.
  private static let skipped: Set<String> = [
    "tracked-changes", "annotation", "automatic-styles", "styles", "settings", "scripts",
    "font-face-decls", "forms",
  ]
  private static let carried: Set<String> = [
    "annotation", "annotation-end", "bookmark", "bookmark-start", "bookmark-end",
    "reference-mark", "reference-mark-start", "reference-mark-end", "soft-page-break", "change",
    "change-start", "change-end", "toc-mark", "toc-mark-start", "toc-mark-end",
    "alphabetical-index-mark", "alphabetical-index-mark-start", "alphabetical-index-mark-end",
  ]
  private static let pairs: Set<String> = ["span", "a", "meta", "ruby-base"]

  private let tree: MarkupTree
  private let part: Int
  private var idle: Set<String> = []
  private(set) var paragraphs: [DocumentParagraph] = []

  init(_ tree: MarkupTree, _ part: Int) {
    self.tree = tree
    self.part = part
    collectIdleStyles(0)
  }

  /// Takes all paragraphs in an element, those in notes after the paragraph they hang on.
  mutating func walk(_ index: Int) {
    for child in tree[index].children where !tree.isText(child) {
      let name = tree[child].name
      if Self.skipped.contains(name) { continue }
      let isParagraph =
        (name == "p" || name == "h") && tree[child].tag.name.hasPrefix("text:")
        && tree[child].tag.kind == .start
      if isParagraph, let paragraph = paragraph(child) { paragraphs.append(paragraph) }
      walk(child)
    }
  }

  /// Styles of text that only say in which session it was written.
  private mutating func collectIdleStyles(_ index: Int) {
    for child in tree[index].children where !tree.isText(child) {
      guard tree[child].name == "style" else {
        if tree[child].name != "body" { collectIdleStyles(child) }
        continue
      }
      let properties = tree[child].children.filter { !tree.isText($0) }
      let isIdle = properties.allSatisfy { property in
        tree[property].tag.attributes(in: tree.bytes).allSatisfy { $0.name.hasPrefix("officeooo:") }
      }
      if isIdle, tree.attribute("parent-style-name", of: child) == nil,
        tree.attribute("family", of: child) == "text", let name = tree.attribute("name", of: child)
      {
        idle.insert(name)
      }
    }
  }

  private func paragraph(_ index: Int) -> DocumentParagraph? {
    var builder = ParagraphBuilder(tree.bytes)
    fill(&builder, index)
    return builder.paragraph(part: part, range: tree[index].content, .openDocument)
  }

  private func fill(_ builder: inout ParagraphBuilder, _ index: Int) {
    for child in tree[index].children {
      let node = tree[child]
      if tree.isText(child) {
        words(of: child, to: &builder)
        continue
      }
      switch node.name {
      case "s":
        let count = tree.attribute("c", of: child).flatMap { Int($0) } ?? 1
        builder.words(
          Array(repeating: 0x20, count: max(0, min(count, 1000))), for: .original(node.range))
      case "tab", "line-break": builder.alone([.original(node.range)], plain: [0x20])
      case "span" where idle.contains(tree.attribute("style-name", of: child) ?? ""):
        fill(&builder, child)
      case let name where Self.pairs.contains(name) && node.tag.kind == .start:
        builder.open(
          "\(child)", [.original(node.range.lowerBound..<node.content.lowerBound)])
        fill(&builder, child)
        builder.close(
          "\(child)", [.original(node.content.upperBound..<node.range.upperBound)])
      case let name where Self.carried.contains(name): builder.carried([.original(node.range)])
      default: builder.alone([.original(node.range)])
      }
    }
  }

  /// Words with every run of white space as one space.
  private func words(of index: Int, to builder: inout ParagraphBuilder) {
    let node = tree[index]
    let isPlain = !tree.bytes[node.content].contains { $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
    guard !isPlain, !node.isData else { return tree.addWords(of: index, to: &builder) }
    for piece in MarkupText.pieces(of: tree.bytes, in: node.content, isHTML: false) {
      switch piece {
      case .words(let range): builder.collapsedWords(range)
      case .reference(let range, let meaning): builder.words(meaning, for: .original(range))
      case .unknown(let range): builder.alone([.original(range)])
      }
    }
  }
}
