internal import Alignment
public import TextModel
internal import Worksheets

extension Pipeline {
  /// Aligns two texts and checks the pairs; places in the report are UTF-8 bytes of the two texts.
  ///
  /// - Parameters:
  ///   - source: the German text.
  ///   - target: the English text.
  ///   - counting: whether the report has statistics.
  ///   - note: takes what is odd about the two texts: perhaps they are not each other's.
  /// - Returns: the findings in order of the pairs.
  /// - Throws: `Failure` with id `icu` where ICU's data is missing.
  public func check(
    source: SourceText, target: SourceText, counting: Bool = false,
    note: (String) -> Void = { _ in }
  ) throws(Failure) -> CheckReport {
    let pairs = pairs(source: source, target: target)
    pairs.notes.forEach(note)
    let extents = pairs.ladder.beads.map { bead in
      (source: pairs.source.extent(of: bead.source), target: pairs.target.extent(of: bead.target))
    }
    let texts: [(source: [UInt8], target: [UInt8])] = extents.map {
      (Array(source.bytes[$0.source.range]), Array(target.bytes[$0.target.range]))
    }
    let findings = findings(inDocument: texts)
    let numbers = pairs.source.numbers
    let lines = (source: LineIndex(source), target: LineIndex(target))
    var items: [CheckReport.Item] = []
    for (index, bead) in pairs.ladder.beads.enumerated() {
      for finding in findings[index] {
        let german = extent(of: finding.source)?.shifted(by: extents[index].source.start)
        let english = extent(of: finding.target)?.shifted(by: extents[index].target.start)
        let isInTarget = english != nil || german == nil && bead.source.isEmpty
        let text = isInTarget ? target : source
        let span = (isInTarget ? english : german) ?? TextSpan(0, 0)
        items.append(
          CheckReport.Item(
            finding: finding, file: text.name,
            position: (isInTarget ? lines.target : lines.source).position(of: span.start),
            snippet: Snippet(text, at: span),
            no: bead.source.isEmpty ? nil : numbers[bead.source.lowerBound],
            source: german.map { place($0, in: source, lines.source) },
            target: english.map { place($0, in: target, lines.target) },
            about: CheckReport.Words(of: finding, in: texts[index])))
      }
    }
    var report = CheckReport(items: items, files: [source.name, target.name])
    if counting { report.statistics = try statistics(of: texts, findings) }
    return report
  }

  private func place(
    _ span: TextSpan, in text: SourceText, _ lines: LineIndex
  ) -> CheckReport.Place {
    CheckReport.Place(
      file: text.name, span: span, start: lines.position(of: span.start),
      end: lines.position(of: span.end))
  }

  /// From the first byte of these spans to the last; nil if there is none.
  func extent(of spans: [TextSpan]) -> TextSpan? {
    guard let start = spans.map(\.start).min(), let end = spans.map(\.end).max() else {
      return nil
    }
    return TextSpan(start, end)
  }
}

extension SegmentedText {
  /// From the first byte of the first of these segments to the last byte of the last; for an empty
  /// run the empty place where it would stand.
  fileprivate func extent(of run: Range<Int>) -> TextSpan {
    guard let first = run.first, let last = run.last else {
      let place =
        run.lowerBound < segments.count
        ? segments[run.lowerBound].span.start : text.bytes.count
      return TextSpan(place, place)
    }
    return TextSpan(segments[first].span.start, segments[last].span.end)
  }
}
