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

  /// Fewer bytes than most sentences have.
  private static let usualSentence = 64

  /// Makes a segmenter that knows what the profile knows.
  public init(profile: LanguageProfile) { lexicon = SentenceLexicon(profile.sentences) }

  /// Cuts a text into segments.
  ///
  /// - Parameter text: any text.
  /// - Returns: segments in order, none with white space at its ends, and nothing but white space
  ///   between them. Spans are UTF-8 byte offsets into the text.
  public func segments(of text: SourceText) -> [Segment] {
    var segments: [Segment] = []
    segments.reserveCapacity(text.bytes.count / Self.usualSentence + 1)
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
  ///   - text: any text.
  ///   - overrides: the decisions; the first that fits a place counts.
  /// - Returns: segments as without overrides, cut and joined.
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
  /// - Parameter text: any text.
  /// - Returns: the places in text order. Offsets are UTF-8 bytes of the text.
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
    while true {
      i = SentenceSegmenter.nextMark(text, from: i, to: paragraph.end)
      guard i < paragraph.end else { break }
      guard let mark = EndMark(text, at: i, sentence: start, limit: paragraph.end) else {
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

  /// The next offset at which an end mark may start: `.`, `!`, `?`, the lead byte of `…`, the first
  /// byte of an emoticon.
  @inline(__always)
  private static func nextMark(_ text: TextBytes, from start: Int, to end: Int) -> Int {
    text.buffer.first(from: start, to: end) {
      // Setting the low bit makes `:` a `;`.
      $0.hold(0x2E) || $0.hold(0x21) || $0.hold(0x3F) || $0.hold(0x3B, setting: 1)
        || $0.holdLongLead
    } byte: {
      switch $0 {
      case 0x21, 0x2E, 0x3A, 0x3B, 0x3F, 0xE2, 0xF0: true
      default: false
      }
    }
  }
}
