@testable import Interchange
import TestSupport
import Testing

@Suite struct InlineTextTests {
  private let vocabulary: InlineText.Vocabulary = ["g": ["id!", "ctype"], "x": ["id!"]]

  private func elements(_ text: String) -> Int {
    InlineText.nodes(text, vocabulary).count { if case .element = $0 { true } else { false } }
  }

  @Test(arguments: [
    ("a⟨x id=\"1\"/⟩b", 1), ("⟨g id=\"1\"⟩a⟨x id=\"2\"/⟩⟨/g⟩", 1), ("⟨x id=\"a&quot;&rang;\"/⟩", 1),
    ("⟨x/⟩", 0), ("⟨x id=\"1\" y=\"2\"/⟩", 0), ("⟨y id=\"1\"/⟩", 0), ("⟨g id=\"1\"⟩a", 0),
    ("⟨x id=\"1\" /⟩", 0), ("⟨x  id=\"1\"/⟩", 0), ("⟨x id=\"1\"/⟩⟨", 0), ("⟨g id=\"1\"⟩⟨/g⟩", 0),
    ("⟨g id=\"1\"⟩⟨x id=\"2\"/⟩⟨/x⟩", 0), ("", 0), ("plain", 0),
  ])
  func `codes that nest become elements`(text: String, count: Int) {
    #expect(elements(text) == count)
    #expect(InlineText.text(InlineText.nodes(text, vocabulary)) == text)
  }

  @Test func `there and back is the identity`() {
    var generator = SeededGenerator(seed: 9)
    let parts = [
      "⟨", "⟩", "g", "x", " id=\"1\"", " ctype=\"&amp;\"", "/", "a", "⟨x id=\"2\"/⟩",
      "⟨g id=\"1\"⟩", "⟨/g⟩",
      "&lang;", "\u{301}", "\r\n",
    ]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
        parts[Int.random(in: 0..<parts.count, using: &generator)]
      }.joined()
      let back = InlineText.text(InlineText.nodes(text, vocabulary))
      #expect(Array(back.utf8) == Array(text.utf8))
    }
  }

  @Test func `many brackets take no quadratic time`() {
    let text = String(repeating: "⟨x id=\"1\"/⟩", count: 50_000)
    #expect(elements(text) == 50_000)
    #expect(elements(String(repeating: "⟨", count: 200_000)) == 0)
  }
}
