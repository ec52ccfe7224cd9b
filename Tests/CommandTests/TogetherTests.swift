import SatzpaarKit
import Terminology
import TestSupport
import Testing
import TextModel
import Worksheets

/// Texts and records that are worked on together come out as each does by itself.
@Suite struct TogetherTests {
  private static let sentences = [
    "Ministerin Anna Roth reiste ab.", "Roth schwieg.", "Die Ausfuhr stieg um 1,5 Mrd. Euro.",
    "Er stellte die Ein- und Ausfuhr vor.", "Der Rat tagt um 14.30 Uhr.", "„Die Werft“", "Ja.",
  ]

  private static func index() throws -> TermIndex {
    let terms: [GlossaryRow.ByColumn<String>] = [
      [.source: "Anna Roth", .target: "Anna Roth", .partOfSpeech: "person"],
      [.source: "Ausfuhr", .target: "export"], [.source: "Rat", .target: "Council"],
    ]
    let rows = terms.map { GlossaryRow(cells: $0) }
    return try TermIndex(Glossary(tables: [GlossaryTable(name: "g", rows: rows)]))
  }

  @Test func `a name that one text mentions is not known in the next`() throws {
    let pipeline = try Pipeline(indexes: [Self.index()], usesDictionaries: false)
    let both = pipeline.worksheets(of: [SourceText(Self.sentences[0]), SourceText("Roth schwieg.")])
    #expect(both.map { $0.rows[0].matches.count } == [1, 0])
    let one = pipeline.worksheet(of: SourceText(Self.sentences[0] + "\nRoth schwieg."))
    #expect(one.rows.map(\.matches.count) == [1, 1])
  }

  @Test(arguments: 1...5) func `texts together give each its own worksheet`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let texts = (0..<40).map { _ in
      let count = Int.random(in: 0...12, using: &random)
      let words = (0..<count).compactMap { _ in Self.sentences.randomElement(using: &random) }
      return SourceText(words.joined(separator: Bool.random(using: &random) ? " " : "\n"))
    }
    let pipeline = try Pipeline(indexes: [Self.index()], usesDictionaries: false)
    let together = pipeline.worksheets(of: texts)
    #expect(together.map(\.rows.count).reduce(0, +) > 100)
    #expect(together == texts.map { pipeline.worksheet(of: $0) })
  }

  @Test func `records together get the answers that each gets by itself, in order`() throws {
    let kinds = [
      #"{"id":1,"text":"Ministerin Anna Roth reiste ab. Roth schwieg."}"#,
      #"{"id":2,"text":"Roth schwieg.","translation":"Roth said nothing."}"#,
      #"{"id":3,"text":"Das Boot sank.","terms":[{"de":"Boot","en":"boat"}]}"#,
      #"{"id":4,"text":""}"#, #"{"id":5}"#, #"{"id":6,"text":7}"#, #"{"id":7,"text""#, "[8]",
      #"{"id":9,"text":"Ja.","terms":9}"#, #"{"id":10,"text":"\ud800"}"#,
    ]
    let lines = (0..<200).map { Array(kinds[$0 * 7 % kinds.count].utf8)[...] }
    let worker = try StreamWorker(
      .init(stage: .worksheet, indexes: [Self.index()], usesDictionaries: false))
    var together = ByteOutput()
    let failures = worker.answer(lines, to: &together)
    var apart = ByteOutput()
    let sum = lines.map { worker.answer([$0], to: &apart) }.reduce(0, +)
    #expect(together.string.split(separator: "\n") == apart.string.split(separator: "\n"))
    #expect((failures, sum) == (120, 120))
  }
}
