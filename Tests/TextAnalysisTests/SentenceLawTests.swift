internal import LanguageData
internal import Testing
internal import TestSupport
internal import TextAnalysis
internal import TextModel

/// What holds for the segments of any text at all.
struct SentenceLawTests {
  /// Segments in order, no white space at their ends, white space alone between them, paragraphs
  /// counted without a gap; so gaps and segments joined are the text.
  private func expectLaws(_ string: String, _ profile: LanguageProfile) {
    let text = SourceText(string)
    var end = 0
    var paragraph = 0
    for segment in SentenceSegmenter(profile: profile).segments(of: text) {
      #expect(segment.span.start >= end && !segment.span.isEmpty)
      #expect(isWhiteSpace(text, end, segment.span.start))
      #expect(segment.paragraph == paragraph || segment.paragraph == paragraph + 1)
      let scalars = text[segment.span].unicodeScalars
      #expect(scalars.first?.properties.isWhitespace == false)
      #expect(scalars.last?.properties.isWhitespace == false)
      end = segment.span.end
      paragraph = segment.paragraph
    }
    #expect(isWhiteSpace(text, end, text.bytes.count))
  }

  private func isWhiteSpace(_ text: SourceText, _ start: Int, _ end: Int) -> Bool {
    text[TextSpan(start, end)].unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  /// Pieces that meet each other in every order: marks, quotes, spaces, umlauts in both forms.
  private static let pieces = [
    ".", "!", "?", "…", "...", ". . .", "\"", "'", "„", "“", "”", "«", "»", "(", ")", "[", "]", "[1]",
    " ", " ", " ", "\u{A0}", "\u{202F}", "\t", "\n", "\r\n", "\r", "\u{2028}", "\u{2029}", "\u{0C}",
    "Der", "er", "z. B.", "usw.", "Dr.", "3", "3.", "XIV.", "K.", "Mai", "Bär", "Ba\u{308}r", "u\u{308}",
    "\u{301}", "\u{AD}", "\u{200B}", "\u{FEFF}", "👩‍👩‍👧", "🇩🇪", "\u{0}", "\u{7}", "\u{1B}", "中。", "- ", "• ", "§", "–", ",",
    ":", "@", "www.a.de",
  ]

  @Test(arguments: 0..<60)
  func `segments and gaps are the text`(_ seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<20 {
      let count = Int.random(in: 0..<60, using: &random)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      expectLaws(text, seed.isMultiple(of: 2) ? .german : .english)
    }
  }

  @Test(arguments: [
    "", " ", "\n \r\n\u{2029}\u{A0}", ".", "…", "\"", "\"\"\"", "(", ")", "„", "a", "\u{301}", ". ", " .",
    "\u{FEFF}.", "?!?!", "(((", ")))", "[1]", "\u{AD}.\u{AD}", "i.", "1.", ". . . .", ".\u{A0}»",
  ])
  func `odd little texts keep the laws`(_ text: String) {
    expectLaws(text, .german)
    expectLaws(text, .english)
  }

  @Test(arguments: [
    "\"", "(", ")", "()", ".", ". ", ".\" ", "… ", "„", "«»", "1. ", "z. ", "A. ", " ", "\n", "a\n", "[1] ",
    ". [1]", "a.\" \" ",
  ])
  func `a hundred thousand of anything is no trouble`(_ piece: String) {
    let text = SourceText(String(repeating: piece, count: 100_000))
    let segments = SentenceSegmenter(profile: .german).segments(of: text)
    #expect(zip(segments, segments.dropFirst()).allSatisfy { $0.span.end <= $1.span.start })
    #expect((segments.last?.span.end ?? 0) <= text.bytes.count)
  }

  @Test func `decomposed umlauts change no decision`() {
    let composed = "Er wohnt in der Länge ü. NN. Übrigens: Das ist schön u. Ä. Über uns wird gebaut."
    let decomposed = composed.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
      let pairs: [Unicode.Scalar: Unicode.Scalar] = ["ä": "a", "ö": "o", "ü": "u", "Ä": "A", "Ü": "U"]
      return pairs[scalar].map { [$0, "\u{308}"] } ?? [scalar]
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: decomposed)
    #expect(sentences(of: composed).count == 3)
    #expect(sentences(of: String(text)).map(\.count) == sentences(of: composed).map(\.count))
  }

  @Test func `judgements say why`() {
    let text = SourceText("Dr. Weber kam am 3. Mai usw. Danach ging er. (Spät!) Ende.")
    let judgements = SentenceSegmenter(profile: .german).judgements(of: text)
    #expect(
      judgements.map(\.reason)
        == [.abbreviation, .number, .abbreviation, .endMark, .emphatic])
    #expect(judgements.map(\.isBoundary) == [false, false, true, true, true])
  }
}
