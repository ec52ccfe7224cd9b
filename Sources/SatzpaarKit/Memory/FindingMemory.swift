public import TextModel

/// What is known of findings from before: dismissals and a baseline.
public struct FindingMemory: Sendable {
  /// The dismissals, in the order of their file.
  public var dismissals: [Dismissal] = []

  /// The text of the file of dismissals; its name is what findings about dismissals point at.
  public var file: SourceText?

  /// The findings that were there before; nil where there is no baseline.
  public var baseline: Baseline?

  /// The day that expiry is compared with.
  public var today: CalendarDay

  /// A memory without anything in it.
  public init(today: CalendarDay) { self.today = today }

  /// The report with what is remembered taken out and counted. A dismissal that has expired leaves
  /// its finding in and says so; one that matches nothing is a finding itself.
  public func applied(to report: CheckReport) -> CheckReport {
    guard !dismissals.isEmpty || baseline != nil else { return report }
    let keys = report.items.map(\.key)
    let byKey = Dictionary(dismissals.map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    var result = report
    result.items = []
    result.hasBaseline = baseline != nil
    for (var item, key) in zip(report.items, keys) {
      let dismissal = byKey[key]
      item.isInBaseline = baseline?.keys.contains(key) ?? false
      if let dismissal, !dismissal.isExpired(on: today) {
        item.suppression = .dismissed(dismissal)
      } else {
        item.expired = dismissal
        if item.isInBaseline { item.suppression = .baseline }
      }
      if item.suppression == nil {
        result.items.append(item)
      } else {
        result.suppressed.append(item)
      }
    }
    result.items += unused(Set(keys), in: report.files)
    return result
  }

  /// Notices for dismissals that match nothing, of files that were checked.
  private func unused(_ keys: Set<String>, in files: [String]) -> [CheckReport.Item] {
    guard let file else { return [] }
    let lines = LineIndex(file)
    let checked = Set(files.map { FilePath.relative($0, toFolderOf: file.name) })
    return dismissals.filter { !keys.contains($0.key) && checked.contains($0.file) }.map { unused in
      let words = unused.words.isEmpty ? unused.key : unused.words
      let finding = Finding(
        check: Self.unusedDismissal.id, severity: Self.unusedDismissal.severity,
        message: "nothing is found any more that this dismisses: \(words)")
      return CheckReport.Item(
        finding: finding, file: file.name, position: unused.position,
        snippet: lines.snippet(at: unused.position), about: .init(key: [Array(unused.key.utf8)]))
    }
  }

  /// What `explain` says of dismissals that match nothing.
  static let unusedDismissal = CheckEntry(
    id: "unused-dismissal", severity: .notice, group: "dismissals",
    summary: "a dismissal that matches no finding any more",
    explanation: """
      The text was changed, or the check learnt better. Delete the line, so that the file tells what
      is really being passed over. Said only of findings in files that were checked in this run.
      """, example: "")
}
