@testable import Checks
import Testing
import TextModel

/// The index answers what going through all spans answers.
struct SpanIndexTests {
  @Test(arguments: 0..<50) func itAnswersAsASlowSearchDoes(seed: UInt64) {
    var random = Numbers(state: seed)
    let spans = (0..<(Int(seed) % 12)).map { _ in random.span() }
    let index = SpanIndex(spans)
    for _ in 0..<40 {
      let asked = random.span()
      #expect(index.overlaps(asked) == spans.contains { $0.overlaps(asked) })
      #expect(index.contains(asked) == spans.contains { $0.contains(asked) })
      #expect(
        index.overlapping(asked) == spans.indices.filter { spans[$0].overlaps(asked) })
    }
  }

  /// Pseudorandom spans that are never empty, within thirty bytes; the generator is that of
  /// D. E. Knuth's MMIX.
  private struct Numbers {
    var state: UInt64

    mutating func next(below limit: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % limit)
    }

    mutating func span() -> TextSpan {
      let start = next(below: 25)
      return TextSpan(start, start + 1 + next(below: 5))
    }
  }
}
