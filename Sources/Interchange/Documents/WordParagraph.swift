/// Reads one paragraph of a Word document.
struct WordParagraph {
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
