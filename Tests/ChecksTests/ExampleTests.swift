import Checks
import Terminology
import Testing
import TextModel

/// Every check shows a text that it flags and one that it does not; here they are put to it.
struct ExampleTests {
  @Test(arguments: PairChecks.all.map { $0.description.id })
  func pairCheckFlagsItsExampleAlone(id: String) throws {
    let description = try #require(PairChecks.all.first { $0.description.id == id }?.description)
    let example = description.example
    func found(_ target: String) throws -> [Finding] {
      var document: [Pair] = []
      if example.before.count == 2 {
        document.append(pair(example.before[0], example.before[1], terms: example.terms))
      }
      document.append(pair(example.source, target, terms: example.terms))
      return PairChecks.findings(inDocument: document, try PairContext()).flatMap { $0 }
    }
    let flagged = try found(example.flagged).filter { $0.check == id }
    #expect(!flagged.isEmpty)
    #expect(flagged.allSatisfy { $0.severity <= description.severity })
    #expect(try found(example.clean).isEmpty)
  }

  @Test(arguments: GlossaryChecks.all.map { type(of: $0).id })
  func glossaryCheckFlagsItsExampleAlone(id: String) throws {
    let check = try #require(GlossaryChecks.all.first { type(of: $0).id == id })
    let description = type(of: check).description
    func found(_ rows: [[String: String]]) -> [GlossaryFinding] {
      let table = GlossaryTable(
        name: "terms.csv",
        rows: rows.enumerated().map { index, named in
          var cells: GlossaryRow.ByColumn<String> = [:]
          for column in GlossaryRow.Column.allCases { cells[column] = named[column.name] }
          return GlossaryRow(cells: cells, position: TextPosition(line: index + 2, column: 1))
        })
      return check.findings(in: [table])
    }
    #expect(!found(description.flagged).isEmpty)
    #expect(found(description.clean).isEmpty)
  }

  @Test func unusedEntryFlagsWhatWasNotFoundAndOnlyOnce() {
    func found(_ german: [String]) -> [String] {
      let rows = german.map { GlossaryRow(cells: [.source: $0, .target: "x"]) }
      return UnusedEntry(used: ["Vertrag"]).findings(
        in: [GlossaryTable(name: "terms.csv", rows: rows)]
      ).compactMap(\.finding.entry)
    }
    #expect(found(["Abkommen", "Vertrag", "Abkommen", "Bahn"]) == ["Abkommen", "Bahn"])
  }

  @Test func everyCheckIsListedOnce() {
    let ids = PairChecks.all.map { $0.description.id } + GlossaryChecks.all.map { type(of: $0).id }
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { !$0.isEmpty })
  }
}
