public import LanguageData
public import TextModel

/// Cuts a text into paragraphs and sentences.
///
/// End marks make candidates (`EndMark`, `BoundaryCandidate`); an ordered set of decisions settles
/// each (`BoundaryDecisions`) with what is known of the language (`SentenceKnowledge`). Headlines
/// and list items are segments of their own; a semicolon or colon ends nothing.
/// Complexity: linear in the text.
public struct SentenceSegmenter: Sendable {
  private let lexicon: SentenceLexicon

  /// Makes a segmenter that knows what the profile knows.
  public init(profile: LanguageProfile) { lexicon = SentenceLexicon(profile.sentences) }

  /// The segments of a text: in order, none with white space at its ends, and nothing but white
  /// space between them.
  ///
  /// - Parameter text: any text. Spans in the result are UTF-8 byte offsets into it.
  public func segments(of text: SourceText) -> [Segment] {
    var segments: [Segment] = []
    scan(text) { span, paragraph in
      segments.append(Segment(span: span, paragraph: paragraph))
    } judged: { _ in
    }
    return segments
  }

  /// The segments of a text after a person's decisions about single places.
  ///
  /// Overrides join and split within paragraphs, at white space only, so the rules for segments
  /// hold as before. Complexity: linear in the text, times the number of overrides.
  ///
  /// - Parameters:
  ///   - text: any text. Spans in the result are UTF-8 byte offsets into it.
  ///   - overrides: the decisions; the first that fits a place counts.
  public func segments(of text: SourceText, overrides: [SegmentOverride]) -> [Segment] {
    let segments = segments(of: text)
    guard !overrides.isEmpty else { return segments }
    return text.bytes.withUnsafeBufferPointer { buffer in
      OverriddenSegments(TextBytes(buffer: buffer), overrides).applied(to: segments)
    }
  }

  /// Every place where a sentence might end, and why it does or does not; paragraph ends are not
  /// listed.
  ///
  /// - Parameter text: any text. Offsets in the result are UTF-8 bytes into it.
  public func judgements(of text: SourceText) -> [BoundaryJudgement] {
    var judgements: [BoundaryJudgement] = []
    scan(text) { _, _ in
    } judged: {
      judgements.append($0)
    }
    return judgements
  }

  private func scan(
    _ text: SourceText, segment: (TextSpan, Int) -> Void, judged: (BoundaryJudgement) -> Void
  ) {
    text.bytes.withUnsafeBufferPointer { buffer in
      let bytes = TextBytes(buffer: buffer)
      for (index, paragraph) in Paragraphs(bytes).spans.enumerated() {
        scan(bytes, paragraph, segment: { segment($0, index) }, judged: judged)
      }
    }
  }

  private func scan(
    _ text: TextBytes, _ paragraph: TextSpan, segment: (TextSpan) -> Void,
    judged: (BoundaryJudgement) -> Void
  ) {
    var brackets = BracketedSpans(text, in: paragraph)
    var start = paragraph.start
    var i = paragraph.start
    while i < paragraph.end {
      guard SentenceSegmenter.mayMark(text[i]),
        let mark = EndMark(text, at: i, sentence: start, limit: paragraph.end)
      else {
        i += 1
        continue
      }
      i = mark.end
      guard i < paragraph.end else { break }
      let candidate = BoundaryCandidate(
        text, mark, paragraph: paragraph, sentenceStart: start, brackets: &brackets)
      let verdict = BoundaryDecisions(candidate, lexicon).verdict()
      judged(
        BoundaryJudgement(offset: mark.end, isBoundary: verdict.breaks, reason: verdict.reason))
      guard verdict.breaks else { continue }
      segment(TextSpan(start, mark.end))
      start = candidate.next
    }
    segment(TextSpan(start, paragraph.end))
  }

  /// Whether an end mark may start with this byte: `.`, `!`, `?`, or the lead byte of `…`.
  @inline(__always)
  private static func mayMark(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0xE2
  }
}
