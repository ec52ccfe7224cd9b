import LanguageData
import Testing

@testable import Terminology

/// Words of a set phrase are not the term that they look like.
@Suite struct SetPhraseTests {
  @Test(arguments: [
    ("große Teile", "Das Dorf lebt zum großen Teil vom Fischfang.", []),
    ("großer Teil", "Zum großen Teil stimmt das.", []),
    ("großer Teil", "Er gehört zu einem großen Teil der Familie.", ["großer Teil = großen Teil"]),
    ("freier Himmel", "Sie schliefen unter freiem Himmel.", []),
    ("freier Himmel", "Der freie Himmel lockte.", ["freier Himmel = freie Himmel"]),
    ("zum großen Teil", "Zum großen Teil stimmt das.", ["zum großen Teil = Zum großen Teil"]),
    ("vier Augen", "Unter vier Augen sagte er mehr.", []),
    ("vier Augen", "Vier Augen sehen mehr als zwei.", ["vier Augen = Vier Augen"]),
  ])
  func phrases(term: String, text: String, expected: [String]) throws {
    #expect(try TermFixture([term]).found(text) == expected)
    #expect(try TermFixture([term]).found(text, nested: true) == expected)
  }

  @Test func allHaveThreeWords() {
    for row in DataTable(named: "de/set-phrases").rows {
      #expect(row["phrase"].split(separator: " ").count == 3)
    }
  }
}
