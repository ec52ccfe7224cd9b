import Checks
import Terminology
import Testing
import TextModel

/// Terms in pairs and documents: what counts as used, and how much it matters where it is not.
struct TermUsageTests {
  private static let counterpart = [
    ["Amtskollege", "counterpart", "preferred"], ["Amtskollege", "office colleague", "forbidden"],
  ]

  @Test func admittedWordingIsAccepted() throws {
    let terms = [["Abkommen", "agreement", "preferred"], ["Abkommen", "accord", "admitted"]]
    #expect(try checks("Das Abkommen gilt.", "The accord applies.", terms: terms) == [])
  }

  @Test func forbiddenWordingIsReportedOnce() throws {
    let found = try findings(
      "Der Amtskollege kam.", "The office colleague came.", terms: Self.counterpart)
    #expect(found.map(\.check) == ["forbidden-term"])
    #expect(found.first?.suggestion == "counterpart")
  }

  @Test func forbiddenWordingWithoutItsGermanIsNoFinding() throws {
    #expect(
      try checks("Der Mann kam.", "The office colleague came.", terms: Self.counterpart) == [])
  }

  @Test func forbiddenWordingInsideALongerAcceptedOneIsNoFinding() throws {
    let terms = [
      ["Zollunion", "customs union", "preferred"], ["Zollunion", "union", "forbidden"],
    ]
    #expect(
      try checks("Die Zollunion wächst.", "The customs union is growing.", terms: terms) == [])
  }

  @Test func whatAnotherTermAsksForIsNotForbidden() throws {
    let terms = [
      ["Waffenruhe", "ceasefire", "preferred"], ["Waffenstillstand", "armistice", "preferred"],
      ["Waffenstillstand", "ceasefire", "forbidden"],
    ]
    let source = "Die Waffenruhe ist kein Waffenstillstand."
    #expect(try checks(source, "The ceasefire is no armistice.", terms: terms) == [])
    #expect(
      try checks(source, "The ceasefire is no ceasefire.", terms: terms).contains("forbidden-term"))
  }

  @Test(arguments: [("weapons systems", false), ("weapon systems", true)])
  func numberOfTheFirstWordCanBeForbidden(english: String, isForbidden: Bool) throws {
    let terms = [
      ["Waffensysteme", "weapons system", "preferred"],
      ["Waffensysteme", "weapon system", "forbidden"],
    ]
    let found = try checks("Die Waffensysteme kamen.", "The \(english) arrived.", terms: terms)
    #expect(found == (isForbidden ? ["forbidden-term"] : []))
  }

  @Test(arguments: [
    ("Russland exportiert Öl.", "Russian oil is being exported.", "Russland", "Russia", ""),
    ("Die Sanktion gilt.", "It applies.", "Sanktion", "sanction", "noun"),
    ("Sie wollen ablehnen.", "The answer is no.", "ablehnen", "reject", "verb"),
  ])
  func freeRenderingsAreNotices(
    source: String, target: String, german: String, english: String, part: String
  ) throws {
    let found = try findings(source, target, terms: [[german, english, "preferred", part]])
    #expect(found.map(\.check) == ["term-not-used"])
    #expect(found.map(\.severity) == [.notice])
  }

  @Test func aPronounAtTheFirstMentionInADocumentIsAnError() throws {
    let terms = [["Sanktion", "sanction", "preferred"]]
    let first = pair("Die Sanktion gilt.", "It applies.", terms: terms)
    let found = PairChecks.findings(inDocument: [first, first], try PairContext())
    #expect(found[0].map(\.severity) == [.error])
    #expect(found[1].map(\.severity) == [.notice])
  }

  @Test func fewerUsesThanMentionsAreANotice() throws {
    let terms = [["Zoll", "tariff", "preferred"]]
    let found = try findings("Zoll um Zoll stieg.", "The tariff rose.", terms: terms)
    #expect(found.map(\.check) == ["term-count"])
    #expect(try checks("Zoll um Zoll stieg.", "Tariff after tariff rose.", terms: terms) == [])
  }

  @Test(arguments: [
    ("Die Europa League beginnt.", "The Europa League begins.", "Europa", "Europe"),
    ("Er lebt auf Long Island.", "He lives on Long Island.", "Island", "Iceland"),
  ])
  func partsOfCopiedNamesAreNotices(
    source: String, target: String, german: String, english: String
  ) throws {
    let terms = [[german, english, "preferred"], [german, german, "forbidden"]]
    let found = try findings(source, target, terms: terms)
    #expect(found.allSatisfy { $0.severity == .notice })
  }

  @Test func aGermanNameThatIsForbiddenIsReportedOnceAboveNotice() throws {
    let terms = [["Bachmut", "Bakhmut", "preferred"], ["Bachmut", "Bachmut", "forbidden"]]
    let found = try findings("Er war in Bachmut.", "He was in Bachmut.", terms: terms)
    #expect(found.filter { $0.severity > .notice }.map(\.check) == ["forbidden-term"])
  }

  @Test func aNamesLastWordIsEnoughWhereTheGermanHasNoMore() throws {
    let entry = ConceptEntry(
      id: "Sergej Lawrow", sources: [Term("Sergej Lawrow")], targets: [Term("Sergei Lavrov")])
    let source = "Lawrow sprach."
    func found(_ target: String) throws -> [Finding] {
      let match = TermMatch(
        entry: entry, term: "Sergej Lawrow", spans: [TextSpan(0, 6)], kind: .inflected)
      let pair = Pair(source: Array(source.utf8), target: Array(target.utf8), matches: [match])
      return PairChecks.findings(in: pair, try PairContext())
    }
    #expect(try found("Lavrov spoke.").isEmpty)
    #expect(try found("Lawrow spoke.").map(\.check).contains("german-transliteration"))
  }

  @Test func findingsOfALongPairDoNotEachPointAtEveryPlace() throws {
    let terms = [["Polen", "Poland", "preferred"], ["Polen", "Polonia", "forbidden"]]
    let found = try findings(
      String(repeating: "Polen ", count: 300), String(repeating: "Polonia ", count: 300),
      terms: terms)
    let forbidden = found.filter { $0.check == "forbidden-term" }
    #expect(forbidden.count == 300)
    #expect(forbidden.allSatisfy { $0.source.count == 100 })
  }
}
