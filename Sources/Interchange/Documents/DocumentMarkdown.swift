internal import CMarkdown
internal import TextModel

/// Markdown: CommonMark with the tables, strikethrough and footnotes of GitHub.
///
/// cmark-gfm says what the blocks and inlines are; where each of them stands in the file is found by
/// walking along the file beside it (`MarkdownInlines`), for cmark's own places of inlines are not
/// exact. Code, front matter and the targets of links are no text; HTML in it is read as HTML.
enum DocumentMarkdown {
  /// The paragraphs of a document.
  ///
  /// - Parameters:
  ///   - bytes: the document, UTF-8.
  ///   - name: what messages call it.
  ///   - note: takes a remark on what is left out.
  /// - Returns: the paragraphs in the order of the file.
  /// - Throws: `Failure` with id `memory`.
  static func paragraphs(
    of bytes: [UInt8], name: String, note: (String) -> Void
  ) throws(Failure) -> [DocumentParagraph] {
    let start = frontMatter(bytes)
    let handle = bytes[start...].withUnsafeBufferPointer { buffer in
      buffer.baseAddress.flatMap { cmarkdown_parse($0, buffer.count) }
    }
    guard let handle else {
      if start == bytes.count { return [] }
      throw Failure("memory", "there is not enough memory for this document", file: name)
    }
    defer { cmarkdown_release(handle) }
    var reader = MarkdownReader(bytes, from: start)
    var event = cmarkdown_event()
    while cmarkdown_next(handle, &event) { reader.take(event) }
    let paragraphs = reader.paragraphs.sorted { $0.range.lowerBound < $1.range.lowerBound }
    let leftOut = footnotes(in: bytes, reader.lines, but: paragraphs)
    if !leftOut.isEmpty {
      note(
        "footnotes that nothing refers to are left out, line \(leftOut.map(String.init).joined(separator: ", "))"
      )
    }
    return paragraphs
  }

  /// Where the text begins: after a block between two lines of `---` (YAML) or `+++` (TOML) that
  /// stands at the very beginning.
  private static func frontMatter(_ bytes: [UInt8]) -> Int {
    for mark in [Array("---".utf8), Array("+++".utf8)] where bytes.starts(with: mark) {
      var place = 0
      var isFirst = true
      while place < bytes.count {
        let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.count
        var line = bytes[place..<end]
        while let last = line.last, last <= 0x20 { line.removeLast() }
        place = min(end + 1, bytes.count)
        if isFirst {
          guard line.elementsEqual(mark) else { break }
          isFirst = false
        } else if line.elementsEqual(mark) || mark[0] == 0x2D && line.elementsEqual("...".utf8) {
          return place
        }
      }
    }
    return 0
  }

  /// The lines of footnotes that are in no paragraph: cmark drops those that nothing refers to.
  private static func footnotes(
    in bytes: [UInt8], _ lines: MarkdownLines, but paragraphs: [DocumentParagraph]
  ) -> [Int] {
    var result: [Int] = []
    var index = 0
    for line in lines.starts.indices {
      let range = lines.range(line)
      guard bytes[range].starts(with: "[^".utf8), let end = bytes[range].firstIndex(of: 0x5D),
        bytes[end..<range.upperBound].starts(with: "]:".utf8)
      else { continue }
      while index < paragraphs.count, paragraphs[index].range.upperBound <= range.lowerBound {
        index += 1
      }
      let isThere =
        index < paragraphs.count && paragraphs[index].range.lowerBound < range.upperBound
      if !isThere { result.append(line + 1 + lines.skipped) }
    }
    return result
  }
}

/// The lines of a Markdown text: ended by LF, CR or both.
struct MarkdownLines {
  /// Where lines begin.
  private(set) var starts: [Int]

  /// How many lines stand before the first of them.
  let skipped: Int

  private let bytes: [UInt8]

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    skipped = bytes[..<start].count { $0 == 0x0A }
    starts = [start]
    for i in start..<bytes.count {
      let isEnd =
        bytes[i] == 0x0A || bytes[i] == 0x0D && !(i + 1 < bytes.count && bytes[i + 1] == 0x0A)
      if isEnd { starts.append(i + 1) }
    }
  }

  /// The line with this index, from 0, without what ends it.
  func range(_ index: Int) -> Range<Int> {
    guard starts.indices.contains(index) else { return bytes.count..<bytes.count }
    var end = index + 1 < starts.count ? starts[index + 1] : bytes.count
    while end > starts[index], bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return starts[index]..<end
  }

  /// Whether a line, inside quotations too, holds nothing but `=` or nothing but `-`.
  func isUnderline(_ index: Int) -> Bool {
    let marks = bytes[range(index)].filter { $0 > 0x20 && $0 != UInt8(ascii: ">") }
    guard let first = marks.first, first == UInt8(ascii: "=") || first == UInt8(ascii: "-") else {
      return false
    }
    return marks.allSatisfy { $0 == first }
  }

  /// The offset of a place as cmark says it: line and column from 1, the column in bytes.
  func offset(line: Int32, column: Int32) -> Int {
    let range = range(Int(line) - 1)
    return min(range.lowerBound + max(0, Int(column) - 1), range.upperBound)
  }
}

/// Takes the events of cmark and makes paragraphs.
private struct MarkdownReader {
  private let bytes: [UInt8]
  let lines: MarkdownLines
  private(set) var paragraphs: [DocumentParagraph] = []
  private var block: cmarkdown_event?
  private var inlines: [MarkdownInlines.Event] = []
  /// Those of a paragraph without a place.
  private var inlinesAbove: [MarkdownInlines.Event]?
  private var cells: [Range<Int>] = []

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    lines = MarkdownLines(bytes, from: start)
  }

  mutating func take(_ event: cmarkdown_event) {
    switch event.kind {
    case CMARKDOWN_PARAGRAPH, CMARKDOWN_HEADING, CMARKDOWN_TABLE_CELL:
      if event.is_enter {
        block = event
        inlines = []
      } else {
        finish()
      }
    case CMARKDOWN_TABLE_HEADER where event.is_enter:
      cells = MarkdownTable.cells(of: bytes, in: header(event))
    case CMARKDOWN_TABLE_ROW where event.is_enter:
      cells = MarkdownTable.cells(of: bytes, in: row(event, line: Int(event.start_line) - 1))
    case CMARKDOWN_HTML_BLOCK:
      paragraphs += DocumentHTML.paragraphs(of: bytes, in: html(event))
    default:
      guard block != nil else { return }
      let literal = event.literal.map { Array(String(cString: $0).utf8) } ?? []
      inlines.append(
        MarkdownInlines.Event(kind: event.kind, isEnter: event.is_enter, literal: literal))
    }
  }

  private func place(_ event: cmarkdown_event) -> Range<Int> {
    let start = lines.offset(line: event.start_line, column: event.start_column)
    // The end is the last byte, not the one after it.
    let end = lines.offset(line: event.end_line, column: event.end_column + 1)
    return start..<max(start, end)
  }

  /// A block of HTML: as many lines as its content has, for cmark does not always say its end.
  private func html(_ event: cmarkdown_event) -> Range<Int> {
    let start = lines.offset(line: event.start_line, column: event.start_column)
    let content = event.literal.map { Array(String(cString: $0).utf8) } ?? []
    let count = content.count { $0 == 0x0A } + (content.last == 0x0A ? 0 : 1)
    return start..<max(start, lines.range(Int(event.start_line) + count - 2).upperBound)
  }

  /// The first row of a table, after the paragraph that stands right above it, if there is one. Cmark
  /// gives no place for that paragraph and its own for the row, for it takes the lines for one
  /// paragraph until it comes to the line of dashes.
  private mutating func header(_ event: cmarkdown_event) -> Range<Int> {
    let first = Int(event.start_line) - 1
    guard let inlines = inlinesAbove else {
      return row(event, line: first, marks: ">-+*.)0123456789")
    }
    inlinesAbove = nil
    var line = first + 1
    while lines.starts.indices.contains(line + 1), !isHeader(line, of: event) { line += 1 }
    let start = lines.offset(line: event.start_line, column: event.start_column)
    add(inlines, in: start..<max(start, lines.range(line - 1).upperBound), isCell: true)
    return row(event, line: line)
  }

  /// Whether a line of dashes for as many cells stands under a line.
  private func isHeader(_ line: Int, of event: cmarkdown_event) -> Bool {
    let dashes = row(event, line: line + 1)
    guard MarkdownTable.areDashes(bytes[dashes]) else { return false }
    return MarkdownTable.cells(of: bytes, in: dashes).count
      == MarkdownTable.cells(of: bytes, in: row(event, line: line)).count
  }

  /// A row of a table. Cmark says of each the column at which the table begins, but a row may begin
  /// before it: nothing stands before a row but white space and the marks of quotations, and before
  /// the first those of lists.
  private func row(_ event: cmarkdown_event, line: Int, marks: String = ">") -> Range<Int> {
    let range = lines.range(line)
    let column = lines.offset(line: Int32(truncatingIfNeeded: line + 1), column: event.start_column)
    let before = bytes[range.lowerBound..<column]
    guard before.contains(where: { $0 > 0x20 && !marks.utf8.contains($0) }) else {
      return column..<range.upperBound
    }
    let start = bytes[range].firstIndex { $0 > 0x20 && $0 != UInt8(ascii: ">") } ?? column
    return start..<range.upperBound
  }

  private mutating func finish() {
    guard let event = block else { return }
    block = nil
    if event.start_line == 0 {
      inlinesAbove = inlines
      return
    }
    let isCell = event.kind == CMARKDOWN_TABLE_CELL
    var range = place(event)
    if isCell {
      guard !cells.isEmpty else { return }
      range = cells.removeFirst()
    }
    if event.kind == CMARKDOWN_HEADING { range = heading(range, line: Int(event.start_line) - 1) }
    add(inlines, in: range, isCell: isCell, isHeading: event.kind == CMARKDOWN_HEADING)
  }

  private mutating func add(
    _ inlines: [MarkdownInlines.Event], in range: Range<Int>, isCell: Bool, isHeading: Bool = false
  ) {
    guard !inlines.isEmpty else { return }
    var walk = MarkdownInlines(bytes, in: range, isCell: isCell)
    if let paragraph = walk.paragraph(inlines, isHeading: isHeading) {
      paragraphs.append(paragraph)
    }
  }

  /// A headline without its number signs, or the line under it. (Where the latter ends, cmark does
  /// not say.)
  private func heading(_ range: Range<Int>, line: Int) -> Range<Int> {
    var start = range.lowerBound
    if start < range.upperBound, bytes[start] != UInt8(ascii: "#") {
      var last = line
      while lines.starts.indices.contains(last + 1), !lines.isUnderline(last + 1) { last += 1 }
      return start..<max(start, lines.range(last).upperBound)
    }
    while start < range.upperBound, bytes[start] == UInt8(ascii: "#") { start += 1 }
    while start < range.upperBound, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    return start..<range.upperBound
  }
}

/// Tables as GitHub's Markdown has them.
enum MarkdownTable {
  /// Whether a line is the one under the first row of a table: `|:--|--:|`.
  static func areDashes(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(UInt8(ascii: "-")) && line.allSatisfy { $0 <= 0x20 || "|-:".utf8.contains($0) }
  }

  /// The places of the cells of a row: what stands between bars that have no backslash before them.
  static func cells(of bytes: [UInt8], in row: Range<Int>) -> [Range<Int>] {
    var bars: [Int] = []
    var i = row.lowerBound
    while i < row.upperBound {
      if bytes[i] == UInt8(ascii: "\\") {
        i += 1
      } else if bytes[i] == UInt8(ascii: "|") {
        bars.append(i)
      }
      i += 1
    }
    func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy { $0 <= 0x20 } }
    var edges = bars
    if let first = bars.first, !isBlank(row.lowerBound..<first) {
      edges.insert(row.lowerBound - 1, at: 0)
    }
    if let last = bars.last, !isBlank((last + 1)..<row.upperBound) { edges.append(row.upperBound) }
    if bars.isEmpty { edges = [row.lowerBound - 1, row.upperBound] }
    return zip(edges, edges.dropFirst()).map { before, after in
      var (start, end) = (before + 1, after)
      while start < end, bytes[start] <= 0x20 { start += 1 }
      while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
      return start..<end
    }
  }
}
