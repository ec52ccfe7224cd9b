import Testing

@testable import Checks

@Suite struct PreparedPairTests {
  @Test func `a pair is freed once it has been checked`() throws {
    let context = try PairContext()
    weak var left: PreparedPair?
    do {
      let pair = PreparedPair(
        Pair(source: Array("Der Rat tagt.".utf8), target: Array("Der Rat tagt.".utf8)),
        context)
      #expect(!pair.leftovers.isUntranslated)
      #expect(pair.numbers.mismatches.isEmpty && pair.namesLeft.isEmpty && pair.usages.isEmpty)
      left = pair
    }
    #expect(left == nil, "memory of a stream would grow with every record")
  }

  /// Looking for the end of each from each would be seen here as minutes. No time is asked for, for
  /// a test that waits for others on a busy machine exceeds any; `doubling.py` measures.
  @Test func `a hundred thousand opened quotations are no trouble`() throws {
    let text = Array(String(repeating: "„", count: 100_000).utf8)
    let pair = PreparedPair(Pair(source: [], target: text), try PairContext())
    #expect(GermanQuotes().findings(in: pair).count == 100_000)
  }
}
