import Testing

@testable import Terminology

@Suite struct WordFormTests {
  @Test(arguments: [
    ("Antrag", "Die Anträge liegen vor.", "Antrag = Anträge"),
    ("Antrag", "Wegen des Antrags", "Antrag = Antrags"),
    ("Gutachten", "Laut den Gutachten", "Gutachten = Gutachten"),
    ("Rathaus", "In den Rathäusern brennt Licht.", "Rathaus = Rathäusern"),
    ("Zeuge", "Er befragte den Zeugen.", "Zeuge = Zeugen"),
    ("Dirigent", "Dem Dirigenten gefiel es.", "Dirigent = Dirigenten"),
    ("Gedanke", "Wegen des Gedankens", "Gedanke = Gedankens"),
    ("Angestellter", "Mit einer Angestellten", "Angestellter = Angestellten"),
    ("Museum", "Beide Museen sind zu.", "Museum = Museen"),
    ("Konto", "Drei Konten wurden gesperrt.", "Konto = Konten"),
    ("Verzeichnis", "In zwei Verzeichnissen", "Verzeichnis = Verzeichnissen"),
    ("Lehrer", "Die Lehrerinnen streiken.", "Lehrer = Lehrerinnen"),
    ("Einkünfte", "Die Einkunft ist steuerfrei.", "Einkünfte = Einkunft"),
    ("Verhandlungen", "Eine Verhandlung steht an.", "Verhandlungen = Verhandlung"),
    ("Schadenersatz", "Wegen Schadensersatzes", "Schadenersatz = Schadensersatzes"),
    ("Hafen", "An den Häfen", "Hafen = Häfen"),
    ("Phänomen", "Solche Phänomene", "Phänomen = Phänomene"),
    ("Index", "Beide Indizes fielen.", "Index = Indizes"),
  ])
  func nounForms(term: String, text: String, expected: String) throws {
    #expect(try TermFixture([term]).found(text) == [expected])
  }

  /// Folded letters hid the ending: -än was taken for -en, -ür for -er.
  @Test(arguments: [
    ("Kapitän", "Beide Kapitäne schwiegen.", "Kapitän = Kapitäne"),
    ("Souverän", "Mit den Souveränen", "Souverän = Souveränen"),
    ("Magengeschwür", "Zwei Magengeschwüre", "Magengeschwür = Magengeschwüre"),
    ("Bauer", "Bei den Bauern", "Bauer = Bauern"),
  ])
  func `plurals are found of words with an umlaut in their ending`(
    term: String, text: String, expected: String
  ) throws {
    #expect(try TermFixture([term]).found(text) == [expected])
  }

  /// A listed noun at the end of a word (der Schaft, der Rat) hid the word's own ending.
  @Test(arguments: [
    ("Freundschaft", "Die Freundschaften halten.", "Freundschaft = Freundschaften"),
    ("Präparat", "Zwei Präparate", "Präparat = Präparate"),
    ("Zytokin", "Diese Zytokine", "Zytokin = Zytokine"),
    ("Stadtrat", "Die Stadträte tagen.", "Stadtrat = Stadträte"),
  ])
  func `plurals are found of words that end like a shorter noun`(
    term: String, text: String, expected: String
  ) throws {
    #expect(try TermFixture([term]).found(text) == [expected])
  }

  @Test(arguments: [
    ("liefern", "Sie lieferten nichts.", "liefern = lieferten"),
    ("verhandeln", "Ich verhandle nicht.", "verhandeln = verhandle"),
    ("tragen", "Er trägt die Kosten.", "tragen = trägt"),
    ("tragen", "Sie trügen es gern.", "tragen = trügen"),
    ("verbieten", "Das ist verboten.", "verbieten = verboten"),
    ("einreichen", "Das Gesuch wurde eingereicht.", "einreichen = eingereicht"),
    ("einreichen", "Ohne es einzureichen", "einreichen = einzureichen"),
    ("wiederherstellen", "um Ruhe wiederherzustellen", "wiederherstellen = wiederherzustellen"),
    ("wachsen", "Die Stadt wächst.", "wachsen = wächst"),
    ("begleiten", "Er begleitete sie.", "begleiten = begleitete"),
    ("informieren", "Man hat uns informiert.", "informieren = informiert"),
    ("prüfen", "PRÜFT ALLES", "prüfen = PRÜFT"),
    ("melden", "Melden Sie sich.", "melden = Melden"),
  ])
  func verbForms(term: String, text: String, expected: String) throws {
    #expect(try TermFixture([term]).found(text) == [expected])
  }

  @Test(arguments: [
    ("französisch", "mit französischem Käse", "französisch = französischem"),
    ("hoch", "der höchste Turm", "hoch = höchste"),
    ("dunkel", "in dunkler Nacht", "dunkel = dunkler"),
    ("faire Wahl", "nach fairen Wahlen", "faire Wahl = fairen Wahlen"),
    ("Weißes Haus|name", "im Weißen Haus", "Weißes Haus = Weißen Haus"),
    ("Recht auf Asyl", "ein Teil des Rechts auf Asyl", "Recht auf Asyl = Rechts auf Asyl"),
    ("herzlicher Dank", "mit herzlichem Dank", "herzlicher Dank = herzlichem Dank"),
    ("fachliches Können", "das fachliche Können", "fachliches Können = fachliche Können"),
  ])
  func adjectivesAndPhrases(term: String, text: String, expected: String) throws {
    #expect(try TermFixture([term]).found(text) == [expected])
  }

  @Test(arguments: [
    ("Wien|place", "Wiens Bürgermeister", "Wien = Wiens"),
    ("Wien|place", "die Wiener Oper", "Wien = Wien"),
    ("Petra Hollweg|name", "Frau Hollweg schwieg.", "Petra Hollweg = Hollweg"),
    ("Petra Hollweg|name", "Die Ministerin Hollweg schwieg.", "Petra Hollweg = Hollweg"),
    ("Petra Hollweg|name", "Dr. Hollweg schwieg.", "Petra Hollweg = Hollweg"),
    ("Petra Hollweg|name", "Petra Hollwegs Rede", "Petra Hollweg = Petra Hollwegs"),
    ("Bank (Geldinstitut)", "Die Bank schloss.", "Bank (Geldinstitut) = Bank"),
    ("Q (Sender)", "Auf dem Sender Q lief es.", "Q (Sender) = Q"),
    ("UNESCO", "Die Unesco tagt.", "UNESCO = Unesco"),
  ])
  func names(term: String, text: String, expected: String) throws {
    #expect(try TermFixture([term]).found(text) == [expected])
  }

  @Test func aLastNameStandsAloneAfterTheFullName() throws {
    let fixture = try TermFixture(["Petra Hollweg|name"])
    #expect(
      fixture.found("Hollweg kam. Petra Hollweg sprach. Hollweg ging.") == [
        "Petra Hollweg = Petra Hollweg", "Petra Hollweg = Hollweg",
      ])
    var names = NamesMentioned()
    let counts = ["Hollweg kam.", "Petra Hollweg sprach.", "Hollweg ging."].map {
      fixture.recogniser.matches(in: Array($0.utf8), after: &names).count
    }
    #expect(counts == [0, 1, 1])
    #expect(fixture.found("Ministerin Hollweg sprach. Hollweg ging.").count == 2)
  }

  @Test(arguments: [
    ("Petra Hollweg|name", "Hollweg schwieg."),
    ("Petra Hollweg|name", "der Ort Hollweg"),
    ("Q (Sender)", "Die Achse Q ist steil."),
    ("Kunst Otto|name", "Otto kam."),
    ("ES", "Das ist es."),
    ("Lesen", "Wir lesen viel."),
    ("Maß", "Die Massen jubeln."),
    ("Rat", "Die Raten sind hoch."),
    ("setzen", "Sie setzten die Fahrt fort."),
    ("meinen", "Er sah meinen Bruder."),
    ("Dank", "Danke für alles."),
    ("Bitte", "Bitte warten Sie."),
  ])
  func otherWords(term: String, text: String) throws {
    #expect(try TermFixture([term]).found(text) == [])
  }

  @Test func kindsFollowTheBytes() throws {
    let fixture = try TermFixture(["Straße", "Übung"])
    #expect(
      fixture.kinds("Straße Strasse STRASSEN U\u{308}bung Ueb\u{AD}ung Übungen") == [
        .exact, .folded, .inflected, .folded, .folded, .inflected,
      ])
  }
}
