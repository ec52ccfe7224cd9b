import Foundation
import TestSupport
import Testing
import TextModel

@testable import SatzpaarKit

@Suite struct FindingMemoryTests {
  private func item(_ check: String, _ german: String, _ english: String) -> CheckReport.Item {
    let finding = Finding(check: check, severity: .error, message: "something")
    return CheckReport.Item(
      finding: finding, file: "sheet.csv", position: TextPosition(line: 2, column: 1),
      snippet: Snippet(SourceText(""), at: TextSpan(0, 0)),
      about: CheckReport.Words(
        of: finding, in: (Array(german.utf8), Array(english.utf8))))
  }

  @Test func `a key does not depend on the place, on white space or on normal forms`() {
    let item = item("double-space", "Die Züge fahren.", "Trains run.")
    var moved = self.item("double-space", "Die Zu\u{308}ge  fahren. ", "Trains\nrun.")
    moved.file = "other.csv"
    moved.position = TextPosition(line: 80, column: 3)
    moved.no = "P9S1"
    #expect(moved.key == item.key)
  }

  @Test func `other words, another check or another entry make another key`() {
    let item = item("double-space", "Die Züge fahren.", "Trains run.")
    var otherEntry = item
    otherEntry.finding.entry = "Zug"
    let keys = [
      item, otherEntry, self.item("double-space", "Die Züge fahren.", "Trains ran."),
      self.item("double-space", "Die Züge fuhren.", "Trains run."),
      self.item("doubled-word", "Die Züge fahren.", "Trains run."),
    ].map(\.key)
    #expect(Set(keys).count == keys.count)
  }

  /// Keys stand in people's repositories: this one may never change.
  @Test func `a key is the same in every version`() {
    #expect(item("double-space", "Die Züge fahren.", "Trains run.").key == "b338f23124f78b8f")
  }

  @Test(arguments: [("2026-12-30", 0), ("2026-12-31", 0), ("2027-01-01", 1)])
  func `a dismissal holds through its last day`(today: String, shown: Int) throws {
    let item = item("double-space", "Die Züge fahren.", "Trains run.")
    var memory = FindingMemory(today: try #require(CalendarDay(today)))
    memory.dismissals = [
      Dismissal(
        key: item.key, reason: "meant so", date: try #require(CalendarDay("2026-11-23")),
        until: CalendarDay("2026-12-31"))
    ]
    let report = memory.applied(to: CheckReport(items: [item], files: ["sheet.csv"]))
    #expect(report.items.count == shown)
    #expect(report.hidden == 1 - shown)
    #expect(report.items.allSatisfy { $0.expired != nil })
  }

  @Test func `dismissals are read as they were written, in order of check and words`() throws {
    let date = try #require(CalendarDay("2026-11-23"))
    let dismissals = [
      Dismissal(key: "b", reason: "“so”\tgesagt", date: date, check: "x", words: "Zug\nfährt"),
      Dismissal(key: "a", reason: "früher", date: date, until: date, check: "x", words: "Bahn"),
      Dismissal(key: "a", reason: "später", date: date, until: nil, check: "x", words: "Bahn"),
    ]
    let bytes = DismissalFile.bytes(of: dismissals)
    let read = try DismissalFile.read(SourceText(String(decoding: bytes, as: UTF8.self)))
    #expect(read.map(\.reason) == ["später", "“so” gesagt"])
    #expect(read.map(\.words) == ["Bahn", "Zug fährt"])
    #expect(read.map(\.until) == [nil, nil])
    #expect(DismissalFile.bytes(of: read.reversed()) == bytes)
  }

  @Test(arguments: [
    "2026-2-03", "2026-02-29", "2026-13-01", "2026-00-10", "26-01-01", "+026-01-01",
  ])
  func `what no calendar has is no day`(text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test(arguments: ["2024-02-29", "2000-02-29", "2026-12-31", "0001-01-01"])
  func `days are written as they were read`(text: String) throws {
    #expect(try #require(CalendarDay(text)).description == text)
  }
}

@Suite struct ReportSelectionTests {
  @Test func `paths that git has quoted are unquoted`() {
    func unquoted(_ line: String) -> String {
      String(decoding: FileList.unquoted(Array(line.utf8)[...]), as: UTF8.self)
    }
    #expect(unquoted(#""gl\303\266ssar \"a\"\t.csv""#) == "glössar \"a\"\t.csv")
    #expect(unquoted("plain.csv") == "plain.csv")
    #expect(unquoted(#""cut\30"#) == #""cut\30"#)
    #expect(unquoted(#""cut\30""#) == "cut30")
  }

  @Test func `a project's severity keeps what a check is less sure of lower`() {
    func severity(_ found: Severity, chosen: Severity?) -> Severity? {
      var item = CheckReport.Item(
        finding: Finding(check: "unbalanced-quotes", severity: found, message: ""), file: "",
        position: TextPosition(line: 1, column: 1),
        snippet: Snippet(SourceText(""), at: TextSpan(0, 0)), about: .init(key: []))
      item.no = "P1S1"
      let report = CheckReport(items: [item], files: []).with(
        severities: ["unbalanced-quotes": chosen])
      return report.with(severities: ["unbalanced-quotes": chosen]).items.first?.finding.severity
    }
    #expect(severity(.warning, chosen: .error) == .error)
    #expect(severity(.notice, chosen: .error) == .notice)
    #expect(severity(.warning, chosen: .notice) == .notice)
    #expect(severity(.warning, chosen: nil) == nil)
  }

  @Test func `the nearest word is what was meant, and a far one is not offered`() {
    let known = ["glossaries", "fail-on", "format"]
    #expect(NearestWord.of("glosaries", in: known) == "glossaries")
    #expect(NearestWord.of("fial-on", in: known) == "fail-on")
    #expect(NearestWord.of("colour", in: known) == nil)
    #expect(NearestWord.distance(Array("fial"), Array("fail")) == 1)
    #expect(NearestWord.distance(Array(""), Array("ab")) == 2)
  }

  @Test func `a path becomes a URI reference`() {
    #expect(ReportSARIF.uri("texte/Glössar 1.csv") == "texte/Gl%C3%B6ssar%201.csv")
    #expect(ReportSARIF.uri("/a:b/c.csv") == "file:///a%3Ab/c.csv")
  }
}
