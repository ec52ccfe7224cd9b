import LanguageData
import Testing

@testable import Terminology

/// A set phrase keeps its number.
@Suite struct SetPhraseTests {
  @Test(arguments: [
    ("große Teile", "Das Dorf lebt zum großen Teil vom Fischfang.", []),
    ("große Teile", "Das Dorf hat große Teile verloren.", ["große Teile = große Teile"]),
    ("große Teile", "Er gab einen großen Teil ab.", ["große Teile = großen Teil"]),
    ("großer Teil", "Zum großen Teil stimmt das.", ["großer Teil = großen Teil"]),
    ("lange Sichten", "Auf lange Sicht lohnt es sich.", []),
    ("lange Sicht", "Auf lange Sicht lohnt es sich.", ["lange Sicht = lange Sicht"]),
  ])
  func aPluralIsNotMeantByASingular(term: String, text: String, expected: [String]) throws {
    #expect(try TermFixture([term]).found(text) == expected)
    #expect(try TermFixture([term]).found(text, nested: true) == expected)
  }

  @Test func allHaveThreeWords() {
    for row in DataTable(named: "de/set-phrases").rows {
      #expect(row["phrase"].split(separator: " ").count == 3)
    }
  }
}
