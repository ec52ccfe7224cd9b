import Checks
import Testing
import TextModel

/// Checks that look mainly at the English: what they find, and what they leave alone.
struct TargetTextTests {
  @Test(arguments: [
    ("Wir hatten genug.", "We had had enough.", "doubled-word", Severity.notice),
    ("Die Preise steigen.", "The the prices are rising.", "doubled-word", .error),
    ("Der Bund (BDI) klagt.", "The BDI) is suing.", "unbalanced-brackets", .error),
    ("»Ja«, sagte sie.", "»Yes,« she said.", "german-quotes", .error),
    ("„Ja“, sagte er, „sofort“.", "“Yes,” he said, “at once.", "unbalanced-quotes", .warning),
    ("Er kam aus Peking.", "He came from Peking.", "german-transliteration", .error),
    ("Er kam trotz allem.", "He came trotz allem.", "german-word-left", .error),
    (
      "Sie fuhr (Produziere in Indien).", "She left (Produziere in Indien).", "german-word-left",
      .error
    ),
    ("Mehr unter info@example.org.", "More at info@example.com.", "url-mismatch", .error),
  ])
  func finds(source: String, target: String, check: String, severity: Severity) throws {
    let found = try findings(source, target).filter { $0.check == check }
    #expect(found.map(\.severity) == [severity])
  }

  @Test(arguments: [
    ("Ursula von der Leyen sprach.", "Ursula von der Leyen spoke."),
    ("Der Bundestag tagte.", "The Bundestag met."),
    ("Die Süddeutsche Zeitung berichtet.", "The Süddeutsche Zeitung reports."),
    ("Das Ziel a) gilt.", "Objective a) applies."),
    ("Sie hörte Duran Duran.", "She listened to Duran Duran."),
    ("Der FC Bayern München siegte.", "FC Bayern München won."),
    ("Die Rheinwerk GmbH & Co. KG liefert.", "Rheinwerk GmbH & Co. KG delivers."),
    ("„Er ging.", "“He left."),
    ("Angela Merkel", "Angela Merkel"),
    ("", ""),
  ])
  func leavesAlone(source: String, target: String) throws {
    #expect(try findings(source, target).filter { $0.severity > .notice } == [])
  }

  @Test func aSentenceLeftInGermanHidesWhatWouldFollowFromIt() throws {
    let source = "Die Regierung hat am 3. Mai „alle“ Zölle auf 1.234 Waren gesenkt."
    #expect(try checks(source, source) == ["untranslated-sentence"])
  }

  @Test func halfOfAPairCanBeUntranslated() throws {
    let source = "Die Lage ist ernst. Niemand weiß, wie es nach der Wahl weitergeht."
    let target = "The situation is serious. Niemand weiß, wie es nach der Wahl weitergeht."
    let found = try findings(source, target)
    #expect(found.map(\.check) == ["untranslated-sentence"])
    #expect(found.first?.target.first?.start == 26)
  }

  /// No input may trap, and places have to lie inside the texts and on scalar boundaries.
  @Test func strangeTextsDoNoHarm() throws {
    let pieces = [
      "", " ", "„", "“", "(", ")", "1.", "1,2.3'4’5", "½", "31.12.", "…", "\u{AD}", "e\u{301}",
      "999999999999999999999999", "0.0.0.0", "halbe Million", "and a half", "um 25.61 Uhr",
      "13.13.13",
      "der die das", "www.", "@", "x@y.z", "\n\n", "\u{1F600}", "4–5 Mio.", "1/2/3", "--", "'s",
    ]
    let context = try PairContext()
    for first in pieces {
      for second in pieces {
        let (source, target) = (first + " " + second, second + first)
        for finding in PairChecks.findings(in: pair(source, target), context) {
          #expect(finding.source.allSatisfy { $0.end <= source.utf8.count })
          #expect(finding.target.allSatisfy { $0.end <= target.utf8.count })
        }
      }
    }
  }
}

@Suite struct EndPunctuationTests {
  private func severity(_ source: String, _ target: String) throws -> Severity? {
    try findings(source, target).first { $0.check == "end-punctuation" }?.severity
  }

  @Test(arguments: [
    ("„Kommst du?“, fragte sie.", "She asked: “Are you coming?”"),
    ("Die Lage ist ernst …", "The situation is serious."),
    ("Neues Abkommen", "New agreement"),
    ("Er sagte: „Das gilt.“", "He said, “That holds.”"),
    ("Bauverein Musterstadt e. V.", "Building Society of Musterstadt"),
    ("Brot, Käse usw.", "Bread, cheese and more"),
    ("Stand: 3.", "As of 3"),
    ("Das gilt.", ""),
  ])
  func `an end that says the same is left alone`(source: String, target: String) throws {
    #expect(try severity(source, target) == nil)
  }

  @Test func `an end that is often changed on purpose is a notice`() throws {
    #expect(try severity("Neues Abkommen", "New agreement.") == .notice)
    #expect(try severity("Das gilt!", "That holds.") == .notice)
    #expect(try severity("Sie fragten sich, was er sagen würde.", "What would he say?") == .notice)
  }

  @Test func `a sentence without an end is a warning`() throws {
    #expect(
      try severity("Die neue Brücke wird gebaut.", "The new bridge is being built") == .warning)
  }
}
