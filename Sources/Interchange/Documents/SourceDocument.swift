internal import Terminology
internal import TextAnalysis
public import TextModel
public import Worksheets

/// A text that was read from a document: its paragraphs, without what is no text, and the way back.
public struct SourceDocument: Sendable {
  /// A file of the document: the document itself, or one of those in its archive.
  struct Part: Sendable {
    /// Its name in the archive; empty for the document itself.
    let name: String
    /// Its bytes; UTF-8 for formats without an archive.
    let bytes: [UInt8]
  }

  /// The format.
  public let format: DocumentFormat

  /// The running text: a line for each paragraph and an empty one between them, without codes.
  public let text: SourceText

  /// The file as it is.
  let file: [UInt8]

  /// The encoding of a file that is no archive.
  let encoding: Decoder.Encoding

  let parts: [Part]
  let paragraphs: [DocumentParagraph]

  /// Where the line of each paragraph begins in the running text, in UTF-8 bytes.
  let starts: [Int]

  private static let separator: [UInt8] = [0x0A, 0x0A]

  init(
    name: String, format: DocumentFormat, file: [UInt8], encoding: Decoder.Encoding, parts: [Part],
    paragraphs: [DocumentParagraph]
  ) {
    self.format = format
    self.file = file
    self.encoding = encoding
    self.parts = parts
    self.paragraphs = paragraphs
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for paragraph in paragraphs {
      if !starts.isEmpty { bytes += Self.separator }
      starts.append(bytes.count)
      bytes += paragraph.plain
    }
    if !bytes.isEmpty { bytes.append(0x0A) }
    self.starts = starts
    self.text = SourceText(wellFormed: bytes, name: name)
  }

  /// The running text as a person sees it, with codes; and the place of each paragraph in it.
  var shown: (bytes: [UInt8], starts: [Int]) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for paragraph in paragraphs {
      if !starts.isEmpty { bytes += Self.separator }
      starts.append(bytes.count)
      bytes += paragraph.shown
    }
    if !bytes.isEmpty { bytes.append(0x0A) }
    return (bytes, starts)
  }

  /// Puts the codes of the document into the German of a worksheet of its running text; places of
  /// terms and findings move along.
  ///
  /// A code goes with the words it touches: the end of a pair with what stands before it, anything
  /// else with what follows, unless it stands right at the end of a sentence. A line break between
  /// sentences is in neither of them.
  ///
  /// - Parameter sheet: made of `text`, so that its German joined is `text`.
  public func addCodes(to sheet: inout Worksheet) {
    var rows: [(index: Int, span: TextSpan)] = []
    var place = 0
    for (index, row) in sheet.rows.enumerated() {
      let start = place + row.spaceBefore.utf8.count
      place = start + row.german.utf8.count
      rows.append((index, TextSpan(start, place)))
      place += row.spaceAfter.utf8.count
    }
    var next = rows[...]
    for (paragraph, start) in zip(paragraphs, starts) {
      let end = start + paragraph.pieces.reduce(0) { $0 + $1.plain.count }
      let inside = next.prefix { $0.span.start < end }
      next = next.dropFirst(inside.count)
      guard paragraph.pieces.contains(where: { $0.kind != .text }) else { continue }
      let cuts = CodedParagraph(paragraph, spans: inside.map { $0.span.shifted(by: -start) })
      if let first = inside.first, let last = inside.last {
        // White space inside of a pair at an edge now stands in the German.
        sheet.cutSpace(before: first.index, first.span.start - start)
        sheet.rows[last.index].spaceAfter.removeFirst(bytes: end - last.span.end)
      }
      for (row, cut) in zip(inside, cuts.rows) {
        sheet.rows[row.index].takeCodes(cut)
      }
    }
  }
}

extension Worksheet {
  /// Takes the last bytes off the white space that stands before a row.
  fileprivate mutating func cutSpace(before index: Int, _ count: Int) {
    guard count > 0 else { return }
    if index == 0 {
      rows[0].spaceBefore = String(
        decoding: rows[0].spaceBefore.utf8.dropLast(count), as: UTF8.self)
    } else {
      let space = rows[index - 1].spaceAfter
      rows[index - 1].spaceAfter = String(decoding: space.utf8.dropLast(count), as: UTF8.self)
    }
  }
}

extension String {
  fileprivate mutating func removeFirst(bytes count: Int) {
    guard count > 0 else { return }
    self = String(decoding: utf8.dropFirst(count), as: UTF8.self)
  }
}

extension Row {
  /// Takes the German with codes in place of the one without.
  fileprivate mutating func takeCodes(_ row: CodedParagraph.CodedRow) {
    german = row.german
    fingerprint = Fingerprint.of(german)
    if let space = row.space { spaceAfter = space }
    let coded = CodedText(Array(german.utf8))
    guard !coded.codes.isEmpty else { return }
    func moved(_ spans: [TextSpan]) -> [TextSpan] { spans.map { coded.span(ofPlain: $0) } }
    matches = TermMatches(matches.map { $0.placed(at: moved($0.spans)) })
    openTerms = openTerms.map { OpenTerm(spans: moved($0.spans), reason: $0.reason) }
    findings = findings.map { finding in
      var copy = finding
      copy.source = moved(finding.source)
      return copy
    }
  }
}
