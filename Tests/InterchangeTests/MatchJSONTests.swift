import Interchange
import Terminology
import Testing
import TextModel

@Suite struct MatchJSONTests {
  @Test func aRememberedMatchIsWrittenAsAFreshOne() throws {
    let entries = [
      ConceptEntry(
        id: "a \"b\"", subjectField: "Handel", sources: [Term("Ausfuhr")],
        targets: [Term("export"), Term("exportation", status: .forbidden)]),
      ConceptEntry(id: "c", sources: [Term("Waffe")], targets: []),
    ]
    let recogniser = try TermRecogniser([TermIndex(Glossary(entries: entries))])
    let matches = ["Ausfuhr, Ausfuhren, Waffenausfuhr", "Waffen und Ausfuhr", "Ausfuhr"]
      .map { recogniser.matches(in: Array($0.utf8)) }
    let memory = MatchJSON()
    for found in matches + matches {
      #expect(memory.values(of: found).text == MatchJSON().values(of: found).text)
    }
    let value = try JSON(parsing: Array(memory.values(of: matches[0]).text.utf8))
    let first = try #require(value.array?.first)
    #expect(
      first.text
        == #"{"entry":"a \"b\"","term":"Ausfuhr","spans":[[0,7]],"kind":"exact","targets":["#
        + #"{"term":"export","status":"preferred"},{"term":"exportation","status":"forbidden"}],"#
        + #""domain":"Handel"}"#)
    #expect(memory.values(of: matches[0]) == value)
  }
}
