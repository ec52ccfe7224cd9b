/// A text as rows.
public struct Worksheet: Hashable, Sendable {
  /// The rows in text order.
  public var rows: [Row]

  /// Names of known columns that the file it was read from did not have. Their cells are empty
  /// here, which says nothing.
  public var absentColumns: Set<String> = []

  /// Takes rows in text order.
  public init(rows: [Row]) { self.rows = rows }

  /// The German text: every segment with the white space around it. For a worksheet made from a
  /// file, this is the file as decoded, byte for byte.
  public var german: String {
    rows.map { $0.spaceBefore + $0.german + $0.spaceAfter }.joined()
  }

  /// The English text with the paragraphs of the German; rows without English leave nothing.
  ///
  /// White space between two sentences is that of the German; where rows in between are empty, it
  /// is the one before the next English that tells paragraphs apart best (the one with most lines).
  public var english: String {
    var text = ""
    var gap = ""
    for row in rows {
      if !row.english.isEmpty {
        text += text.isEmpty ? "" : gap
        text += row.english
        gap = row.spaceAfter
      } else if lineCount(row.spaceAfter) > lineCount(gap) {
        gap = row.spaceAfter
      }
      if gap.isEmpty { gap = " " }
    }
    return text.isEmpty ? "" : text + "\n"
  }

  private func lineCount(_ space: String) -> Int { space.utf8.count { $0 == 0x0A } }
}

extension Worksheet {
  /// The rows of each bead, as ranges of row indices: rows that name the same bead and follow each
  /// other share their English; every other row stands alone.
  public var beads: [Range<Int>] {
    var beads: [Range<Int>] = []
    for (index, row) in rows.enumerated() {
      if let last = beads.last, !row.bead.isEmpty, rows[last.lowerBound].bead == row.bead {
        beads[beads.count - 1] = last.lowerBound..<(index + 1)
      } else {
        beads.append(index..<(index + 1))
      }
    }
    return beads
  }
}
