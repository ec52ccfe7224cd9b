public import TextModel
public import Worksheets

/// A document with the English of a worksheet in the place of its German.
///
/// Everything that is no text stays byte for byte. A paragraph in which nothing changes is not
/// touched at all, so a worksheet whose English is its German gives the document as it was.
public struct DocumentEdit: Sendable {
  /// Something that a person should know of.
  public struct Remark: Hashable, Sendable {
    /// What the worksheet calls the row; empty where it is about the document.
    public let no: String
    /// What is.
    public let message: String
    /// Whether the English of the row was not written.
    public let isLoss: Bool
  }

  /// What a person should know of, in row order.
  public private(set) var remarks: [Remark] = []

  /// How many rows have no English; they keep their German.
  public private(set) var withoutEnglish = 0

  /// How many rows were found in the document.
  public private(set) var found = 0

  private let document: SourceDocument

  /// For each paragraph that changes, its replacements in text order, in UTF-8 bytes of its words
  /// with codes.
  private var changes: [Int: [(span: TextSpan, english: [UInt8])]] = [:]

  /// Looks for the rows of a worksheet in the document that it was made of.
  ///
  /// - Parameters:
  ///   - document: the document, read again.
  ///   - sheet: rows in text order; those that are gone leave the German as it is.
  public init(_ document: SourceDocument, _ sheet: Worksheet) {
    self.document = document
    let (bytes, starts) = document.shown
    let places = RowPlaces(bytes, sheet.rows)
    found = places.spans.count { $0 != nil }
    for bead in sheet.beads {
      let english = bead.map { sheet.rows[$0].english }.filter { !$0.isEmpty }
      guard !english.isEmpty else {
        withoutEnglish += bead.count
        continue
      }
      let rows = bead.compactMap { index in places.spans[index].map { (index, $0) } }
      let no = sheet.rows[bead.lowerBound].no
      if rows.count < bead.count {
        remarks.append(
          Remark(no: no, message: "its German is not in the document", isLoss: true))
      } else {
        replace(rows.map(\.1), by: english.joined(separator: " "), no, bytes, starts)
      }
    }
  }

  /// Puts English in the place of the rows of a bead; what stands in further paragraphs goes.
  private mutating func replace(
    _ spans: [TextSpan], by english: String, _ no: String, _ bytes: [UInt8], _ starts: [Int]
  ) {
    var pieces: [(paragraph: Int, span: TextSpan)] = []
    for span in spans {
      let paragraph = starts.partitioned { $0 <= span.start } - 1
      let local = span.shifted(by: -starts[paragraph])
      if let last = pieces.last, last.paragraph == paragraph {
        pieces[pieces.count - 1].span = TextSpan(last.span.start, local.end)
      } else {
        pieces.append((paragraph, local))
      }
    }
    var words = Array(english.utf8)
    var planned: [(paragraph: Int, span: TextSpan, english: [UInt8])] = []
    for (paragraph, span) in pieces {
      let german = Array(bytes[span.shifted(by: starts[paragraph]).range])
      if german == words { break }
      let comparison = CodeComparison(german: CodedText(german), english: CodedText(words))
      if let problem = comparison.problem ?? unwritable(words, in: paragraph) {
        remarks.append(Remark(no: no, message: problem, isLoss: true))
        return
      }
      if !comparison.lost.isEmpty {
        let codes = comparison.lost.map(\.text).joined(separator: " ")
        remarks.append(
          Remark(no: no, message: "the English has no \(codes); it is left out", isLoss: false))
      }
      planned.append((paragraph, span, words))
      words = []
    }
    for (paragraph, span, english) in planned {
      changes[paragraph, default: []].append((span, english))
    }
  }

  private func unwritable(_ words: [UInt8], in paragraph: Int) -> String? {
    if case .markdown = document.paragraphs[paragraph].syntax { return nil }
    let scalar = String(decoding: words, as: UTF8.self).unicodeScalars
      .first { !XMLWriter.canHold($0) }
    return scalar.map {
      "the English holds the character U+" + String($0.value, radix: 16, uppercase: true)
        + ", which the document cannot hold"
    }
  }

  /// The document with the English.
  ///
  /// - Throws: `Failure` with id `zip` for an archive that cannot be written back.
  public func bytes() throws(Failure) -> [UInt8] {
    let parts = parts
    guard !parts.isEmpty else { return document.file }
    guard document.format.isArchive else {
      return EncodedText.bytes(parts[0] ?? [], like: document.file, document.encoding)
    }
    let contents = parts.map { (document.parts[$0.key].name, $0.value) }
    return try ZIPEdit(document.file, name: document.text.name)
      .bytes(with: Dictionary(contents, uniquingKeysWith: { first, _ in first }))
  }

  /// The parts of the document that are different now, by index.
  var parts: [Int: [UInt8]] {
    var byPart: [Int: [Int]] = [:]
    for index in changes.keys {
      byPart[document.paragraphs[index].part, default: []].append(index)
    }
    var result: [Int: [UInt8]] = [:]
    for (part, indices) in byPart {
      let order = indices.sorted {
        let (a, b) = (document.paragraphs[$0].range, document.paragraphs[$1].range)
        return (a.lowerBound, -a.upperBound) < (b.lowerBound, -b.upperBound)
      }
      let writer = PartWriter(document, document.parts[part].bytes, order, changes)
      result[part] = writer.bytes(in: 0..<document.parts[part].bytes.count)
    }
    return result
  }
}

/// Writes one part of a document with changed paragraphs.
private struct PartWriter {
  let document: SourceDocument
  let source: [UInt8]
  let changed: [Int]
  let changes: [Int: [(span: TextSpan, english: [UInt8])]]

  init(
    _ document: SourceDocument, _ source: [UInt8], _ changed: [Int],
    _ changes: [Int: [(span: TextSpan, english: [UInt8])]]
  ) {
    self.document = document
    self.source = source
    self.changed = changed
    self.changes = changes
  }

  /// The bytes of a range with the changed paragraphs in it, which may hold others again.
  func bytes(in range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    var place = range.lowerBound
    var i = changed.partitioned { document.paragraphs[$0].range.lowerBound < range.lowerBound }
    while i < changed.count {
      let paragraph = document.paragraphs[changed[i]]
      guard paragraph.range.lowerBound < range.upperBound else { break }
      // A paragraph that begins with a tag may hold another one in that tag.
      let isInside = paragraph.range.upperBound <= range.upperBound
      if isInside, paragraph.range.lowerBound >= place {
        result += source[place..<paragraph.range.lowerBound]
        var writer = ParagraphWriter(paragraph, changes[changed[i]] ?? [])
        result += writer.bytes { bytes in
          switch bytes {
          case .new(let new): return new
          case .original(let range): return self.bytes(in: range)
          }
        }
        place = paragraph.range.upperBound
      }
      i += 1
    }
    return result + source[place..<range.upperBound]
  }
}

extension Array {
  /// How many elements at the front fulfil a condition that holds for none after the first that it
  /// does not hold for. Complexity: logarithmic.
  fileprivate func partitioned(by isInFront: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isInFront(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
