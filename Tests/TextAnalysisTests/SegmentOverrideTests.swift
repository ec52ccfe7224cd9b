internal import LanguageData
internal import Testing
internal import TextAnalysis
internal import TextModel

struct SegmentOverrideTests {
  private func sentences(_ string: String, _ overrides: SegmentOverride...) -> [String] {
    let text = SourceText(string)
    return SentenceSegmenter(profile: .german).segments(of: text, overrides: overrides)
      .map { text[$0.span] }
  }

  @Test func `a join holds after an edit elsewhere`() {
    let join = SegmentOverride(.join, before: "im Raum S.", after: "Sie kam")
    #expect(sentences("Er wohnt im Raum S. Sie kam.", join) == ["Er wohnt im Raum S. Sie kam."])
    #expect(
      sentences("Neu. Er wohnt im Raum  S.\u{A0} Sie kam.", join)
        == ["Neu.", "Er wohnt im Raum  S.\u{A0} Sie kam."])
  }

  @Test func `a split needs white space and its words on both sides`() {
    let split = SegmentOverride(.split, before: "sagte sie", after: "er ging")
    #expect(sentences("Nein sagte sie er ging. Ja.", split) == ["Nein sagte sie", "er ging.", "Ja."])
    #expect(sentences("Nein sagte sie: er ging.", split).count == 1)
  }

  @Test func `paragraphs are never joined`() {
    let join = SegmentOverride(.join, before: "Ende.", after: "Anfang")
    #expect(sentences("Ende.\nAnfang.", join).count == 2)
  }

  @Test func `empty words do nothing`() {
    let text = "Eins. Zwei."
    #expect(sentences(text, SegmentOverride(.join, before: "", after: " ")).count == 2)
    #expect(sentences(text, SegmentOverride(.split, before: "Eins.", after: "")).count == 2)
  }
}
