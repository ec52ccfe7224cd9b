import Testing

@Suite("Open terms, class by class")
struct OpenTermFinderTests {
  @Test(
    "nouns, compounds and phrases",
    arguments: [
      ("Er legte den Grundstein.", ["Grundstein/noun"]),
      ("Die Wärmepumpenverordnung gilt.", ["Wärmepumpenverordnung/compound"]),
      (
        "Das betrifft die Nordsee-Pipeline und den Eon-Vorstand.",
        ["betrifft/verb", "Nordsee-Pipeline/compound", "Eon-Vorstand/compound"]
      ),
      ("Es gibt eine ungeklärte Vorfrage.", ["ungeklärte Vorfrage/noun-phrase"]),
      ("Sie will neue Arbeitsplätze.", ["Arbeitsplätze/compound"]),
      ("Er sah den gestrichenen, schiefen Zaun.", ["gestrichenen, schiefen Zaun/noun-phrase"]),
      (
        "Es geht um mildere und einheitliche Vorschriften.",
        ["mildere und einheitliche Vorschriften/noun-phrase"]
      ),
      ("Der Verdächtige war da.", ["Verdächtige/noun"]),
      ("Das ist die lauteste Werkhalle.", ["Werkhalle/noun"]),
      ("Es war ein 20-Punkte-Plan.", ["20-Punkte-Plan/compound"]),
    ])
  func nouns(text: String, expected: [String]) throws {
    #expect(try OpenTermSentences.offered(in: text) == expected)
  }

  @Test(
    "elided coordination is one phrase",
    arguments: [
      ("Er sprach über Vor- und Nachteile.", ["Vor- und Nachteile/compound"]),
      ("Es gab Schiffs-, Bahn- und Flugverkehr.", ["Schiffs-, Bahn- und Flugverkehr/compound"]),
      ("Das sind Textilhersteller und -händler.", ["Textilhersteller und -händler/compound"]),
    ])
  func elision(text: String, expected: [String]) throws {
    #expect(try OpenTermSentences.offered(in: text) == expected)
  }

  @Test(
    "names",
    arguments: [
      (
        "Gestern traf sie Annegret von der Heide in Lübeck.",
        ["Annegret von der Heide/name", "Lübeck/noun"]
      ),
      (
        "Dann sprach Finanzminister Ottmar Brechtel.",
        ["Finanzminister/compound", "Ottmar Brechtel/name"]
      ),
      ("Das sagte J. R. Pohlmann.", ["J. R. Pohlmann/name"]),
      ("Die Talbach Werkzeuge GmbH & Co. KG kam.", ["Talbach Werkzeuge GmbH & Co. KG/name"]),
      ("Sie war bei den Vereinten Nationen.", ["Vereinten Nationen/name"]),
      ("Er kam vom BKA und vom EuGH.", ["BKA/acronym", "EuGH/acronym"]),
      ("Wir fahren nach Rio de Janeiro.", ["Rio de Janeiro/name"]),
    ])
  func names(text: String, expected: [String]) throws {
    #expect(try OpenTermSentences.offered(in: text) == expected)
  }

  @Test(
    "quoted titles, but no spoken sentence",
    arguments: [
      ("Er las „Das stille Dorf“.", ["Das stille Dorf/quoted"]),
      ("Es heißt »Bridges to Nowhere«.", ["Bridges to Nowhere/quoted"]),
      ("Das nannte er \"rückwärtsgewandt\".", ["rückwärtsgewandt/quoted"]),
      ("„Wir haben die Schleuse“, sagte er.", ["Schleuse/noun"]),
      ("„Gut“, sagte er.", []),
    ])
  func quotations(text: String, expected: [String]) throws {
    #expect(try OpenTermSentences.offered(in: text) == expected)
  }

  @Test(
    "verbs, apart or whole",
    arguments: [
      ("Sie verlautbarten nichts.", ["verlautbarten/verb"]),
      ("Der Redner räumte gestern Fehler ein.", ["Redner/noun", "räumte…ein/verb"]),
      ("Sie lehnte es, wie immer, ab.", ["lehnte…ab/verb"]),
      ("Er will es auslagern.", ["auslagern/verb"]),
      ("Er ging weg und kam zurück.", ["ging weg/verb", "kam zurück/verb"]),
      ("Das wurde gestern bemängelt.", ["bemängelt/verb"]),
    ])
  func verbs(text: String, expected: [String]) throws {
    #expect(try OpenTermSentences.offered(in: text) == expected)
  }

  @Test(
    "collocations with what stands between their parts",
    arguments: [
      ("Das spielt dabei eine Rolle.", ["spielt…Rolle/collocation"]),
      ("Das Gesetz tritt morgen in Kraft.", ["Gesetz/noun", "tritt…in Kraft/collocation"]),
      ("Er hat daran herbe Kritik geübt.", ["herbe Kritik geübt/collocation"]),
      ("Man will den Nachlass versteigern.", ["Nachlass versteigern/collocation"]),
    ])
  func collocations(text: String, expected: [String]) throws {
    #expect(try OpenTermSentences.offered(in: text) == expected)
  }

  @Test(
    "adjectives, adverbs, abbreviations, foreign phrases",
    arguments: [
      ("Das ist widersprüchlich.", ["widersprüchlich/adjective"]),
      ("Er kam blindlings.", ["blindlings/adverb"]),
      ("Er ist Richter i. R. und war z. B. hier.", ["i. R./abbreviation"]),
      ("Das ist law of the sea.", ["law of the sea/foreign"]),
    ])
  func others(text: String, expected: [String]) throws {
    #expect(try OpenTermSentences.offered(in: text) == expected)
  }

  @Test(
    "a capital at the start says nothing",
    arguments: [
      ("Zudem regnete es.", ["regnete/verb"]),
      ("Umstritten ist das noch.", ["Umstritten/adjective"]),
      ("Schrittweise kam es dazu.", ["Schrittweise/adverb"]),
      ("Russische Frachter lagen hier.", ["Frachter/noun"]),
      ("Zähe Sitzungen folgten.", ["Zähe Sitzungen/noun-phrase"]),
      ("Verwaltung und Rat sind da.", ["Verwaltung/noun", "Rat/noun"]),
      ("Am Ende war es so.", []),
    ])
  func sentenceStart(text: String, expected: [String]) throws {
    #expect(try OpenTermSentences.offered(in: text) == expected)
  }

  @Test(
    "nothing but function words and everyday words",
    arguments: [
      "Ich bin heute mit ihr und ihnen dort gewesen.",
      "Man hätte es ihm doch schon vorher sagen können.",
      "Dieser alte Mann kennt jedes Haus in der Stadt.",
      "Drei Kinder haben gestern zwei gute Bücher gelesen.",
      "",
    ])
  func nothing(text: String) throws {
    #expect(try OpenTermSentences.offered(in: text) == [])
  }

  @Test(
    "what the glossary knows is left alone",
    arguments: [
      ("Der zähe Unterhändler schwieg.", ["Unterhändler"], ["zähe/adjective"]),
      ("Die Krim-Frage bleibt.", ["Krim"], ["Frage/compound-part"]),
      ("Der Siedlungskern ist alt.", ["Siedlung"], ["kern/compound-part"]),
      ("Die Bau- und Planungskosten sind da.", ["Planungskosten"], ["Bau/compound-part"]),
      ("Er lehnte die Quote ab.", ["lehnte"], ["Quote/noun"]),
      ("Er las „Stille Wasser“.", ["Wasser"], []),
    ])
  func known(text: String, known: [String], expected: [String]) throws {
    #expect(try OpenTermSentences.offered(in: text, known: known) == expected)
  }
}
