import TestSupport
import Testing
import Worksheets

@Suite struct WorksheetMergeTests {
  private static let sentences = ["Das Wetter war gut.", "Ja.", "Der Zug hielt.", "Ja.", "Ende."]

  private func given() -> Worksheet {
    Worksheet(
      rows: Self.sentences.enumerated().map { index, german in
        var row = Row(no: "P1S\(index + 1)", german: german)
        row.id = "u\(index + 1)"
        return row
      })
  }

  /// The same worksheet with “E1” … “E5” as English.
  private func worked() -> Worksheet {
    var sheet = given()
    for index in sheet.rows.indices {
      sheet.rows[index].english = "E\(index + 1)"
      sheet.rows[index].status = "draft"
    }
    return sheet
  }

  private func english(_ merge: WorksheetMerge) -> [String] { merge.sheet.rows.map(\.english) }

  private func kinds(_ merge: WorksheetMerge) -> [MergeReport.Kind] {
    merge.report.entries.map(\.kind)
  }

  @Test func `sorted rows find their places`() {
    var edited = worked()
    edited.rows.reverse()
    let merge = WorksheetMerge(edited, into: given())
    #expect(english(merge) == ["E1", "E2", "E3", "E4", "E5"])
    #expect(merge.report.matched == 5 && merge.report.updated == 5 && merge.report.isClean)
  }

  @Test func `equal sentences without ids keep their order`() {
    var edited = worked()
    for index in edited.rows.indices { edited.rows[index].id = "" }
    #expect(english(WorksheetMerge(edited, into: given())) == ["E1", "E2", "E3", "E4", "E5"])
  }

  @Test func `new ids after an inserted sentence do no harm`() {
    var base = given()
    base.rows.insert(Row(no: "P1S0", german: "Ein neuer Satz."), at: 0)
    for index in base.rows.indices { base.rows[index].id = "u\(index + 1)" }
    let merge = WorksheetMerge(worked(), into: base)
    #expect(english(merge).sorted() == ["", "E1", "E2", "E3", "E4", "E5"])
    #expect(merge.sheet.rows[0].english == "" && merge.sheet.rows[3].english == "E3")
    #expect(kinds(merge) == [.missing])
  }

  @Test func `a deleted row is missing and stays`() {
    var base = given()
    base.rows[2].english = "old"
    var edited = worked()
    edited.rows.remove(at: 2)
    let merge = WorksheetMerge(edited, into: base)
    #expect(english(merge) == ["E1", "E2", "old", "E4", "E5"])
    #expect(kinds(merge) == [.missing] && merge.report.isClean)
  }

  @Test(arguments: ["Der Zug hält.", "", "43831"])
  func `work on another German is set aside`(german: String) {
    var edited = worked()
    edited.rows[2].german = german
    let merge = WorksheetMerge(edited, into: given())
    #expect(merge.sheet.rows[2].english == "")
    #expect(merge.sheet.rows[2].german == "Der Zug hielt.")
    #expect(merge.sheet.rows[2].others[WorksheetMerge.asideColumn] == "E3")
    #expect(kinds(merge) == [.changed] && !merge.report.isClean)
  }

  @Test(arguments: ["Der Zug  hielt.", " Der Zug\r\nhielt. ", "Der\u{A0}Zug hielt."])
  func `white space in the German does not count`(german: String) {
    var edited = worked()
    edited.rows[2].german = german
    let merge = WorksheetMerge(edited, into: given())
    #expect(merge.sheet.rows[2].english == "E3")
    #expect(merge.sheet.rows[2].german == "Der Zug hielt.")
  }

  @Test func `copies that agree are one, and silent copies say nothing`() {
    var edited = worked()
    edited.rows += [edited.rows[0], edited.rows[2]]
    edited.rows[6].english = ""
    let merge = WorksheetMerge(edited, into: given())
    #expect(english(merge) == ["E1", "E2", "E3", "E4", "E5"] && merge.report.isClean)
  }

  @Test func `copies that differ are a conflict and neither is taken`() {
    var edited = worked()
    edited.rows.append(edited.rows[0])
    edited.rows[5].english = "other"
    let merge = WorksheetMerge(edited, into: given())
    #expect(merge.sheet.rows[0].english == "")
    #expect(merge.sheet.rows[0].others[WorksheetMerge.asideColumn] == "E1\nother")
    #expect(kinds(merge) == [.conflict])
    let texts = merge.report[.conflict][0].edits.filter { $0.column == "english" }.map(\.text)
    #expect(texts == ["E1", "other"])
  }

  @Test func `approved rows are protected unless asked otherwise`() {
    var base = given()
    base.rows[0].status = "approved"
    base.rows[0].english = "mine"
    let merge = WorksheetMerge(worked(), into: base)
    #expect(merge.sheet.rows[0] == base.rows[0])
    #expect(merge.report[.protected][0].edits.map(\.text) == ["E1", "draft"])
    let overwritten = WorksheetMerge(worked(), into: base, overwriteApproved: true)
    #expect(overwritten.sheet.rows[0].english == "E1" && overwritten.report.isClean)
  }

  @Test func `only the translator's columns are taken`() {
    var edited = given()
    edited.rows[0].note = "n"
    edited.rows[0].toDecide = "Wetter = weather"
    edited.rows[0].glossary = "x"
    edited.rows[0].check = "x"
    edited.rows[0].others["Kunde"] = "Müller"
    var expected = given()
    expected.rows[0].note = "n"
    expected.rows[0].toDecide = "Wetter = weather"
    expected.rows[0].others["Kunde"] = "Müller"
    #expect(WorksheetMerge(edited, into: given()).sheet == expected)
  }

  @Test func `a column that was deleted deletes nothing`() {
    var base = given()
    base.rows[0].note = "mine"
    base.rows[0].others["Kunde"] = "Müller"
    var edited = worked()
    edited.absentColumns = ["note"]
    let merge = WorksheetMerge(edited, into: base)
    #expect(merge.sheet.rows[0].note == "mine")
    #expect(merge.sheet.rows[0].others["Kunde"] == "Müller")
  }

  @Test func `rows of somewhere else are unknown and come last`() {
    var edited = worked()
    edited.rows.insert(Row(no: "P9S9", german: "Fremd."), at: 0)
    edited.rows[0].english = "Foreign."
    edited.rows.removeLast()
    let merge = WorksheetMerge(edited, into: given())
    #expect(kinds(merge) == [.missing, .unknown])
    #expect(merge.report.entries[1].edits.first?.text == "Foreign.")
  }

  @Test func `merging twice is merging once`() {
    var edited = worked()
    edited.rows[2].german = "Der Zug hält."
    edited.rows.append(edited.rows[0])
    edited.rows[5].english = "other"
    let once = WorksheetMerge(edited, into: given()).sheet
    #expect(WorksheetMerge(edited, into: once).sheet == once)
  }
}

/// The law: nothing of the translator's is ever lost.
@Suite struct MergeLawTests {
  @Test func `every English is in the result or in the report`() {
    var generator = SeededGenerator(seed: 7)
    for round in 0..<2000 {
      let base = Worksheet(rows: (0..<6).map { row($0, using: &generator) })
      let edited = mangled(base, using: &generator)
      let merge = WorksheetMerge(
        edited, into: base, overwriteApproved: Bool.random(using: &generator))
      let kept = merge.sheet.rows.map(\.english)
      let told = merge.report.entries.flatMap(\.edits).map(\.text)
      for row in edited.rows where !row.english.isEmpty {
        #expect(
          kept.contains(row.english) || told.contains(row.english), "\(row.english) in \(round)")
      }
      #expect(merge.sheet.rows.map(\.german) == base.rows.map(\.german))
    }
  }

  private func row(_ index: Int, using generator: inout SeededGenerator) -> Row {
    let german = ["Ja.", "Nein.", "Der Zug hielt.", "Das Wetter war gut."]
    var row = Row(no: "P1S\(index)", german: german.randomElement(using: &generator) ?? "")
    row.id = "u\(index)"
    row.status = ["open", "draft", "approved"].randomElement(using: &generator) ?? ""
    row.english = ["", "", "old \(index)"].randomElement(using: &generator) ?? ""
    return row
  }

  /// What happens to worksheets on their way: edited, sorted, rows gone, doubled and altered.
  private func mangled(_ base: Worksheet, using generator: inout SeededGenerator) -> Worksheet {
    var rows: [Row] = []
    for row in base.rows {
      for _ in 0..<([0, 1, 1, 1, 2, 3].randomElement(using: &generator) ?? 1) {
        var copy = row
        let change = Int.random(in: 0..<8, using: &generator)
        if change < 4 { copy.english = "new \(rows.count)" }
        if change == 4 { copy.german = "Verändert \(rows.count)." }
        if change == 5 { copy.id = "" }
        if change == 6 { copy.note = "note \(rows.count)" }
        if change == 7 { copy.fingerprint = "1E+15" }
        rows.append(copy)
      }
    }
    return Worksheet(rows: rows.shuffled(using: &generator))
  }
}
