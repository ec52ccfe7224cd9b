import Testing

@testable import Terminology

@Suite struct CompoundTests {
  @Test(arguments: [
    ("Ernte", "Die Erntehelfer kommen.", "Ernte = Ernte"),
    ("Wohnung", "Der Wohnungsmarkt", "Wohnung = Wohnung"),
    ("Sprache", "Ein Sprachkurs", "Sprache = Sprach"),
    ("Markt", "Auf den Wohnungsmärkten", "Markt = märkten"),
    ("Buch", "Ein Bücherregal", "Buch = Bücher"),
    ("Kosovo", "Die Kosovo-Frage", "Kosovo = Kosovo"),
    ("Frage", "Die Kosovo-Fragen", "Frage = Frage"),
    ("Wohnung", "Wohnungs- und Städtebau", "Wohnung = Wohnung"),
    ("Kosovofrage", "Die Kosovo-Frage", "Kosovofrage = Kosovo-Frage"),
    ("Kosovo-Frage", "Die Kosovofragen", "Kosovo-Frage = Kosovofragen"),
    ("Prozent", "Die 5-Prozent-Hürde", "Prozent = Prozent"),
  ])
  func parts(term: String, text: String, expected: String) throws {
    for dictionary in [false, true] {
      #expect(try TermFixture([term], dictionary: dictionary).found(text) == [expected])
    }
  }

  /// Letters of a word that are there by chance or by derivation; some of these users of other
  /// tools reported as wrong.
  @Test(arguments: [
    ("Reich", "Im Bereich und in Frankreich"), ("Tor", "Die Direktoren und Reaktoren"),
    ("Ration", "Operation und Generation"), ("Prüfung", "Die Überprüfung"),
    ("Bart", "Wie vereinbart"), ("Rat", "Der Verrat"), ("Erz", "Mit Schmerzen"),
    ("Land", "In Finnland und Irland"), ("Gas", "Die Gasse"), ("Samen", "Die Gemeinsamen Regeln"),
    ("Samt", "Das Arbeitsamt"), ("Zeugnis", "Die Druckerzeugnisse"),
    ("Drucker", "Ein Druckerzeugnis"),
    ("Stand", "Der Widerstand"), ("Euro", "Eurasische Steppe"), ("Eis", "Eisenträger"),
    ("Zug", "Der Bezug"), ("Ecke", "Ein Staubecken"),
  ])
  func chanceHits(term: String, text: String) throws {
    for dictionary in [false, true] {
      #expect(try TermFixture([term], dictionary: dictionary).found(text) == [])
    }
  }

  @Test func wholeWordsAreNotCut() throws {
    let fixture = try TermFixture(["Stadtrat", "Rat", "Stadt"])
    #expect(fixture.found("Der Stadtrat tagt.") == ["Stadtrat = Stadtrat"])
    #expect(fixture.found("Der Stadtrat tagt.", nested: true).count == 3)
  }

  @Test func veryLongWordsAreSkipped() throws {
    let word = "Stadt" + String(repeating: "rat", count: 200_000)
    #expect(try TermFixture(["Rat", "Stadt"]).found(word) == [])
  }
}
