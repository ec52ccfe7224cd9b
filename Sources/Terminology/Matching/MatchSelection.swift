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
    let neighbours = Neighbours(sorted)
    return sorted.indices.filter { i in
      let candidate = sorted[i]
      guard candidate.rule == .feminine || candidate.rule == .lastName else { return true }
      return !neighbours.contains(i) {
        candidate.rule == .feminine
          ? $0.rule != .feminine && $0.spans == candidate.spans
          : $0.pattern == candidate.pattern && $0.index == candidate.index && beats($0, candidate)
      }
    }.map { sorted[$0] }
  }

  private static func longest(_ sorted: [Candidate]) -> [Candidate] {
    let neighbours = Neighbours(sorted)
    let whole = sorted.indices.filter { i in
      !neighbours.contains(i) { beats($0, sorted[i]) }
    }.map { sorted[$0] }
    return withoutOverlaps(whole)
  }

  /// Whether one match makes the other one a part of it.
  private static func beats(_ other: Candidate, _ candidate: Candidate) -> Bool {
    other.spans.covered > candidate.spans.covered && other.spans.contains(candidate.spans)
  }

  /// Of two matches that share some bytes the longer one stays, or the first. Matches of several
  /// spans stay, for parts may be shared: "Ein- und Ausfuhr".
  private static func withoutOverlaps(_ sorted: [Candidate]) -> [Candidate] {
    let neighbours = Neighbours(sorted)
    return sorted.indices.filter { i in
      let candidate = sorted[i]
      guard candidate.spans.count == 1 else { return true }
      return !neighbours.contains(i) {
        guard $0.spans.count == 1, $0.spans != candidate.spans else { return false }
        let difference = $0.spans.covered - candidate.spans.covered
        return difference > 0 || difference == 0 && $0.spans.start < candidate.spans.start
      }
    }.map { sorted[$0] }
  }
}

/// The matches whose extents overlap that of another, found from its place in order of starts.
private struct Neighbours {
  let sorted: [Candidate]
  /// The furthest end among each match and all before it.
  let reach: [Int32]

  init(_ sorted: [Candidate]) {
    self.sorted = sorted
    var furthest: Int32 = 0
    self.reach = sorted.map {
      furthest = max(furthest, $0.spans.end)
      return furthest
    }
  }

  /// Whether a match that overlaps the one at a place satisfies a condition.
  func contains(_ i: Int, _ condition: (Candidate) -> Bool) -> Bool {
    let spans = sorted[i].spans
    var j = i - 1
    while j >= 0, reach[j] > spans.start {
      if sorted[j].spans.end > spans.start, condition(sorted[j]) { return true }
      j -= 1
    }
    j = i + 1
    while j < sorted.count, sorted[j].spans.start < spans.end {
      if condition(sorted[j]) { return true }
      j += 1
    }
    return false
  }
}
