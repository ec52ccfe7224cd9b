import Interchange
import Testing
import TextModel

@Suite struct CSVEditTests {
  private func edited(
    _ text: String, _ change: (inout CSVEdit) -> Void
  ) throws -> String {
    var edit = CSVEdit()
    change(&edit)
    return String(decoding: try edit.applied(to: SourceText(text)), as: UTF8.self)
  }

  @Test(arguments: ["", "a", "a,b\r\n\r\n\"c\",\"d\"\"\"\n", "sep=;\na;b\rc;", "a\tb\"\n", ",\n,,"])
  func `without changes every byte stays`(text: String) throws {
    #expect(try edited(text) { _ in } == text)
  }

  @Test func `a cell is written as it was, quoted or not`() throws {
    let text = "de,en\r\n\"Zug \",train\r\n\"a,b\",\"c\"\"d\"\r\n"
    let result = try edited(text) {
      $0.cells[TextPosition(line: 2, column: 1)] = "Zug"
      $0.cells[TextPosition(line: 2, column: 8)] = "train, \"express\""
    }
    #expect(result == "de,en\r\n\"Zug\",\"train, \"\"express\"\"\"\r\n\"a,b\",\"c\"\"d\"\r\n")
  }

  @Test func `a row goes with its line end, and empty lines stay`() throws {
    let text = "de,en\r\nZug,train\r\n\r\nZug,train\r\nBahn,railway"
    func without(_ line: Int) throws -> String {
      try edited(text) { $0.removedRows = [TextPosition(line: line, column: 1)] }
    }
    #expect(try without(4) == "de,en\r\nZug,train\r\n\r\nBahn,railway")
    #expect(try without(5) == "de,en\r\nZug,train\r\n\r\nZug,train\r\n")
  }
}
