import TextAnalysis
import Testing
import Worksheets

@Suite struct CutDecisionsTests {
  private func sheet(_ rows: [(german: String, cut: String)]) -> Worksheet {
    Worksheet(
      rows: rows.enumerated().map { index, content in
        var row = Row(no: "P1S\(index + 1)", german: content.german)
        row.others["cut"] = content.cut.isEmpty ? nil : content.cut
        return row
      })
  }

  @Test func `join takes the words on both sides of the end of the row`() {
    let read = CutDecisions.read(
      from: sheet([
        ("Das sagte der Abg. der Fraktion Abt.", "join"), ("Müller am Montag im Bundestag.", ""),
      ]))
    #expect(
      read.overrides == [
        SegmentOverride(
          .join, before: "der Abg. der Fraktion Abt.", after: "Müller am Montag im Bundestag.")
      ])
  }

  @Test func `split takes the words before and after the place`() {
    let read = CutDecisions.read(from: sheet([("Ja sagte er nein sagte sie", "split: sagte er")]))
    #expect(
      read.overrides == [SegmentOverride(.split, before: "Ja sagte er", after: "nein sagte sie")])
  }

  @Test(arguments: ["join", "split: gibt es nicht", "split:", "teilen", "split: sagte sie"])
  func `what cannot be followed is said`(cell: String) {
    let read = CutDecisions.read(from: sheet([("Ja sagte er nein sagte sie", cell)]))
    #expect(read.overrides == [])
    #expect(read.unclear.map(\.no) == ["P1S1"])
  }

  @Test func `kept decisions are read back as they were, wherever their words stand`() {
    let decisions = [
      SegmentOverride(.join, before: "der Abg.", after: "Müller kam"),
      SegmentOverride(.split, before: "sagte er", after: "nein sagte"),
      SegmentOverride(.join, before: "ist weg", after: "und bleibt weg"),
    ]
    var kept = sheet([
      ("Heute sagte er", ""), ("nein sagte sie.", ""), ("Dort war der Abg. Müller kam nicht.", ""),
    ])
    CutDecisions.keep(decisions, in: &kept)
    #expect(kept.rows.map { $0.others["cut"] != nil } == [true, false, true])
    let read = CutDecisions.read(from: kept)
    #expect(Set(read.overrides) == Set(decisions))
    #expect(CutDecisions.removed(from: kept).rows.allSatisfy { $0.others["cut"] == nil })
  }
}
