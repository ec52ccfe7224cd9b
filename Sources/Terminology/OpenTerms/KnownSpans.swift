internal import TextModel

/// The places of a text that a glossary knows: sorted, and those that overlap joined.
struct KnownSpans {
  private(set) var spans: [TextSpan] = []

  /// The places of matches.
  init(_ matches: TermMatches) {
    spans.reserveCapacity(matches.count + 4)
    for number in matches.indices {
      for place in 0..<matches.spanCount(number) {
        let span = matches.span(place, of: number)
        if !span.isEmpty { spans.append(span) }
      }
    }
    sort()
    join()
  }

  /// Matches come in the order of their first places already, so that little is to do.
  private mutating func sort() {
    for last in spans.indices.dropFirst() where spans[last] < spans[last - 1] {
      spans.sort()
      return
    }
  }

  private mutating func join() {
    var joined = 0
    for next in spans.indices.dropFirst() {
      let span = spans[next]
      if span.start <= spans[joined].end {
        spans[joined].end = max(spans[joined].end, span.end)
      } else {
        joined += 1
        spans[joined] = span
      }
    }
    spans.removeLast(spans.isEmpty ? 0 : spans.count - joined - 1)
  }

  /// Whether a span overlaps one of them. Complexity: logarithmic.
  func overlap(_ span: TextSpan) -> Bool {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].end <= span.start { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].overlaps(span)
  }
}
