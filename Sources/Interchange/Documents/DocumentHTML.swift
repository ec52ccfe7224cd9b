/// HTML, read tag by tag as it stands: no tree is built, so nothing is mended, moved or lost.
///
/// Tags of running text are codes; every other tag begins and ends paragraphs. White space is one
/// space. Scripts, styles, `pre`, and what is marked `translate="no"` is no text; the title, and the
/// attributes that hold text, are paragraphs of their own.
enum DocumentHTML {
  /// The paragraphs of a document, or of a piece of it.
  ///
  /// - Parameters:
  ///   - bytes: the document, UTF-8.
  ///   - range: the piece.
  /// - Returns: the paragraphs in the order of the document, those in a paragraph's tags after it.
  static func paragraphs(of bytes: [UInt8], in range: Range<Int>? = nil) -> [DocumentParagraph] {
    var reader = HTMLReader(bytes, in: range)
    return reader.paragraphs()
  }
}

private struct HTMLReader {
  private let bytes: [UInt8]
  private var scanner: MarkupScanner
  private var builder: ParagraphBuilder
  private var extent: Range<Int>?
  private var found: [DocumentParagraph] = []
  private var inTags: [DocumentParagraph] = []

  init(_ bytes: [UInt8], in range: Range<Int>?) {
    self.bytes = bytes
    scanner = MarkupScanner(bytes, in: range, isHTML: true)
    builder = ParagraphBuilder(bytes)
  }

  mutating func paragraphs() -> [DocumentParagraph] {
    while let token = scanner.next() {
      switch token.kind {
      case .text: text(token.content)
      case .start, .empty: start(token)
      case .end: end(token)
      case .data, .other: carried(token.range)
      }
    }
    finish()
    return found
  }

  private mutating func start(_ token: MarkupScanner.Token) {
    let name = token.name.lowercased()
    let isInline = HTMLElements.inline.contains(name)
    if !isInline { finish() }
    let attributes = token.attributes(in: bytes)
    addTexts(attributes, of: name)
    let isOff = attributes.contains { attribute in
      attribute.name.lowercased() == "translate"
        && bytes[attribute.value].elementsEqual("no".utf8)
    }
    let isVoid = token.kind == .empty || HTMLElements.void.contains(name)
    if HTMLElements.skipped.contains(name) || isOff && !isInline, !isVoid {
      let range = token.range.lowerBound..<skip(name, from: token.range.upperBound)
      guard isInline else { return }
      if HTMLElements.invisible.contains(name) { carried(range) } else { alone(range) }
    } else if !isInline {
      return
    } else if isVoid {
      alone(token.range, plain: HTMLElements.breaks.contains(name) ? [0x20] : [])
    } else {
      grow(token.range)
      builder.open(name, [.original(token.range)])
    }
  }

  private mutating func end(_ token: MarkupScanner.Token) {
    let name = token.name.lowercased()
    guard HTMLElements.inline.contains(name) else { return finish() }
    grow(token.range)
    builder.close(name, [.original(token.range)])
  }

  /// Passes over an element; gives its end.
  private mutating func skip(_ name: String, from start: Int) -> Int {
    var depth = 1
    var end = start
    while depth > 0, let token = scanner.next() {
      end = token.range.upperBound
      guard token.name.lowercased() == name else { continue }
      if token.kind == .start { depth += 1 }
      if token.kind == .end { depth -= 1 }
    }
    return end
  }

  private mutating func text(_ range: Range<Int>) {
    // White space between paragraphs is layout.
    if builder.isEmpty, bytes[range].allSatisfy({ $0 <= 0x20 }) { return }
    grow(range)
    for piece in MarkupText.pieces(of: bytes, in: range, isHTML: true) {
      switch piece {
      case .words(let range): builder.collapsedWords(range)
      case .reference(let range, let meaning): builder.words(meaning, for: .original(range))
      case .unknown(let range): builder.alone([.original(range)])
      }
    }
  }

  private mutating func alone(_ range: Range<Int>, plain: [UInt8] = []) {
    grow(range)
    builder.alone([.original(range)], plain: plain)
  }

  private mutating func carried(_ range: Range<Int>) {
    guard !builder.isEmpty else { return }
    grow(range)
    builder.carried([.original(range)])
  }

  private mutating func grow(_ range: Range<Int>) {
    extent = (extent?.lowerBound ?? range.lowerBound)..<range.upperBound
  }

  private mutating func finish() {
    if let extent, let paragraph = builder.paragraph(part: 0, range: extent, .html) {
      found.append(paragraph)
    }
    found += inTags
    inTags = []
    builder = ParagraphBuilder(bytes)
    extent = nil
  }

  /// The texts in the attributes of a tag.
  private mutating func addTexts(
    _ attributes: [(name: String, value: Range<Int>)], of element: String
  ) {
    let isDescription =
      element == "meta"
      && attributes.contains {
        $0.name.lowercased() == "name" && bytes[$0.value].elementsEqual("description".utf8)
      }
    for (name, value) in attributes {
      let name = name.lowercased()
      let quote = bytes[value.lowerBound - 1]
      guard HTMLElements.texts.contains(name) || isDescription && name == "content",
        quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      else { continue }
      var words = ParagraphBuilder(bytes)
      for piece in MarkupText.pieces(of: bytes, in: value, isHTML: true) {
        switch piece {
        case .words(let range): words.words(range)
        case .reference(let range, let meaning): words.words(meaning, for: .original(range))
        case .unknown(let range): words.alone([.original(range)])
        }
      }
      let paragraph = words.paragraph(part: 0, range: value, .attribute(quote: quote))
      if let paragraph { inTags.append(paragraph) }
    }
  }
}
