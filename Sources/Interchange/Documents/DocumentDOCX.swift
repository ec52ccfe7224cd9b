internal import TextModel

/// Word documents (WordprocessingML, ECMA-376 part 1, section 17; both its name spaces).
///
/// Text is that of the document, its foot- and endnotes, headers, footers and text boxes. Runs of the
/// paragraph's usual letters are words, other letters a pair of codes; links and fields are pairs,
/// pictures, references and tabs stand alone, bookmarks are carried along.
enum DocumentDOCX {
  /// The names of the parts that hold text, the document first.
  ///
  /// - Parameter names: the names of all files in the archive.
  /// - Returns: those of them that are there.
  static func parts(among names: [String]) -> [String] {
    let document = names.filter { isPart($0, "document") }.sorted()
    let others = ["footnotes", "endnotes", "header", "footer"].flatMap { kind in
      names.filter { isPart($0, kind) }.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    }
    return document.prefix(1) + others
  }

  /// Whether a file is `word/KIND.xml`, with or without a number.
  private static func isPart(_ name: String, _ kind: String) -> Bool {
    guard name.hasPrefix("word/\(kind)"), name.hasSuffix(".xml") else { return false }
    return name.dropFirst(5 + kind.utf8.count).dropLast(4).allSatisfy(\.isNumber)
  }

  /// The paragraphs of a part.
  static func paragraphs(of tree: MarkupTree, part: Int) -> [DocumentParagraph] {
    var reader = WordReader(tree, part)
    reader.walk(0)
    return reader.paragraphs
  }
}

/// Finds the paragraphs of a part.
private struct WordReader {
  private let tree: MarkupTree
  private let part: Int
  private(set) var paragraphs: [DocumentParagraph] = []

  init(_ tree: MarkupTree, _ part: Int) {
    self.tree = tree
    self.part = part
  }

  /// Takes all paragraphs in an element, those of text boxes after the paragraph they hang on.
  mutating func walk(_ index: Int) {
    for child in tree[index].children where !tree.isText(child) {
      switch tree[child].name {
      case "p":
        var reader = WordParagraph(tree, child)
        if let paragraph = reader.paragraph(part: part) { paragraphs.append(paragraph) }
        walk(child)
      // Says again what stands in the choice before, for old programs.
      case "Fallback": break
      default: walk(child)
      }
    }
  }
}
