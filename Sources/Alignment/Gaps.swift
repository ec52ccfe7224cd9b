/// Order among sentences without counterpart.
enum Gaps {
  /// The same beads with, in each gap between beads of two sides, omissions before additions, and
  /// with fixed beads of several sentences put together again.
  static func ordered(_ beads: [ScoredBead], _ fixed: FixedBeads) -> [ScoredBead] {
    var out: [ScoredBead] = []
    var gap: [ScoredBead] = []
    for bead in beads {
      if bead.isOneSided {
        gap.append(bead)
      } else {
        close(&gap, fixed, &out)
        out.append(bead)
      }
    }
    close(&gap, fixed, &out)
    return out
  }

  private static func close(
    _ gap: inout [ScoredBead], _ fixed: FixedBeads, _ out: inout [ScoredBead]
  ) {
    guard let first = gap.first, let last = gap.last else { return }
    let (column, row) = (first.target.lowerBound, last.source.upperBound)
    for var bead in gap where bead.target.isEmpty {
      bead.target = column..<column
      append(bead, bead.source, fixed.omissions, \.source, &out)
    }
    for var bead in gap where bead.source.isEmpty {
      bead.source = row..<row
      append(bead, bead.target, fixed.additions, \.target, &out)
    }
    gap.removeAll(keepingCapacity: true)
  }

  private static func append(
    _ bead: ScoredBead, _ sentence: Range<Int>, _ fixed: [Range<Int>],
    _ side: WritableKeyPath<ScoredBead, Range<Int>>, _ out: inout [ScoredBead]
  ) {
    guard let whole = range(holding: sentence.lowerBound, fixed) else {
      out.append(bead)
      return
    }
    guard sentence.lowerBound == whole.lowerBound else { return }
    var merged = bead
    merged[keyPath: side] = whole
    merged.posterior = 1
    merged.isFixed = true
    out.append(merged)
  }

  /// The one of some sorted, disjoint ranges that holds a sentence.
  static func range(holding sentence: Int, _ ranges: [Range<Int>]) -> Range<Int>? {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= sentence { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(sentence) ? ranges[low] : nil
  }
}
