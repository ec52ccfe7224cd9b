import Interchange
import TestSupport
import Testing
import TextModel

/// No word of a document is lost, however its markup is thrown together.
@Suite struct DocumentWordTests {
  /// Pieces of Markdown with a place for words, which all are text wherever the piece stands.
  private static let markdown = [
    "%", "% %", "*%*", "**%** %", "~~%~~", "[%](u)", "![%](u)", "`c` %", "<b>%</b>", "%\\", "%  ",
    "| % | % |", "% | %", "|---|---|", "   |---|---|", "   | % | % |", "|%", "% \\| %", ":-: | -",
    "- %", "1. %", "+ %\n\n  %", "* * %", "- [x] %", "> %", ">> %", "> - %\n>   %\n%",
    "> | % | % |\n> |--|--|\n>% | %", "- | % | % |\n  | - | - |\n  | % | %\n %", "# %", "%\n===",
    "%\n---", "<div>%</div>", "<p>%", "", "", "***", "&auml;%", "https://a.de %", "a@b.de %", "[%]",
  ]

  private static let html = [
    "<p>%", "%", "<b>%", "</b>", "</p>", "<div>%<p>", "<img alt=\"%\">", "<img title='%'/>",
    "<br>%",
    "<!-- x -->", "<li>%<li>%", "&auml;%&nbsp;", "a < % > b", "&%;", "<a title=\"%\">%</a>",
    "<table><tr><td>%<td>%", "</table>", "<script>x</script>%", "<h1>%</h1>", "<title>%</title>",
    "<![CDATA[x]]>%", "<?x?>%", "\n", "<1%", "<Ö%", "<p class=\"a>b\">%", "%&lt;%", "<em><i>%</em>",
  ]

  @Test(arguments: [("a.md", markdown, "\n"), ("a.md", markdown, "\r\n"), ("a.html", html, " ")])
  func `every word comes out, whole`(name: String, pieces: [String], between: String) throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      var words: [String] = []
      var text = name == "a.html" ? "<html>" : ""
      for _ in 0..<Int.random(in: 1...7, using: &random) {
        let piece = try #require(pieces.randomElement(using: &random))
        for character in piece {
          if character == "%" {
            words.append("Öl\(words.count)café")
            text += words[words.count - 1]
          } else {
            text += character == "\n" ? between : String(character)
          }
        }
        text += between
      }
      let file = Array(text.utf8)
      let format = try #require(try DocumentFormat(of: file, name: name))
      let german = try format.read(file, name: name, note: { _ in }).text
      #expect(String(validating: german.bytes, as: UTF8.self) != nil, "\(text)")
      for word in words where !isCut(word, in: text) {
        #expect(german.string.contains(word), "\(word) of \(text)")
      }
    }
  }

  /// Whether a word is behind a bar: GitHub's Markdown leaves out a cell that the first row of its
  /// table has none above.
  private func isCut(_ word: String, in text: String) -> Bool {
    let line = text.split(whereSeparator: \.isNewline).first { $0.contains(word) } ?? ""
    guard let place = line.firstRange(of: word) else { return false }
    return line[..<place.lowerBound].contains("|")
  }
}
