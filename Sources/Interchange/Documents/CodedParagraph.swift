internal import TextModel
internal import Worksheets

/// The rows of a paragraph with codes.
struct CodedParagraph {
  /// A row: its words with codes, and the white space after them, where another row follows.
  struct CodedRow {
    let german: String
    let space: String?
  }

  /// A piece with its places in the line of the running text and in the words with codes.
  private struct Placed {
    let plain: TextSpan
    let shown: TextSpan
    let kind: DocumentPiece.Kind
  }

  let rows: [CodedRow]

  /// Cuts a paragraph.
  ///
  /// - Parameters:
  ///   - paragraph: the paragraph.
  ///   - spans: the sentences, in UTF-8 bytes of its line of the running text.
  init(_ paragraph: DocumentParagraph, spans: [TextSpan]) {
    let shown = paragraph.shown
    let pieces = Self.placed(paragraph)
    var ends: [Int] = []
    var starts = [0]
    var index = 0
    for (before, after) in zip(spans, spans.dropFirst()) {
      while index < pieces.count, pieces[index].plain.end < before.end { index += 1 }
      let cut = Self.cut(pieces[index...], from: before.end, to: after.start)
      ends.append(cut.end ?? 0)
      starts.append(cut.start ?? shown.count)
    }
    ends.append(shown.count)
    rows = zip(starts, ends).enumerated().map { index, bounds in
      let next = index + 1 < starts.count ? starts[index + 1] : nil
      return CodedRow(
        german: Self.string(shown, bounds.0, bounds.1),
        space: next.map { Self.string(shown, bounds.1, $0) })
    }
  }

  private static func placed(_ paragraph: DocumentParagraph) -> [Placed] {
    var pieces: [Placed] = []
    var (plain, shown) = (0, 0)
    for piece in paragraph.pieces where piece.kind != .carried {
      let end = (plain: plain + piece.plain.count, shown: shown + piece.shown.count)
      pieces.append(
        Placed(
          plain: TextSpan(plain, end.plain), shown: TextSpan(shown, end.shown), kind: piece.kind))
      (plain, shown) = end
    }
    return pieces
  }

  /// Where one row ends and the next begins, in the words with codes.
  ///
  /// - Parameters:
  ///   - pieces: from the one that holds the end of the row on.
  ///   - before: where the sentence ends, in the line of the running text.
  ///   - after: where the next one begins there.
  /// - Returns: the two places; nil where a sentence has no piece, which cannot be.
  private static func cut(
    _ pieces: ArraySlice<Placed>, from before: Int, to after: Int
  ) -> (end: Int?, start: Int?) {
    var end: Int?
    var start: Int?
    var words: Int?
    for piece in pieces {
      guard piece.plain.start <= after else { break }
      switch piece.kind {
      case .text:
        if piece.plain.start < before, before <= piece.plain.end {
          end = piece.shown.start + before - piece.plain.start
        }
        if after < piece.plain.end { words = piece.shown.start + after - piece.plain.start }
      case _ where !TextSpan(before, after).contains(piece.plain): break
      case .code(.close): (end, start) = (piece.shown.end, nil)
      case .code(.alone) where !piece.plain.isEmpty: break
      case .code(.alone) where piece.plain.start == before && start == nil: end = piece.shown.end
      case .code, .carried: start = start ?? piece.shown.start
      }
    }
    return (end, start ?? words)
  }

  private static func string(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    String(decoding: bytes[min(start, end)..<end], as: UTF8.self)
  }
}
