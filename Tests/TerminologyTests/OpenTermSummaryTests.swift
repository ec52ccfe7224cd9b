import Testing
import TextModel

@testable import Terminology

@Suite("Open terms of a document")
struct OpenTermSummaryTests {
  private func summary(_ segments: [String]) throws -> [OpenTermSummary.Item] {
    let finder = try OpenTermFinder()
    var summary = OpenTermSummary()
    for (index, text) in segments.enumerated() {
      let bytes = Array(text.utf8)
      summary.add(finder.openTerms(in: bytes, beside: []), in: bytes, segment: index)
    }
    return summary.items
  }

  @Test("forms meet, the most frequent one stands for them")
  func forms() throws {
    let items = try summary([
      "Der Vorwurf kam.", "Die Vorwürfe kamen.", "Er sah die Vorwürfe.", "Wegen des Vorwurfs.",
    ])
    #expect(items.map(\.text) == ["Vorwürfe"])
    #expect(items.map(\.count) == [4])
    #expect(items.map(\.firstSegment) == [0])
    #expect(items.map(\.firstSpans) == [[TextSpan(4, 11)]])
  }

  @Test("names and compounds first, then what comes back, single verbs and adjectives last")
  func order() throws {
    let items = try summary([
      "Das ist widersprüchlich und wird bemängelt.",
      "Hier steht ein Zaun.",
      "Dort steht die Straßenbahnhaltestelle.",
      "Da steht die Garbe, dort eine Garbe, hier die Garbe, da eine Garbe.",
      "Da steht die Garbe, dort eine Garbe, hier die Garbe, da eine Garbe.",
    ])
    #expect(
      items.map(\.text) == [
        "Garbe", "Straßenbahnhaltestelle", "Zaun", "bemängelt", "widersprüchlich",
      ])
  }

  @Test("a surname alone is a name once the full name is known")
  func surnames() throws {
    let items = try summary(["Pohlmanns Haus war alt.", "Das sagte Hilde Pohlmann."])
    #expect(items.map(\.reason) == [.name, .name])
  }

  @Test("the rest of a compound is quoted as the whole word")
  func compoundPart() throws {
    let text = "Es geht um den (Öl-Prämienfonds)."
    let bytes = Array(text.utf8)
    let matches = OpenTermSentences.matches(["Prämien"], in: text)
    let terms = try OpenTermFinder().openTerms(in: bytes, beside: matches)
    #expect(terms.map { $0.text(in: bytes) } == ["Öl-Prämienfonds", "Öl-Prämienfonds"])
    var summary = OpenTermSummary()
    summary.add(terms, in: bytes, segment: 0)
    #expect(summary.items.map(\.text) == ["Öl-Prämienfonds"])
  }

  @Test("the same input gives the same order")
  func deterministic() throws {
    let segments = (0..<60).map { "Der Zaun\($0 % 7) und die Halle\($0 % 11) standen hier." }
    #expect(try summary(segments) == summary(segments))
  }

  @Test(
    "keys",
    arguments: [
      ("Verträge", "Vertrags", OpenTerm.Reason.noun, true),
      ("verkündete", "verkündet", .verb, true),
      ("strategischer Partner", "strategischen Partners", .nounPhrase, true),
      ("Lehre", "Lehrer", .noun, false),
    ])
  func keys(a: String, b: String, reason: OpenTerm.Reason, areOne: Bool) {
    let keys = (OpenTermKey.key(of: a, reason: reason), OpenTermKey.key(of: b, reason: reason))
    #expect((keys.0 == keys.1) == areOne)
  }
}
