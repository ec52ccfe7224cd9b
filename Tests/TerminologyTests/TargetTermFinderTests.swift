import Terminology
import TestSupport
import Testing
import TextModel

/// English terms in the forms they take in sentences.
struct TargetTermFinderTests {
  private func spans(_ term: Term, _ text: String, german: String = "") throws -> [TextSpan] {
    let finder = try TargetTermFinder()
    let prepared = finder.prepare(Array(text.utf8))
    return finder.occurrences(of: term, german: german, in: prepared).map(\.span)
  }

  @Test(arguments: [
    ("sanction", "New ⟦sanctions⟧ and one old ⟦sanction⟧."),
    ("treaty", "Two ⟦treaties⟧, the ⟦treaty's⟧ text."),
    ("box", "Three ⟦boxes⟧."),
    ("child", "The ⟦children's⟧ rights."),
    ("analysis", "Two ⟦analyses⟧."),
    ("criterion", "All ⟦criteria⟧ are met."),
    ("matrix", "Several ⟦matrices⟧."),
    ("virus", "⟦Viruses⟧ spread."),
    ("size", "All ⟦sizes⟧."),
    ("attorney general", "The ⟦attorneys general⟧ met."),
    ("weapons system", "Modern ⟦weapons systems⟧."),
    ("ceasefire", "The ⟦cease-fire⟧ holds, and that ⟦cease fire⟧, and the ⟦ceasefire⟧."),
    ("cease-fire", "The ⟦ceasefire⟧ holds."),
    ("co-operation", "More ⟦cooperation⟧."),
    ("side effect", "A ⟦side-effect⟧ and ⟦side effects⟧."),
    ("programme", "A ⟦program⟧ and two ⟦programmes⟧."),
    ("colour", "Two ⟦colors⟧."),
    ("organisation", "An ⟦organization⟧."),
    ("defence", "The ⟦defense⟧."),
    ("centre", "City ⟦centers⟧."),
    ("traveller", "The ⟦travelers⟧."),
    ("anaemia", "Severe ⟦anemia⟧."),
    ("oedema", "An ⟦edema⟧."),
    ("dialogue", "A ⟦dialog⟧."),
    ("shadow fleet", "The “⟦shadow” fleet⟧."),
    ("US", "The ⟦US⟧ told us."),
    ("Research & Development", "⟦Research & development⟧ costs."),
  ])
  func findsForms(term: String, text: String) throws {
    let marked = MarkedText(text)
    #expect(try spans(Term(term), marked.text) == marked.spans.flatMap { $0 })
  }

  @Test(arguments: [
    ("therapy", "Chemotherapy helped."), ("end", "It is depending."), ("site", "A website."),
    ("arms", "His arm hurt."), ("customs", "An old custom."), ("goods", "A good idea."),
    ("shadow fleet", "In the shadow, fleet owners wait."), ("US", "He told us."),
    ("result", "It resulted in nothing."), ("news", "A new idea."), ("filing", "A filling."),
    ("member state", "A member. State aid."), ("shoe", "She left."),
  ])
  func findsNothingElse(term: String, text: String) throws {
    #expect(try spans(Term(term), text) == [])
  }

  @Test(arguments: [
    ("rely on", "It ⟦relied on⟧ gas and is ⟦relying on⟧ oil."),
    ("to reject", "They ⟦rejected⟧ it."),
    ("build", "It was ⟦built⟧ here."),
    ("ban", "They ⟦banned⟧ it, ⟦banning⟧ all."),
    ("bring into", "It ⟦brought billions into⟧ the budget."),
    ("take a position", "It has ⟦taken a neutral position⟧."),
    ("impose sth on sb", "They ⟦imposed tariffs on⟧ cars."),
    ("resume one's work", "It ⟦resumed its work⟧."),
  ])
  func findsVerbsInAllForms(term: String, text: String) throws {
    let marked = MarkedText(text)
    #expect(
      try spans(Term(term, partOfSpeech: "verb"), marked.text) == marked.spans.flatMap { $0 })
  }

  @Test func aSmallGermanLetterTellsAVerbWhereNothingElseDoes() throws {
    #expect(try !spans(Term("reject"), "They rejected it.", german: "ablehnen").isEmpty)
    #expect(try spans(Term("attack"), "They attacked it.", german: "Angriff").isEmpty)
  }

  @Test func adjectivesAreFoundInTheirDegrees() throws {
    let text = "The heaviest and the larger one."
    for term in ["heavy", "large"] {
      #expect(try spans(Term(term, partOfSpeech: "adj"), text).count == 1)
    }
  }

  @Test func wordsAsTheGlossaryHasThemAreCounted() throws {
    let finder = try TargetTermFinder()
    let text = finder.prepare(Array("weapon systems".utf8))
    let found = ["weapons system", "weapon system"].map {
      finder.occurrences(of: Term($0), in: text).first?.identicalWords
    }
    #expect(found == [0, 1])
  }

  /// The slow twin: words are searched one place after the other, by equality of single words.
  @Test func agreesWithASlowSearchOnRandomTexts() throws {
    let words = ["arms", "control", "treaty", "treaties", "on", "the", "controls", "deal"]
    var generator = SeededGenerator(seed: 6)
    let finder = try TargetTermFinder()
    func stem(_ word: String) -> String {
      word == "treaties" ? "treaty" : word == "controls" ? "control" : word
    }
    for _ in 0..<300 {
      let text = (0..<12).map { _ in words[Int.random(in: 0..<8, using: &generator)] }
      let term = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        words[Int.random(in: 0..<3, using: &generator)]
      }
      var slow = 0
      var i = 0
      while i + term.count <= text.count {
        let isHit = term.indices.allSatisfy { stem(text[i + $0]) == stem(term[$0]) }
        slow += isHit ? 1 : 0
        i += isHit ? term.count : 1
      }
      let prepared = finder.prepare(Array(text.joined(separator: " ").utf8))
      let found = finder.occurrences(of: term.joined(separator: " "), in: prepared)
      #expect(found.count == slow, "\(term) in \(text)")
    }
  }
}
