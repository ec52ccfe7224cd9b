internal import Interchange
public import TextModel

/// How the results of a single stage are written.
public enum SegmentFormat: String, Sendable, CaseIterable {
  /// For reading.
  case text
  /// One object a line.
  case jsonl

  /// Segments: one a line with a blank line between paragraphs, or one object a line.
  public func write(_ document: SegmentedText) -> String {
    switch self {
    case .text:
      var text = ""
      for (index, segment) in document.segments.enumerated() {
        let isNew = index > 0 && document.segments[index - 1].paragraph != segment.paragraph
        text += (isNew ? "\n" : "") + oneLine(document.string(at: index)) + "\n"
      }
      return text
    case .jsonl:
      return zip(document.segments.indices, StageJSON.segments(document.segments).array ?? [])
        .map { index, value in
          guard case .object(let members) = value else { return "" }
          return JSON.object(members + [("text", .string(document.string(at: index)))]).text + "\n"
        }.joined()
    }
  }

  /// A segment may run over several lines of a hard-wrapped text; here it stands on one.
  private func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
