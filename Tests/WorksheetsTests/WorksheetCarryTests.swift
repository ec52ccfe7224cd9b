import TestSupport
import Testing
import Worksheets

@Suite struct WorksheetCarryTests {
  /// One letter a sentence; the English is the letter's place: `E0`, `E1`, …
  private func worked(_ letters: String) -> Worksheet {
    var sheet = fresh(letters)
    for index in sheet.rows.indices {
      sheet.rows[index].english = "E\(index)"
      sheet.rows[index].status = "translated"
    }
    return sheet
  }

  private func fresh(_ letters: String) -> Worksheet {
    Worksheet(
      rows: letters.enumerated().map { index, letter in
        var row = Row(no: "P1S\(index + 1)", german: "Satz \(letter).")
        row.id = "u\(index + 1)"
        return row
      })
  }

  private func text(_ merge: WorksheetMerge) -> [String] {
    merge.sheet.rows.map { row in
      let aside = row.others[WorksheetMerge.asideColumn].map { "[\($0)]" } ?? ""
      return (row.english.isEmpty ? "–" : row.english) + aside.replacing("\n", with: "|")
    }
  }

  @Test(arguments: [
    ("abc", "abc", "E0 E1 E2"),
    ("abc", "xabc", "– E0 E1 E2"),
    ("abc", "abxc", "E0 E1 – E2"),
    ("abc", "axc", "E0 –[E1] E2"),
    ("abc", "ac", "E0[E1] E2"),
    ("abc", "bc", "E1[E0] E2"),
    ("abcd", "cdab", "E2 E3 E0 E1"),
    ("jajb", "jjajb", "E0 – E1 E2 E3"),
    ("ajbj", "ajxbj", "E0 E1 – E2 E3"),
    ("abc", "xyz", "–[E0] –[E1] –[E2]"),
    ("abcd", "axd", "E0 –[E1|E2] E3"),
  ])
  func `work finds its sentence in the new version`(old: String, new: String, expected: String) {
    let merge = WorksheetMerge(carrying: worked(old), to: fresh(new))
    #expect(text(merge).joined(separator: " ") == expected)
  }

  @Test func `rows that share their English still do, under their new numbers`() {
    var old = worked("ab")
    for index in 0..<2 { old.rows[index].bead = "P1S1 + P1S2 = 1" }
    old.rows[1].english = ""
    let merge = WorksheetMerge(carrying: old, to: fresh("xab"))
    #expect(merge.sheet.rows.map(\.bead) == ["", "P1S2 + P1S3 = 1", "P1S2 + P1S3 = 1"])
  }

  @Test(arguments: [("A =; B =", "A ="), ("A = a; B =", "A = a; B ="), ("", "A =")])
  func `answers are carried over, questions are not`(old: String, expected: String) {
    var previous = worked("a")
    previous.rows[0].toDecide = old
    var base = fresh("a")
    base.rows[0].toDecide = "A ="
    #expect(WorksheetMerge(carrying: previous, to: base).sheet.rows[0].toDecide == expected)
  }

  @Test func `every English is in the new worksheet`() {
    var generator = SeededGenerator(seed: 11)
    func letters() -> String {
      String(
        (0..<Int.random(in: 1...8, using: &generator)).map { _ in
          "abcj".randomElement(using: &generator) ?? "a"
        })
    }
    for _ in 0..<2000 {
      let old = worked(letters())
      let merge = WorksheetMerge(carrying: old, to: fresh(letters()))
      let kept = merge.sheet.rows.flatMap { row in
        [row.english]
          + (row.others[WorksheetMerge.asideColumn] ?? "").split(separator: "\n")
          .map(String.init)
      }
      for row in old.rows { #expect(kept.contains(row.english)) }
    }
  }

  @Test func `large texts take no longer than they must`() {
    let old = worked(String(repeating: "abcdefgh", count: 4000))
    let merge = WorksheetMerge(carrying: old, to: fresh(String(repeating: "hgfedcba", count: 4000)))
    #expect(merge.report.matched == 32_000)
  }
}
