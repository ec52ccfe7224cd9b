internal import TextModel
internal import Worksheets

/// Writes a paragraph in which something changes: words anew, codes as they were, and the rows that
/// do not change as they stood in the document.
struct ParagraphWriter {
  private let paragraph: DocumentParagraph
  private let changes: [(span: TextSpan, english: [UInt8])]
  private var result: [UInt8] = []
  private var open: [DocumentPiece] = []
  private var isInRun = false
  private var isFirst = true

  /// - Parameters:
  ///   - paragraph: the paragraph.
  ///   - changes: in text order, in UTF-8 bytes of its words with codes.
  init(_ paragraph: DocumentParagraph, _ changes: [(span: TextSpan, english: [UInt8])]) {
    self.paragraph = paragraph
    self.changes = changes
  }

  /// The bytes for the paragraph's place; `content` resolves those of the document.
  mutating func bytes(_ content: (DocumentBytes) -> [UInt8]) -> [UInt8] {
    var codes: [InlineCode: DocumentPiece] = [:]
    for piece in paragraph.pieces {
      if case .code(let code) = piece.kind { codes[code] = piece }
    }
    paragraph.lead.forEach { write($0, content) }
    var place = 0
    var next = 0
    for piece in paragraph.pieces {
      let span = TextSpan(place, place + piece.shown.count)
      place = span.end
      write(piece, span, from: &next, codes, content)
    }
    while next < changes.count {
      english(changes[next].english, codes, content)
      next += 1
    }
    for piece in paragraph.tail { write(piece, content, inChange: true) }
    endRun()
    return result
  }

  /// Writes what no change covers of a piece, and the changes that begin in it.
  private mutating func write(
    _ piece: DocumentPiece, _ span: TextSpan, from next: inout Int,
    _ codes: [InlineCode: DocumentPiece], _ content: (DocumentBytes) -> [UInt8]
  ) {
    guard !span.isEmpty else { return write(piece, content) }
    var place = span.start
    while next < changes.count, changes[next].span.start < span.end {
      let change = changes[next].span
      if change.start >= place, change.start >= span.start {
        write(piece, place - span.start, change.start - span.start, content)
        english(changes[next].english, codes, content)
      }
      guard change.end <= span.end else { return }
      place = max(place, change.end)
      next += 1
    }
    write(piece, place - span.start, span.count, content)
  }

  /// Writes a part of a piece: words can be cut, a code is written where all of it is.
  private mutating func write(
    _ piece: DocumentPiece, _ start: Int, _ end: Int, _ content: (DocumentBytes) -> [UInt8]
  ) {
    guard start < end else { return }
    if start == 0, end == piece.shown.count { return write(piece, content) }
    guard piece.kind == .text else { return }
    if piece.isVerbatim, case .original(let range)? = piece.bytes.first {
      text(content(.original((range.lowerBound + start)..<(range.lowerBound + end))))
    } else {
      words(piece.plain[start..<end])
    }
  }

  private mutating func write(
    _ piece: DocumentPiece, _ content: (DocumentBytes) -> [UInt8], inChange: Bool = false
  ) {
    let bytes = (inChange ? piece.bytesInChange ?? piece.bytes : piece.bytes).flatMap(content)
    switch piece.kind {
    case .text: text(bytes)
    case .carried:
      endRun()
      result += bytes
    case .code(let code):
      endRun()
      result += bytes
      if case .open = code { open.append(piece) }
      if case .close = code { _ = open.popLast() }
    }
  }

  /// Writes English: words with the escapes of the format, codes as they were in the document.
  private mutating func english(
    _ english: [UInt8], _ codes: [InlineCode: DocumentPiece],
    _ content: (DocumentBytes) -> [UInt8]
  ) {
    var place = 0
    for (code, span) in CodedText(english).codes {
      words(english[place..<span.start])
      if let piece = codes[code] { write(piece, content, inChange: true) }
      let isSpaced = codes[code]?.plain.isEmpty == false
      place =
        isSpaced && span.end < english.count && english[span.end] == 0x20
        ? span.end + 1 : span.end
    }
    words(english[place...])
  }

  private mutating func words(_ words: ArraySlice<UInt8>) {
    guard !words.isEmpty else { return }
    if open.contains(where: \.isRaw) { return text(Array(words)) }
    text(paragraph.syntax.written(Array(words), isFirst: isFirst))
  }

  private mutating func text(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    if !isInRun {
      result += open.last?.run ?? paragraph.run
      isInRun = true
    }
    isFirst = false
    result += bytes
  }

  private mutating func endRun() {
    if isInRun { result += paragraph.syntax.runEnd }
    isInRun = false
  }
}
