internal import TextModel

/// Spans of one text, to be asked which of them stand at a place.
///
/// A pair may be a whole book in one record: who goes through all spans for each place takes n * n
/// steps. Complexity: n log n to make; log n to ask, and as long as the answer to be told all.
struct SpanIndex {
  /// The spans in order of start, each with its number in the list that was given.
  private let sorted: [(span: TextSpan, number: Int)]

  /// The last end among the spans up to each of `sorted`.
  private let reach: [Int]

  init(_ spans: some Sequence<TextSpan>) {
    sorted = spans.enumerated().map { ($0.element, $0.offset) }.sorted { $0.span < $1.span }
    var end = 0
    reach = sorted.map { entry in
      end = max(end, entry.span.end)
      return end
    }
  }

  /// Whether a span shares a byte with one of these.
  func overlaps(_ span: TextSpan) -> Bool {
    let before = count(startingBefore: span.end)
    return before > 0 && reach[before - 1] > span.start
  }

  /// Whether a span lies in one of these as a whole.
  func contains(_ span: TextSpan) -> Bool {
    let before = count(startingBefore: span.start + 1)
    return before > 0 && reach[before - 1] >= span.end
  }

  /// The numbers of the spans that share a byte with this one, in the order that was given.
  func overlapping(_ span: TextSpan) -> [Int] {
    var found: [Int] = []
    var next = count(startingBefore: span.end)
    while next > 0, reach[next - 1] > span.start {
      next -= 1
      if sorted[next].span.end > span.start { found.append(sorted[next].number) }
    }
    return found.sorted()
  }

  private func count(startingBefore offset: Int) -> Int {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].span.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
