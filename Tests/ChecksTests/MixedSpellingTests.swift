import Checks
import Terminology
import Testing
import TextModel

@Suite struct MixedSpellingTests {
  private func flagged(_ english: [String]) throws -> [String] {
    let document = english.map { pair("Das gilt.", $0) }
    let found = PairChecks.findings(inDocument: document, try PairContext())
    return zip(english, found).flatMap { text, findings in
      findings.filter { $0.check == "mixed-spelling" }.flatMap(\.target).map {
        String(decoding: Array(text.utf8)[$0.range], as: UTF8.self)
      }
    }
  }

  @Test func `the rarer spelling is shown, in all its forms`() throws {
    #expect(
      try flagged(["The neighbors travelled.", "Their favoured harbours.", "It was organized."])
        == ["neighbors", "organized"])
    #expect(try flagged(["The neighbors organized it.", "Their favourite color."]) == [])
  }

  @Test func `names and words that are good in both are left alone`() throws {
    #expect(try flagged(["The colours of the World Trade Center.", "A licensed program."]) == [])
  }
}
