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

/// Reads one paragraph.
private struct WordParagraph {
  /// The letters of a run.
  private struct Letters {
    /// Its properties as they stand in the file.
    let properties: [UInt8]
    /// The same without what nobody sees.
    let key: [UInt8]
  }

  private enum Item {
    case text(Int, Letters)
    case words([UInt8], Letters)
    case open(Int, Range<Int>)
    case close(Int, Range<Int>)
    case inRun(Range<Int>, Letters, plain: [UInt8], isCarried: Bool)
    case alone(Range<Int>)
    case carried(Range<Int>)
  }

  private static let pairs: Set<String> = [
    "hyperlink", "ins", "moveTo", "fldSimple", "sdt", "customXml", "dir", "bdo",
  ]
  private static let carried: Set<String> = [
    "del", "moveFrom", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd",
    "permStart", "permEnd", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart",
    "moveToRangeEnd",
  ]
  private static let breaks: Set<String> = ["tab", "br", "cr", "ptab"]
  private static let carriedInRun: Set<String> = [
    "delText", "delInstrText", "instrText", "commentReference",
  ]

  private let tree: MarkupTree
  private let index: Int
  private let prefix: String
  private var items: [Item] = []
  private var fields = WordFields()

  init(_ tree: MarkupTree, _ index: Int) {
    self.tree = tree
    self.index = index
    let name = tree[index].tag.name
    prefix = String(name.dropLast(tree[index].name.count))
  }

  mutating func paragraph(part: Int) -> DocumentParagraph? {
    let children = tree[index].children.drop { tree.isText($0) || tree[$0].name == "pPr" }
    guard let first = children.first, let last = children.last else { return nil }
    collect(children)
    if let rest = fields.rest { items.append(.carried(rest)) }
    let base = usualLetters()
    var builder = ParagraphBuilder(tree.bytes)
    fill(&builder, base: base)
    return builder.paragraph(
      part: part, range: tree[first].range.lowerBound..<tree[last].range.upperBound,
      .word(prefix: prefix), run: run(base))
  }

  // MARK: What the paragraph holds

  private mutating func collect(_ children: some Sequence<Int>) {
    for child in children where !tree.isText(child) {
      let node = tree[child]
      if fields.isInCode, node.name != "r" {
        fields.extend(to: node.range)
        continue
      }
      switch node.name {
      case "r": run(child)
      case "smartTag": collect(node.children)
      case "proofErr", "smartTagPr": break
      case let name where Self.pairs.contains(name) && tree.holds("t", in: child): pair(child)
      case let name where Self.carried.contains(name): items.append(.carried(node.range))
      default: items.append(.alone(node.range))
      }
    }
  }

  private mutating func pair(_ index: Int) {
    let outer = tree[index]
    let inner = outer.name == "sdt" ? tree.first("sdtContent", in: index) ?? index : index
    let content = tree[inner].content
    items.append(.open(index, outer.range.lowerBound..<content.lowerBound))
    collect(tree[inner].children)
    items.append(.close(index, content.upperBound..<outer.range.upperBound))
  }

  private mutating func run(_ index: Int) {
    let node = tree[index]
    if let mark = tree.first("fldChar", in: index) {
      if let item = fields.take(tree.attribute("fldCharType", of: mark) ?? "", node.range) {
        switch item {
        case .open(let id, let range): items.append(.open(-id, range))
        case .close(let id, let range): items.append(.close(-id, range))
        case .alone(let range): items.append(.alone(range))
        }
      }
      return
    }
    guard !fields.isInCode else { return fields.extend(to: node.range) }
    let letters = letters(of: index)
    for child in node.children where !tree.isText(child) {
      let range = tree[child].range
      switch tree[child].name {
      case "rPr", "lastRenderedPageBreak": break
      case "t": tree[child].children.forEach { items.append(.text($0, letters)) }
      case "noBreakHyphen": items.append(.words(Array("\u{2011}".utf8), letters))
      case "softHyphen": items.append(.words(Array("\u{AD}".utf8), letters))
      case let name where Self.breaks.contains(name):
        items.append(.inRun(range, letters, plain: [0x20], isCarried: false))
      case let name:
        let isCarried = Self.carriedInRun.contains(name)
        items.append(.inRun(range, letters, plain: [], isCarried: isCarried))
      }
    }
  }

  private func letters(of run: Int) -> Letters {
    guard let index = tree.first("rPr", in: run) else { return Letters(properties: [], key: []) }
    let seen = tree[index].children.filter { child in
      !tree.isText(child) && !["lang", "noProof"].contains(tree[child].name)
    }
    return Letters(
      properties: Array(tree.bytes[tree[index].range]),
      key: seen.flatMap { tree.bytes[tree[$0].range] })
  }

  /// The letters of most of the words outside of links.
  private func usualLetters() -> Letters {
    var counts: [[UInt8]: (letters: Letters, count: Int)] = [:]
    var depth = 0
    var order: [[UInt8]] = []
    for item in items {
      switch item {
      case .open: depth += 1
      case .close: depth -= 1
      case .text(let node, let letters) where depth == 0:
        if counts[letters.key] == nil { order.append(letters.key) }
        counts[letters.key, default: (letters, 0)].count += tree[node].content.count
      default: break
      }
    }
    var best: (letters: Letters, count: Int)?
    for key in order {
      if let candidate = counts[key], candidate.count > best?.count ?? 0 { best = candidate }
    }
    return best?.letters ?? Letters(properties: [], key: [])
  }

  // MARK: Its pieces

  private func run(_ letters: Letters) -> [UInt8] {
    Array("<\(prefix)r>".utf8) + letters.properties
      + "<\(prefix)t xml:space=\"preserve\">".utf8
  }

  private func fill(_ builder: inout ParagraphBuilder, base: Letters) {
    var usual = [base]
    var special: Letters?
    var count = 0
    func end() {
      if special != nil { builder.close("letters\(count)", []) }
      special = nil
    }
    func turn(to letters: Letters, isBlank: Bool) {
      let isUsual = letters.key == usual.last?.key
      if isBlank || special?.key == letters.key || special == nil && isUsual { return }
      end()
      guard !isUsual else { return }
      count += 1
      special = letters
      builder.open("letters\(count)", [], run: run(letters))
    }
    for (place, item) in items.enumerated() {
      switch item {
      case .text(let node, let letters):
        turn(to: letters, isBlank: tree.bytes[tree[node].content].allSatisfy { $0 <= 0x20 })
        tree.addWords(of: node, to: &builder)
      case .words(let words, let letters):
        turn(to: letters, isBlank: false)
        builder.words(words, for: .new(words))
      case .open(let id, let range):
        end()
        let inner = firstLetters(after: place) ?? base
        usual.append(inner)
        builder.open("pair\(id)", [.original(range)], run: run(inner))
      case .close(let id, let range):
        end()
        if usual.count > 1 { usual.removeLast() }
        builder.close("pair\(id)", [.original(range)])
      case .inRun(let range, let letters, let plain, let isCarried):
        let bytes: [DocumentBytes] = [
          .new(Array("<\(prefix)r>".utf8) + letters.properties), .original(range),
          .new(Array("</\(prefix)r>".utf8)),
        ]
        if isCarried { builder.carried(bytes) } else { builder.alone(bytes, plain: plain) }
      case .alone(let range): builder.alone([.original(range)])
      case .carried(let range): builder.carried([.original(range)])
      }
    }
    end()
  }

  private func firstLetters(after place: Int) -> Letters? {
    for item in items[(place + 1)...] {
      if case .text(_, let letters) = item { return letters }
      if case .close = item { return nil }
    }
    return nil
  }
}

/// Fields that are spread over runs: begin, code, separator, result, end (ECMA-376 part 1, 17.16.18).
private struct WordFields {
  enum Item {
    case open(Int, Range<Int>)
    case close(Int, Range<Int>)
    case alone(Range<Int>)
  }

  /// Fields whose result is being read.
  private var open: [Int] = []
  private var count = 0

  /// The field whose code is being read, and how many fields stand in that code.
  private var code: Range<Int>?
  private var depth = 0

  /// Whether what comes next is the code of a field.
  var isInCode: Bool { code != nil }

  /// A field whose code goes on after the paragraph.
  var rest: Range<Int>? { code }

  mutating func extend(to range: Range<Int>) {
    if let code { self.code = code.lowerBound..<range.upperBound }
  }

  mutating func take(_ mark: String, _ range: Range<Int>) -> Item? {
    guard let code else {
      switch mark {
      case "begin":
        self.code = range
        depth = 1
        return nil
      case "end":
        guard let id = open.popLast() else { return .alone(range) }
        return .close(id, range)
      default: return .alone(range)
      }
    }
    let whole = code.lowerBound..<range.upperBound
    self.code = whole
    switch mark {
    case "begin": depth += 1
    case "end":
      depth -= 1
      if depth == 0 {
        self.code = nil
        return .alone(whole)
      }
    case "separate" where depth == 1:
      self.code = nil
      count += 1
      open.append(count)
      return .open(count, whole)
    default: break
    }
    return nil
  }
}
