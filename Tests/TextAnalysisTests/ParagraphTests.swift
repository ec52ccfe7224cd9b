internal import LanguageData
internal import Testing
internal import TextAnalysis
internal import TextModel

/// Lines, paragraphs and texts wrapped at a width.
struct ParagraphTests {
  private func paragraphs(_ string: String) -> [[String]] {
    let text = SourceText(string)
    var paragraphs: [[String]] = []
    for segment in SentenceSegmenter(profile: .german).segments(of: text) {
      if segment.paragraph == paragraphs.count { paragraphs.append([]) }
      paragraphs[segment.paragraph].append(text[segment.span])
    }
    return paragraphs
  }

  @Test(arguments: [
    "\n", "\r\n", "\r", "\n\n", "\r\n \t\r\n", "\u{2028}", "\u{2029}", "\u{0C}", "\u{0B}", "\u{85}",
  ])
  func `every line end ends a paragraph`(_ end: String) {
    let text = "Neue Schule im Ort" + end + "Der Rat stimmt zu. Er zahlt." + end + "• Ende" + end
    #expect(
      paragraphs(text) == [["Neue Schule im Ort"], ["Der Rat stimmt zu.", "Er zahlt."], ["• Ende"]])
  }

  @Test func `lines wrapped at a width are one paragraph`() {
    let text = """
      Neue Schule im Ort

      Der Gemeinderat hat am Montag dem Bau einer neuen Schule im Norden der
      Stadt zugestimmt. Die Kosten betragen nach Angaben der Verwaltung rund
      fünf Millionen Euro.
      Im Herbst beginnt der Bau. Er dauert, wenn alles nach Plan läuft, nicht
      länger als zwei Jahre.
      - Erstens kommt der Keller, dann kommen die Wände und zuletzt das Dach.
      - Zweitens kommt der Garten.
      """
    let found = paragraphs(text)
    #expect(found.count == 5)
    #expect(found.map(\.count) == [1, 2, 2, 1, 1])
    #expect(found[1][0].hasSuffix("der\nStadt zugestimmt."))
  }

  @Test func `a list of short lines is not wrapped text`() {
    let text = "reifer Käse\nrohes Fleisch\nungewaschener Salat\nweich gekochte Eier"
    #expect(paragraphs(text).count == 4)
  }

  @Test func `paragraphs on lines of any length stay apart`() {
    let text = """
      Der Rat tagt am Montag im großen Saal des Rathauses und berät über den Haushalt.
      Die Sitzung ist öffentlich.
      Fragen der Einwohner sind zu Beginn der Sitzung möglich, später aber nicht mehr.
      """
    #expect(paragraphs(text).count == 3)
  }
}
