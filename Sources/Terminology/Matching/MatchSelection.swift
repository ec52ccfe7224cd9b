/// Chooses among places where terms were found.
enum MatchSelection {
  /// Leaves the matches to report, in text order: longest first, equals in the order of the
  /// glossaries.
  ///
  /// Only matches that overlap are compared, so that the work is linear in the text as long as
  /// matches stay near their words; most overlap no other.
  static func select(_ candidates: inout [Candidate], nested: Bool) {
    sort(&candidates)
    var kept = 0
    var start = 0
    while start < candidates.count {
      var furthest = candidates[start].spans.end
      var end = start + 1
      while end < candidates.count, candidates[end].spans.start < furthest {
        furthest = max(furthest, candidates[end].spans.end)
        end += 1
      }
      var group = start..<end
      if group.count > 1 { choose(&candidates, &group, nested: nested) }
      for i in group {
        if kept < i { candidates[kept] = candidates[i] }
        kept += 1
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

  /// Chooses among matches that overlap, which stand in their order; those that stay come first.
  private static func choose(
    _ sorted: inout [Candidate], _ group: inout Range<Int>, nested: Bool
  ) {
    drop(&sorted, &group, where: isRepeated)
    drop(&sorted, &group, where: isDerived)
    if nested { return }
    drop(&sorted, &group) { sorted, group, i in
      contains(sorted, group, besides: i) { beats($0, sorted[i]) }
    }
    drop(&sorted, &group, where: isOverlapped)
  }

  /// Drops all those that a condition holds for, as they stand beside all the others.
  @inline(__always)
  private static func drop(
    _ sorted: inout [Candidate], _ group: inout Range<Int>,
    where isDropped: ([Candidate], Range<Int>, Int) -> Bool
  ) {
    guard group.count > 1 else { return }
    var furthest: Int32 = 0
    for i in group {
      furthest = max(furthest, sorted[i].spans.end)
      sorted[i].reach = furthest
    }
    var beaten = 0
    for i in group where isDropped(sorted, group, i) {
      sorted[i].isBeaten = true
      beaten += 1
    }
    if beaten == 0 { return }
    var end = group.lowerBound
    for i in group where !sorted[i].isBeaten {
      if end < i { sorted[end] = sorted[i] }
      end += 1
    }
    group = group.lowerBound..<end
  }

  /// Whether the same match was found before.
  private static func isRepeated(_ sorted: [Candidate], _ group: Range<Int>, _ i: Int) -> Bool {
    var j = i - 1
    while j >= group.lowerBound, sorted[j].spans.start == sorted[i].spans.start {
      if sorted[j].pattern == sorted[i].pattern, sorted[j].index == sorted[i].index,
        sorted[j].spans == sorted[i].spans
      {
        return true
      }
      j -= 1
    }
    return false
  }

  /// A feminine gives way to a term that is the word for a woman itself, a last name to the full
  /// name around it.
  private static func isDerived(_ sorted: [Candidate], _ group: Range<Int>, _ i: Int) -> Bool {
    let candidate = sorted[i]
    guard candidate.rule == .feminine || candidate.rule == .lastName else { return false }
    return contains(sorted, group, besides: i) {
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
  private static func isOverlapped(_ sorted: [Candidate], _ group: Range<Int>, _ i: Int) -> Bool {
    let candidate = sorted[i]
    guard candidate.spans.count == 1 else { return false }
    return contains(sorted, group, besides: i) {
      guard $0.spans.count == 1, $0.spans != candidate.spans else { return false }
      let difference = $0.spans.covered - candidate.spans.covered
      return difference > 0 || difference == 0 && $0.spans.start < candidate.spans.start
    }
  }

  /// Whether a match whose extent overlaps that of another one satisfies a condition.
  @inline(__always)
  private static func contains(
    _ sorted: [Candidate], _ group: Range<Int>, besides i: Int, _ condition: (Candidate) -> Bool
  ) -> Bool {
    let (start, end) = (sorted[i].spans.start, sorted[i].spans.end)
    var j = i - 1
    while j >= group.lowerBound, sorted[j].reach > start {
      if sorted[j].spans.end > start, condition(sorted[j]) { return true }
      j -= 1
    }
    j = i + 1
    while j < group.upperBound, sorted[j].spans.start < end {
      if condition(sorted[j]) { return true }
      j += 1
    }
    return false
  }
}
