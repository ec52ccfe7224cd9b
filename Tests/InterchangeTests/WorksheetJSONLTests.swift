import Interchange
import Testing
import Worksheets

@Suite struct WorksheetJSONLTests {
  @Test func `a row has a member for each column, in their order`() throws {
    let bytes = WorksheetJSONL.write(Worksheet(rows: [Row(no: "P1S1", german: "Haus")]))
    guard case .object(let members) = try JSON(parsing: bytes) else {
      Issue.record("a row is an object")
      return
    }
    #expect(
      members.map(\.name) == WorksheetColumn.allCases.map(\.rawValue) + [
        "matches", "open", "findings",
      ])
  }

  @Test func `a column of the user's stands between ours and the matches`() {
    var row = Row(no: "P1S1", german: "")
    row.others = ["b": "2", "a": "\"1\""]
    let text = String(decoding: WorksheetJSONL.write(Worksheet(rows: [row])), as: UTF8.self)
    #expect(text.contains(#","space_after":"","a":"\"1\"","b":"2","matches":[],"open":[],"#))
  }
}
