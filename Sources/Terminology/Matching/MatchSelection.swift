/// Chooses among places where terms were found.
enum MatchSelection {
  /// Leaves the matches to report, in text order: longest first, equals in the order of the
  /// glossaries.
  ///
  /// Only matches that overlap are compared, so that the work is linear in the text as long as
  /// matches stay near their words; most overlap no other.
  static func select(_ candidates: inout [Candidate], nested: Bool) {
    sort(&candidates)
    var group: [Candidate] = []
    var kept = 0
    var start = 0
    while start < candidates.count {
      var furthest = candidates[start].spans.end
      var end = start + 1
      while end < candidates.count, candidates[end].spans.start < furthest {
        furthest = max(furthest, candidates[end].spans.end)
        end += 1
      }
      if end - start == 1 {
        if kept < start { candidates[kept] = candidates[start] }
        kept += 1
      } else {
        group.removeAll(keepingCapacity: true)
        group += candidates[start..<end]
        choose(&group, nested: nested)
        for candidate in group {
          candidates[kept] = candidate
          kept += 1
        }
      }
      start = end
    }
    candidates.removeLast(candidates.count - kept)
  }

  private static func sort(_ candidates: inout [Candidate]) {
    for i in candidates.indices.dropFirst() where precedes(candidates[i], candidates[i - 1]) {
      candidates.sort(by: precedes)
      return
    }
  }

  private static func precedes(_ a: Candidate, _ b: Candidate) -> Bool {
    if a.spans.start != b.spans.start { return a.spans.start < b.spans.start }
    return (-a.spans.covered, a.index, a.pattern, a.spans.end)
      < (-b.spans.covered, b.index, b.pattern, b.spans.end)
  }

  /// Chooses among matches that overlap, which stand in their order.
  private static func choose(_ candidates: inout [Candidate], nested: Bool) {
    dropRepeats(&candidates)
    drop(&candidates, where: isDerived)
    if nested { return }
    drop(&candidates) { candidates, i in
      contains(candidates, besides: i) { beats($0, candidates[i]) }
    }
    drop(&candidates, where: isOverlapped)
  }

  private static func dropRepeats(_ sorted: inout [Candidate]) {
    for i in sorted.indices {
      var j = i - 1
      while j >= 0, sorted[j].spans.start == sorted[i].spans.start {
        if sorted[j].pattern == sorted[i].pattern, sorted[j].index == sorted[i].index,
          sorted[j].spans == sorted[i].spans
        {
          sorted[i].isBeaten = true
          break
        }
        j -= 1
      }
    }
    sorted.removeAll { $0.isBeaten }
  }

  /// Drops all those that a condition holds for, as they stand beside all the others.
  @inline(__always)
  private static func drop(
    _ sorted: inout [Candidate], where isDropped: ([Candidate], Int) -> Bool
  ) {
    var furthest: Int32 = 0
    for i in sorted.indices {
      furthest = max(furthest, sorted[i].spans.end)
      sorted[i].reach = furthest
    }
    var anyBeaten = false
    for i in sorted.indices where isDropped(sorted, i) {
      sorted[i].isBeaten = true
      anyBeaten = true
    }
    if anyBeaten { sorted.removeAll { $0.isBeaten } }
  }

  /// A feminine gives way to a term that is the word for a woman itself, a last name to the full
  /// name around it.
  private static func isDerived(_ sorted: [Candidate], _ i: Int) -> Bool {
    let candidate = sorted[i]
    guard candidate.rule == .feminine || candidate.rule == .lastName else { return false }
    return contains(sorted, besides: i) {
      candidate.rule == .feminine
        ? $0.rule != .feminine && $0.spans == candidate.spans
        : $0.pattern == candidate.pattern && $0.index == candidate.index && beats($0, candidate)
    }
  }

  /// Whether one match makes the other one a part of it.
  private static func beats(_ other: Candidate, _ candidate: Candidate) -> Bool {
    other.spans.covered > candidate.spans.covered && other.spans.contains(candidate.spans)
  }

  /// Of two matches that share some bytes the longer one stays, or the first. Matches of several
  /// spans stay, for parts may be shared: "Ein- und Ausfuhr".
  private static func isOverlapped(_ sorted: [Candidate], _ i: Int) -> Bool {
    let candidate = sorted[i]
    guard candidate.spans.count == 1 else { return false }
    return contains(sorted, besides: i) {
      guard $0.spans.count == 1, $0.spans != candidate.spans else { return false }
      let difference = $0.spans.covered - candidate.spans.covered
      return difference > 0 || difference == 0 && $0.spans.start < candidate.spans.start
    }
  }

  /// Whether a match whose extent overlaps that of another one satisfies a condition.
  @inline(__always)
  private static func contains(
    _ sorted: [Candidate], besides i: Int, _ condition: (Candidate) -> Bool
  ) -> Bool {
    let (start, end) = (sorted[i].spans.start, sorted[i].spans.end)
    var j = i - 1
    while j >= 0, sorted[j].reach > start {
      if sorted[j].spans.end > start, condition(sorted[j]) { return true }
      j -= 1
    }
    j = i + 1
    while j < sorted.count, sorted[j].spans.start < end {
      if condition(sorted[j]) { return true }
      j += 1
    }
    return false
  }
}
