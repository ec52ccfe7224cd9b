/// Chooses among places where terms were found.
enum MatchSelection {
  /// The matches to report, in text order: longest first, equals in the order of the glossaries.
  ///
  /// Only neighbours are compared, so that the work is linear in the text as long as matches stay
  /// near their words.
  static func select(_ candidates: [Candidate], nested: Bool) -> [Candidate] {
    var sorted = candidates.sorted {
      ($0.spans.start, -$0.spans.covered, $0.index, $0.pattern, $0.spans.end)
        < ($1.spans.start, -$1.spans.covered, $1.index, $1.pattern, $1.spans.end)
    }
    sorted = withoutRepeats(sorted)
    return nested ? withoutDerived(sorted) : longest(withoutDerived(sorted))
  }

  private static func withoutRepeats(_ sorted: [Candidate]) -> [Candidate] {
    var kept: [Candidate] = []
    for candidate in sorted {
      var i = kept.count - 1
      var isRepeat = false
      while i >= 0, kept[i].spans.start == candidate.spans.start {
        if kept[i].pattern == candidate.pattern, kept[i].index == candidate.index,
          kept[i].spans == candidate.spans
        {
          isRepeat = true
        }
        i -= 1
      }
      if !isRepeat { kept.append(candidate) }
    }
    return kept
  }

  /// A feminine gives way to a term that is the word for a woman itself, a last name to the full
  /// name around it.
  private static func withoutDerived(_ sorted: [Candidate]) -> [Candidate] {
    sorted.indices.filter { i in
      let candidate = sorted[i]
      guard candidate.rule == .feminine || candidate.rule == .lastName else { return true }
      return !neighbours(of: i, in: sorted).contains {
        candidate.rule == .feminine
          ? sorted[$0].rule != .feminine && sorted[$0].spans == candidate.spans
          : sorted[$0].pattern == candidate.pattern && sorted[$0].index == candidate.index
            && beats(sorted[$0], candidate)
      }
    }.map { sorted[$0] }
  }

  private static func longest(_ sorted: [Candidate]) -> [Candidate] {
    var isDropped = [Bool](repeating: false, count: sorted.count)
    for i in sorted.indices {
      for j in neighbours(of: i, in: sorted) where beats(sorted[j], sorted[i]) {
        isDropped[i] = true
      }
    }
    dropOverlapped(sorted, &isDropped)
    return sorted.indices.filter { !isDropped[$0] }.map { sorted[$0] }
  }

  /// Whether one match makes the other one a part of it.
  private static func beats(_ other: Candidate, _ candidate: Candidate) -> Bool {
    other.spans.covered > candidate.spans.covered && other.spans.contains(candidate.spans)
  }

  /// Of two matches that share some bytes, the longer one stays, or the first.
  private static func dropOverlapped(_ sorted: [Candidate], _ isDropped: inout [Bool]) {
    for i in sorted.indices where !isDropped[i] && sorted[i].spans.count == 1 {
      for j in neighbours(of: i, in: sorted)
      where !isDropped[j] && sorted[j].spans.count == 1 && sorted[j].spans != sorted[i].spans {
        let isLonger = sorted[j].spans.covered > sorted[i].spans.covered
        if isLonger || sorted[j].spans.covered == sorted[i].spans.covered && j < i {
          isDropped[i] = true
        }
      }
    }
  }

  /// How many matches on either side are compared: more than share a sentence in practice.
  private static let reach = 64

  /// The matches whose extent overlaps that of one.
  private static func neighbours(of i: Int, in sorted: [Candidate]) -> [Int] {
    var found: [Int] = []
    var j = i - 1
    while j >= max(0, i - reach) {
      if sorted[j].spans.end > sorted[i].spans.start { found.append(j) }
      j -= 1
    }
    j = i + 1
    while j < sorted.count, sorted[j].spans.start < sorted[i].spans.end {
      found.append(j)
      j += 1
    }
    return found
  }
}
