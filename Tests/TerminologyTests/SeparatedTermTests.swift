import Testing

@testable import Terminology

@Suite struct SeparatedTermTests {
  @Test(arguments: [
    ("ablehnen", "Sie lehnte den Plan am Ende ab.", ["ablehnen = lehnte + ab"]),
    ("ablehnen", "Sie lehnte am 3. Mai ab 2030 geltende Regeln ab.", ["ablehnen = lehnte + ab"]),
    ("ablehnen", "Sie lehnte sich ab und zu an.", ["ablehnen = lehnte + ab"]),
    ("vorschlagen", "Er schlug vor, dass wir gehen.", ["vorschlagen = schlug + vor"]),
    ("ablehnen", "Sie lehnte ab. Dann ging sie.", ["ablehnen = lehnte + ab"]),
    ("ablehnen", "Sie lehnte sich an. Ab morgen regnet es.", []),
    ("bestehen auf", "Er besteht weiter auf einer Antwort.", ["bestehen auf = besteht + auf"]),
    ("bestehen (auf)", "Er bestand auf Ruhe.", ["bestehen (auf) = bestand auf"]),
    ("sich freuen auf", "Wir freuen uns sehr auf den Abend.", ["sich freuen auf = freuen + auf"]),
    (
      "zur Kenntnis nehmen", "Er nahm das zur Kenntnis.",
      [
        "zur Kenntnis nehmen = nahm + zur Kenntnis"
      ]
    ),
    (
      "Maßnahmen einleiten", "Man leitete bald Maßnahmen ein.",
      [
        "Maßnahmen einleiten = leitete + Maßnahmen + ein"
      ]
    ),
    ("bekannt geben", "Er hat es bekannt gegeben.", ["bekannt geben = bekannt gegeben"]),
  ])
  func verbs(term: String, text: String, expected: [String]) throws {
    #expect(try TermFixture([term]).found(text) == expected)
  }

  @Test func sharedHeads() throws {
    let fixture = try TermFixture(["Hinreise", "Rückreise", "Sommerferien", "Osterferien"])
    #expect(
      fixture.found("Die Hin- und Rückreisen") == [
        "Hinreise = Hin- + reisen", "Rückreise = Rückreisen",
      ])
    #expect(
      fixture.found("Oster-, Pfingst- und Sommerferien") == [
        "Osterferien = Oster- + ferien", "Sommerferien = Sommerferien",
      ])
  }

  @Test func sharedFirstParts() throws {
    let fixture = try TermFixture(["Warenausfuhr", "Wareneinfuhr"])
    #expect(
      fixture.found("Wareneinfuhren und -ausfuhren") == [
        "Warenausfuhr = Waren + -ausfuhren", "Wareneinfuhr = Wareneinfuhren",
      ])
  }

  @Test func longestWins() throws {
    let fixture = try TermFixture(["Gericht", "Gericht erster Instanz", "Instanz"])
    let text = "Das Gericht erster Instanz"
    #expect(fixture.found(text) == ["Gericht erster Instanz = Gericht erster Instanz"])
    #expect(fixture.found(text, nested: true).count == 3)
  }

  @Test func homonymsAreAllGiven() throws {
    #expect(try TermFixture(["Bank", "Bank"]).found("Die Bank").count == 2)
  }
}
