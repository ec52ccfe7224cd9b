internal import Testing

/// Each class of German sentence ends, with sentences of our own; ` | ` marks an end.
struct GermanSentenceTests {
  @Test(arguments: [
    "Am 2. Mai begann der Streik. | Er endete am 9. Mai.",
    "Die 2. Bundesliga startet am Freitag. | Der 1. Spieltag fällt aus.",
    "Der 1. Senat entschied am 3. 4. 2019. | Das Urteil ist rechtskräftig.",
    "Die Tagung fand vom 1.-3. Mai statt. | Es regnete.",
    "Die Tagung fand vom 1. – 3. Mai statt. | Es regnete.",
    "Zum 25. Mal fand das Fest statt. | Ihr großes 50. Jubiläum folgt.",
    "Bis zum 31.12. gilt das. | Ab dem 1.1. nicht mehr.",
    "Das Gesetz gilt für 1. Beamte, 2. Richter und 3. Soldaten. | Für andere nicht.",
    "Sie wurde 3. | Ihre Schwester gewann.",
    "Wir sehen uns am 1. | Oder am 2., wenn es geht.",
  ])
  func `ordinals and dates`(_ marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "Er las Band 2. | Band 3 fehlt.",
    "Der Bus fährt um 7. | Wir warten seit 6.",
    "Das geschah 1999. | Tausende kamen 2001. | Heute ist es anders.",
    "Es gilt Art. 5. | Art. 6 gilt nicht.",
    "Um 8.30 Uhr geht es los. | Um 9.15 Uhr ist Schluss.",
    "Der Dax stand bei 15.300,5. | Der Euro stand bei 1,05.",
    "Die IP lautet 192.168.0.1. | Version 3.2 ist da.",
    "Es war 20 Uhr. | 5 Leute kamen.",
    "Der Preis stieg um 3,5 %. | Das Gerät wiegt 3 kg. | Versand ist frei.",
  ])
  func `plain numbers`(_ marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "Ludwig XIV. baute Versailles. | Sein Enkel folgte.",
    "Papst Pius XII. Rom schwieg dazu.",
    "Er diente unter Karl V. | Danach ging er heim.",
    "Siehe Kapitel II. | Kapitel III fehlt.",
  ])
  func `Roman numbers`(_ marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "Das gilt z. B. im Mai, d.h. bald. | Z. B. Käse fehlt.",
    "Das gilt z.\u{A0}B. Montag und i.\u{202F}d.\u{202F}R. Dienstag. | I. d. R. regnet es dann.",
    "Frau Prof. Dr. h. c. mult. Meyer kam. | Dipl.-Ing. Weber blieb.",
    "Er ist Dipl.-Ing. | Sie ist Dr. med. | Auch Dipl.-Kfm. Weber und Dr. med. Klein arbeiten.",
    "Wie geht es Dir? | Ich danke Dir. | Er isst Brot und Obst. | Danach schläft er.",
    "General a. D. Weber kam. | Er ist seit 2010 a. D. | Das weiß jeder.",
    "Es gibt Obst, Gemüse usw. im Laden. | Es gibt Brot, Käse usw. | Danach ist Schluss.",
    "Beteiligt sind u. a. Banken, Kassen u. Ä. | Banken sind skeptisch.",
    "Das kostet ca. 5 Mio. Euro. | Der Gewinn sank auf 5 Mio. | Das ist schlecht.",
    "Sie arbeitet bei Weber & Co. | Er bei der Weber GmbH & Co. KG in Ulm.",
    "Er wohnt in der Parkstr. 7. | Sie wohnt in der Parkstr. | Ihr Haus ist alt.",
    "Das war im 3. Jh. v. Chr. in Rom. | Rom war mächtig.",
    "Solche Fälle dieser Art. | Nach Art. 5 sind sie frei.",
    "Er wohnt in St. Gallen. | St. Pölten ist schön.",
    "Die Firma Be. GmbH zahlt. | Sie hat Geld.",
    "Lt. Polizei war er zu schnell. | Ggf. wird verlängert.",
    "Der Mschr. Verlag druckt. | Er hat Zeit.",
  ])
  func `abbreviations`(_ marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "Nach § 5 Abs. 2 S. 1 Nr. 3 BGB i. V. m. Art. 3 GG ist das verboten. | § 826 gilt nicht.",
    "BGH, Urt. v. 12.3.2010 – V ZR 3/09, NJW 2010, 123. | Dem ist zu folgen.",
    "So Weber, BGB, 78. Aufl. 2019, § 5 Rn. 3 ff. m. w. N. | Anders Meyer.",
    "Das LG (Az. 5 C 12/10; vgl. dazu Klein, a. a. O., S. 5.) gab statt. | Das OLG hob auf.",
    "Die Klage ist unbegründet (vgl. Weber, Rn. 3 f.). | Gründe fehlen.",
    "Siehe dazu §§ 5 ff. VwGO. | Weiteres regelt Art. 19.",
    "Das folgt aus § 823 Abs. 1. | Die Voraussetzungen liegen vor.",
    "Das Grundstück Fl.Nr. ... der Gemarkung ... gehört ihm. | Es ist groß.",
    "Das ist st. Rspr. | Anders sah es das Gericht in Köln.",
    "(1) Alle sind gleich. | (2) Niemand wird bevorzugt.",
  ])
  func `legal citations`(_ marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "Das Stück ist von J. S. Bach. | C. P. E. Bach ist sein Sohn.",
    "Angeklagt ist Peter K. | Der Prozess beginnt.",
    "Er nimmt Vitamin D. | Spieler aus Gruppe B. | Experten raten ab.",
    "Das ist Plan B. | Plan C gibt es nicht.",
  ])
  func `initials and labels`(_ marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "„Wo bist du?“, fragte er. | „Hier!“ | Dann war Stille.",
    "„Wo bist du?“ fragte er leise. | Niemand antwortete.",
    "»Komm!«, rief sie. | »Jetzt sofort!« | Er kam.",
    "«Gut», sagte sie. | «Gehen wir.» | Sie gingen.",
    "« Gut. » | Sie gingen.",
    "Sie rief: „Feuer! | Alle raus!“, und rannte los.",
    "„Halt!“ – so rief er. | Dann lief er.",
    "„Kommst du?“ – „Nein.“ | Stille.",
    "\"Nein!\" rief sie. | \"Niemals!\"",
    "Der Titel lautet „Was nun?“. | Er passt.",
    "Die Show „Wer wird Koch?“ lief gestern. | Sie war gut.",
    "„Ich gehe“, sagte er, „und zwar sofort.“ | „Gut.“",
    "Was heißt „usw.“? | Es heißt „und so weiter“.",
  ])
  func `quotations`(_ marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "Sie kam (wie immer!) zu spät. | Er auch.",
    "Er war dort (vgl. S. 5. Mehr fehlt.) und ging. | Sie nicht.",
    "(Das war im Mai.) | Danach wurde es still.",
    "Das Zitat (…) stimmt. | Im Text heißt es: „[…] die Welt […]“. | Mehr nicht.",
    "Das gilt für a) Kinder. | Und b) für Alte.",
  ])
  func `brackets`(_ marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "Er ging... | Dann kam er wieder.",
    "Er … schwieg. | Sie auch …",
    "„Ich … ich weiß nicht …“, sagte er. | Dann ging er.",
    "Also doch …! | Das hätte ich nicht gedacht.",
    "Das reicht .... | Leute staunten.",
    "Wer weiß ... | Kommst du mit?",
  ])
  func `ellipses`(_ marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "Die Fußnote steht hier.¹ | Weiter geht es.[2] | Ende.",
    "Die Fußnote steht hier. [3] | Weiter geht es.",
    "Die Datei heißt brief.docx. | Sie liegt bei.",
    "Mehr auf www.beispiel.de/a.html. | Schreib an a.b@beispiel.de! | Wir warten.",
    "Er lief los.||Der Bus war weg.",
    "Node.js ist beliebt. | Und Foo.Die@beispiel.de auch.",
  ])
  func `footnotes and addresses`(_ marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "Er arbeitet dort. | iPhones verkaufen sich gut. | eBay ist billiger.",
    "Das sagte sie. | von der Mühlen schwieg. | Dann kam van Weber.",
    "Die Abt. für Recht lehnte ab. | Das Amt f. das Bauwesen nicht.",
    "Das kommt dann. | leider weiß es niemand.",
    "Das war gut ;-) | Wir kommen wieder 🙂 | Danke :) Gruß",
    "Yahoo! meldet Verluste. | Die Börse reagiert.",
    "Was?! | Wirklich??? | Ja!!!",
    "Erstens: Es ist teuer; es dauert. | Zweitens: Es nützt nichts.",
  ])
  func `small letters and marks`(_ marked: String) { expectSentences(marked) }

  @Test(arguments: [
    "1. Der Antrag ist zulässig. | 2. Er ist begründet.",
    "I. Der Antrag ist zulässig. | II. Er ist begründet.",
    "a) Der Antrag ist zulässig. | b) Er ist begründet.",
    "1.2.3. Die Frist ist gewahrt. | Das steht fest.",
    "• 3. Lesen Sie alles! | • 4. Schreiben Sie mit!",
    "Das Gericht beschließt, I. Die Klage wird abgewiesen. | II. Die Kosten trägt er.",
    "ZÜRICH. Der Stadtrat tagt. | Er berät lange.",
    "BAD HOMBURG. Der Magistrat tagt. | Er berät lange.",
    "WIEN (agn). Die Regierung tagt. | Sie berät lange.",
    "Berlin. Der Bundestag tagt. | Er berät lange.",
    "Genf (agn) – Die Konferenz beginnt. | Sie dauert lange.",
  ])
  func `list items and datelines`(_ marked: String) { expectSentences(marked) }
}
