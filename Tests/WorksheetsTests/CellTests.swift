import Terminology
import Testing
import TextModel

@testable import Worksheets

@Suite struct CellTests {
  private static let entries = [
    ConceptEntry(id: "k", sources: [Term("Kapitän")], targets: [Term("captain")]),
    ConceptEntry(
      id: "r", sources: [Term("Rat")],
      targets: [Term("council"), Term("advice", status: .forbidden)]),
    ConceptEntry(
      id: "w", subjectField: "Land", sources: [Term("Wien", partOfSpeech: "place")],
      targets: [Term("Vienna")]),
  ]

  private func cells(_ text: String, figures: [TermCells.Figure] = []) throws -> [String] {
    let bytes = Array(text.utf8)
    let recogniser = try TermRecogniser([TermIndex(Glossary(entries: Self.entries))])
    var cells = TermCells()
    cells.start(bytes, recogniser.matches(in: bytes))
    return [cells.glossaryCell(), cells.namesCell(figures: figures)]
  }

  @Test func aTermIsGivenInBracketsWhereItIsWrittenOtherwise() throws {
    let cells = try cells("Der Rat und die Kapitäne des Rates, der Rat.")
    #expect(
      cells[0] == "Rat = council [not: advice]; Kapitäne (Kapitän) = captain; "
        + "Rates (Rat) = council [not: advice]")
  }

  @Test func aTermInDecomposedLettersIsNotRepeatedInBrackets() throws {
    #expect(try cells("Der Kapita\u{308}n.")[0] == "Kapita\u{308}n = captain")
  }

  @Test func namesAndFiguresStandInTheOrderOfTheText() throws {
    let text = "1.043 Menschen in Wien, 14.30 Uhr."
    let times = TextSpan(24, 29)
    let cells = try cells(text, figures: [(TextSpan(0, 5), "1,043"), (times, "14:30")])
    #expect(cells == ["", "1.043 = 1,043; Wien = Vienna; 14.30 = 14:30"])
  }

  /// Beside the obvious way, with few items and with many.
  @Test(arguments: [0, 1, 5, 23, 24, 25, 200])
  func everyItemStandsOnce(count: Int) {
    let items = (0..<count).map { "w\($0 * 7 % 31)" }
    var cell = CellText()
    for item in items { cell.add { $0.append(utf8: item) } }
    var once: [String] = []
    for item in items where !once.contains(item) { once.append(item) }
    #expect(cell.take() == once.joined(separator: "; "))
    #expect(cell.take() == "")
    for item in items { cell.add { $0.append(utf8: item) } }
    #expect(cell.take() == once.joined(separator: "; "))
  }
}
