import TestSupport
import Testing
import TextAnalysis
import TextModel

@Suite struct RuleSegmenterTests {
  private static let rules = [
    SegmentationRule(isBreak: false, before: #"\b(?:Dr|Nr)\."#, after: #"\s"#),
    SegmentationRule(isBreak: true, before: #"[.!?]+[“"]?"#, after: #"\s+\p{Lu}"#),
  ]

  @Test(arguments: [
    "⟦Dr. Weber kam.⟧ ⟦Er blieb.⟧", "⟦„Ja!“⟧ ⟦Überall.⟧", "⟦Erste Zeile⟧\n\n⟦Zweite. dritte⟧",
    "  ⟦Nr. 5.⟧ ", "",
  ])
  func `a user's rules cut where they say`(marked: String) throws {
    let expected = MarkedText(marked)
    let segments = try RuleSegmenter(Self.rules).segments(of: SourceText(expected.text))
    #expect(segments.map(\.span) == expected.spans.flatMap { $0 })
  }

  @Test func `the first rule that matches a place decides it`() throws {
    let text = SourceText("Dr. Weber")
    #expect(try RuleSegmenter(Self.rules.reversed()).segments(of: text).count == 2)
    #expect(try RuleSegmenter(Self.rules).segments(of: text).count == 1)
  }

  @Test func `a broken expression is refused with its words`() {
    #expect {
      try RuleSegmenter([SegmentationRule(isBreak: true, before: "(", after: "")])
    } throws: {
      ($0 as? Failure)?.message.contains("“(?:()(?=)”") == true
    }
  }
}
