internal import Foundation
internal import LanguageData
internal import Testing
internal import TextAnalysis
internal import TextModel

/// Every embedded data file is in order, and every row of the sentence files is used.
struct LanguageDataTests {
  @Test(arguments: DataTable.names)
  func `a file names its origin and is sorted, unique and in NFC`(_ name: String) {
    let table = DataTable(named: name)
    for note in ["source: ", "licence: Apache-2.0", "date: 20"] {
      #expect(table.notes.contains { $0.hasPrefix(note) }, "\(name) lacks \(note)")
    }
    #expect(!table.columns.isEmpty && !table.rows.isEmpty)
    let rows = table.rows.map { $0.fields.joined(separator: "\t") }
    #expect(Set(rows).count == rows.count, "duplicates in \(name)")
    for (row, text) in zip(table.rows, rows) {
      #expect(row.fields.count == table.columns.count, "\(name): \(text)")
      #expect(row.fields.contains { !$0.isEmpty }, "\(name): \(text)")
      #expect(isComposed(text), "\(name): \(text)")
    }
    for (row, next) in zip(table.rows, table.rows.dropFirst()) {
      #expect(
        !(next.fields.first ?? "").unicodeScalars.lexicographicallyPrecedes(
          (row.fields.first ?? "").unicodeScalars), "\(name): \(next.fields)")
    }
  }

  private func isComposed(_ text: String) -> Bool {
    Normaliser.isNormal(Array(text.utf8))
  }

  private static let abbreviations = ["de", "en"].flatMap { code in
    DataTable(named: "\(code)/abbreviations").rows.map { (code, $0) }
  }

  private func profile(_ code: String) -> LanguageProfile { code == "de" ? .german : .english }

  @Test func `every abbreviation works in its example`() {
    for (code, row) in Self.abbreviations {
      #expect(AbbreviationClass(rawValue: row["class"]) != nil, "\(row.fields)")
      let example = row["example"]
      let profile = profile(code)
      #expect(sentences(of: example, profile) == [example], "\(reasons(of: example, profile))")
      let written = row["abbreviation"].drop { $0 == "-" }
      #expect(example.contains(written + "."), "\(row.fields)")
    }
  }

  @Test func `what can be final is final before a starter`() {
    for (code, row) in Self.abbreviations where ["final", "modifier"].contains(row["class"]) {
      let written = row["abbreviation"].drop { $0 == "-" }
      guard let place = row["example"].firstRange(of: written + ".") else { continue }
      let text = row["example"][..<place.upperBound] + (code == "de" ? " Der Rest." : " The rest.")
      #expect(sentences(of: String(text), profile(code)).count == 2, "\(text)")
    }
  }

  @Test func `every starter starts a sentence`() {
    for (code, end) in [("de", "Es gab Käse usw."), ("en", "We had cheese etc.")] {
      for row in DataTable(named: "\(code)/sentence-starters").rows {
        let text = "\(end) \(row["word"].prefix(1).uppercased())\(row["word"].dropFirst()) so."
        #expect(sentences(of: text, profile(code)).count == 2, "\(text)")
      }
    }
  }

  /// A sentence for each role, with `_` for the word, and how many sentences it makes.
  private static let patterns: [SentenceRole: [(String, Int)]] = [
    .finite: [("Käse etc. Kasten _ rot.", 2)],
    .reporting: [("“Why?” Weber _ so.", 1)],
    .ordinalBefore: [("Kam _ 3. Kasten.", 1)],
    .ordinalAfter: [("Sie hat 3. _ gesehen.", 1)],
    .numbered: [("So kam _ B. Kasten.", 2)],
    .particle: [("Dort endete alles. _ Weber kam.", 2)],
    .lowercaseName: [("Dort endete alles. _ kam.", 2)],
    .dateline: [("_. Kasten brennt.", 1)],
    .exclaimed: [("So kam _! Kasten.", 1)],
    .unit: [("Kasten mit 5 _. Kasten brennt.", 2)],
    .company: [("So kam Be. _ dazu.", 1)],
  ]

  @Test func `every context word does what its role says`() {
    for code in ["de", "en"] {
      for row in DataTable(named: "\(code)/sentence-contexts").rows {
        let patterns = SentenceRole(rawValue: row["role"]).flatMap { Self.patterns[$0] }
        #expect(patterns != nil, "\(row.fields)")
        for (pattern, count) in patterns ?? [] {
          let text = pattern.split(separator: "_", omittingEmptySubsequences: false)
            .joined(separator: row["word"])
          #expect(sentences(of: text, profile(code)).count == count, "\(text)")
        }
      }
    }
  }
}
