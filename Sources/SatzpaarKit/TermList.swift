internal import Interchange
public import Terminology
public import TextModel

/// The glossary terms and the open terms of a text.
public struct TermList: Sendable {
  /// The text that the places point into.
  public let text: SourceText

  /// What the glossary knows, in text order.
  public let matches: TermMatches

  /// What it does not know, in text order.
  public let openTerms: [OpenTerm]

  /// The open terms of the whole text, each once, the most useful first.
  public let summary: OpenTermSummary
}

extension Pipeline {
  /// The terms of a text, looked for sentence by sentence.
  public func termList(of text: SourceText, nested: Bool) -> TermList {
    var matches = TermMatches([])
    var names = NamesMentioned()
    var openTerms: [OpenTerm] = []
    var summary = OpenTermSummary()
    for (index, segment) in segments(of: text, .german).enumerated() {
      let bytes = Array(text.bytes[segment.span.range])
      let found = recogniser.matches(in: bytes, nested: nested, after: &names)
      let offset = segment.span.start
      for match in found { matches.append(match.shifted(by: offset)) }
      let open = openTermFinder.openTerms(in: bytes, beside: found)
      summary.add(open, in: bytes, segment: index)
      openTerms += open.map {
        OpenTerm(spans: $0.spans.map { $0.shifted(by: offset) }, reason: $0.reason)
      }
    }
    return TermList(text: text, matches: matches, openTerms: openTerms, summary: summary)
  }
}

extension TermList {
  /// The list for reading, `line:column: words (term) = English`, or one object a line.
  public func write(_ format: SegmentFormat) -> String {
    switch format {
    case .text:
      var lines: [(place: TextSpan, text: String)] = matches.map { match in
        let english = match.entry.targets.map {
          $0.status == .preferred ? $0.text : "\($0.text) (\($0.status.rawValue))"
        }
        return (
          match.extent,
          "\(words(match.spans)) [\(match.kind.rawValue)] \(match.term) = "
            + english.joined(separator: " | ")
        )
      }
      lines += openTerms.map { ($0.extent, "\(words($0.spans)) [open, \($0.reason.rawValue)]") }
      let index = LineIndex(text)
      return lines.sorted { $0.place < $1.place }.map { line in
        let position = index.position(of: line.place.start)
        return "\(position.line):\(position.column): \(line.text)\n"
      }.joined()
    case .jsonl:
      let matchJSON = MatchJSON()
      let values =
        matches.map(matchJSON.value)
        + openTerms.map(StageJSON.openTerm)
      return values.map { $0.text + "\n" }.joined()
    }
  }

  /// The open terms as a glossary to be filled in: each once, the most useful first, with its count
  /// in the note.
  public func openGlossary() -> String {
    var writer = CSVWriter()
    writer.write(GlossaryRow.Column.allCases.dropFirst().map(\.name))
    for item in summary.items {
      writer.write([item.text, "", "", "", "", item.count > 1 ? "\(item.count) times" : ""])
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func words(_ spans: [TextSpan]) -> String {
    spans.map { text[$0] }.joined(separator: " … ")
  }
}
