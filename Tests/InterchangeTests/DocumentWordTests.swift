@testable import Interchange
import TestSupport
import Testing
import TextModel
import Worksheets

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

  /// A kind of document: the name of a file, pieces of its markup, and what stands between lines.
  struct Kind: Sendable {
    let name: String
    let pieces: [String]
    let between: String

    /// A document thrown together, and the words in it.
    func document(_ random: inout SeededGenerator) -> (text: String, words: [String]) {
      var words: [String] = []
      var text = name == "a.html" ? "<html>" : ""
      for _ in 0..<Int.random(in: 1...7, using: &random) {
        for character in pieces.randomElement(using: &random) ?? "" {
          if character == "%" {
            words.append("Öl\(words.count)café")
            text += words[words.count - 1]
          } else {
            text += character == "\n" ? between : String(character)
          }
        }
        text += between
      }
      return (text, words)
    }
  }

  static let kinds = [
    Kind(name: "a.md", pieces: markdown, between: "\n"),
    Kind(name: "a.md", pieces: markdown, between: "\r\n"),
    Kind(name: "a.html", pieces: html, between: " "),
  ]

  @Test(arguments: kinds) func `every word comes out, whole`(kind: Kind) throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let (text, words) = kind.document(&random)
      let german = try DocumentFixture(text, name: kind.name).document.text
      #expect(String(validating: german.bytes, as: UTF8.self) != nil, "\(text)")
      for word in words where !isCut(word, in: text) {
        #expect(german.string.contains(word), "\(word) of \(text)")
      }
    }
  }

  @Test(arguments: kinds) func `what is written is read again`(kind: Kind) throws {
    var random = SeededGenerator(seed: 12)
    for _ in 0..<300 {
      let (text, _) = kind.document(&random)
      let fixture = try DocumentFixture(text, name: kind.name)
      #expect(try fixture.edited { $0.german }.bytes == Array(text.utf8), "\(text)")
      let changed = try fixture.edited { "Neu " + $0.german }
      let again = try DocumentFixture(changed.bytes, name: kind.name)
      let expected = fixture.sheet.rows.map { "Neu " + $0.german + $0.spaceAfter }.joined()
      #expect(
        DocumentFixture.words(again.sheet.german) == DocumentFixture.words(expected), "\(text)")
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
