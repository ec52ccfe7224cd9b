/// How words are written in a format, and what stands between runs of them.
enum DocumentSyntax: Sendable {
  /// Markdown; a bar ends a cell of a table.
  case markdown(isCell: Bool)
  /// HTML.
  case html
  /// The value of an attribute of HTML.
  case attribute(quote: UInt8)
  /// WordprocessingML: words stand in runs.
  case word(prefix: String)
  /// OpenDocument.
  case openDocument

  /// What ends a run of words.
  var runEnd: [UInt8] {
    if case .word(let prefix) = self { Array("</\(prefix)t></\(prefix)r>".utf8) } else { [] }
  }

  /// Words as the format writes them.
  ///
  /// - Parameters:
  ///   - words: UTF-8.
  ///   - isFirst: whether they begin the paragraph.
  /// - Returns: the bytes for the file.
  func written(_ words: [UInt8], isFirst: Bool) -> [UInt8] {
    switch self {
    case .markdown(let isCell): MarkdownText.escaped(words, isFirst: isFirst, isCell: isCell)
    case .html, .word: Self.escaped(words, quote: nil)
    case .attribute(let quote): Self.escaped(words, quote: quote)
    case .openDocument: OpenDocumentText.written(words)
    }
  }

  /// Words with the three characters that markup cannot hold, and a quotation mark, as references.
  static func escaped(_ words: [UInt8], quote: UInt8?) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(words.count)
    for byte in words {
      switch byte {
      case UInt8(ascii: "&"): result += "&amp;".utf8
      case UInt8(ascii: "<"): result += "&lt;".utf8
      case UInt8(ascii: ">"): result += "&gt;".utf8
      case quote: result += (byte == UInt8(ascii: "'") ? "&#39;" : "&quot;").utf8
      default: result.append(byte)
      }
    }
    return result
  }
}
