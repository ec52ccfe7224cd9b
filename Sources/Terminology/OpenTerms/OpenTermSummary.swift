public import TextModel

/// The open terms of a whole document as one list, the most useful first.
///
/// Forms of a word that differ in their ending alone are one item. Names, compounds and what comes
/// back go before single verbs and adjectives. The order depends on what was added, and on nothing
/// else.
public struct OpenTermSummary: Sendable {
  /// One open term of the document.
  public struct Item: Hashable, Sendable {
    /// The words in the form that is most frequent, the first of equals; see `OpenTerm.text(in:)`.
    public let text: String
    /// The number of its places in the document.
    public let count: Int
    /// The number of the segment, counted as it was added, in which it stands first.
    public let firstSegment: Int
    /// Its places in that segment, in UTF-8 bytes of the segment's text.
    public let firstSpans: [TextSpan]
    /// Why it is worth a decision.
    public let reason: OpenTerm.Reason
  }

  private struct Group {
    var forms: [(text: String, count: Int)]
    var count: Int
    let firstSegment: Int
    let firstSpans: [TextSpan]
    let reason: OpenTerm.Reason
    let order: Int
  }

  private var groups: [[UInt8]: Group] = [:]
  private var surnames: Set<[UInt8]> = []

  /// Makes an empty summary.
  public init() {}

  /// Adds the open terms of one segment.
  ///
  /// - Parameters:
  ///   - terms: the open terms in text order.
  ///   - bytes: the segment's text, in which their spans count.
  ///   - segment: the segment's number; segments are added in ascending order.
  public mutating func add(_ terms: [OpenTerm], in bytes: [UInt8], segment: Int) {
    for term in terms {
      let text = term.text(in: bytes)
      let key = OpenTermKey.key(of: text, reason: term.reason)
      if term.reason == .name, let last = text.split(separator: " ").last, last.count < text.count {
        surnames.insert(OpenTermKey.key(of: String(last), reason: .name))
      }
      guard var group = groups[key] else {
        groups[key] = Group(
          forms: [(text, 1)], count: 1, firstSegment: segment, firstSpans: term.spans,
          reason: term.reason, order: groups.count)
        continue
      }
      group.count += 1
      if let form = group.forms.firstIndex(where: { $0.text == text }) {
        group.forms[form].count += 1
      } else {
        group.forms.append((text, 1))
      }
      groups[key] = group
    }
  }

  /// The items, the most useful first.
  public var items: [Item] {
    groups.map { key, group in (reason: reason(of: group, key), group: group) }
      .sorted { a, b in
        let weights = (Self.weight(a.reason, a.group.count), Self.weight(b.reason, b.group.count))
        return (-weights.0, -a.group.count, a.group.order)
          < (-weights.1, -b.group.count, b.group.order)
      }.map { reason, group in
        Item(
          text: Self.usual(group.forms), count: group.count, firstSegment: group.firstSegment,
          firstSpans: group.firstSpans, reason: reason)
      }
  }

  /// A noun that is the last word of a full name in the document is that name.
  private func reason(of group: Group, _ key: [UInt8]) -> OpenTerm.Reason {
    let isNoun = [.noun, .compound, .foreign].contains(group.reason)
    return isNoun && surnames.contains(key) ? .name : group.reason
  }

  private static func usual(_ forms: [(text: String, count: Int)]) -> String {
    var best = (text: "", count: 0)
    for form in forms where form.count > best.count { best = form }
    return best.text
  }

  /// How useful a decision is: by reason from 0 to 4, and one more each time the count doubles.
  private static func weight(_ reason: OpenTerm.Reason, _ count: Int) -> Int {
    let base =
      switch reason {
      case .name, .quoted, .compound, .compoundPart, .acronym: 4
      case .nounPhrase, .foreign, .collocation: 3
      case .noun, .abbreviation: 2
      case .verb: 1
      case .adjective, .adverb: 0
      }
    return base + (Int.bitWidth - 1 - max(1, count).leadingZeroBitCount)
  }
}
