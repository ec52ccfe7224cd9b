internal import Terminology
internal import TextModel
internal import Worksheets

/// The term hits of a row in the glossary module of XLIFF 2 (section 5.2 of the standard).
///
/// An entry points at a marker in the source where the term stands in one piece and no other hit
/// runs into it. Forbidden wordings are no translations here, because a tool may offer those; the
/// note of the unit names them. The module knows no status; it stands in the metadata.
struct XLIFF2Glossary {
  /// Ids of our markers begin so; reading takes them off again.
  static let markerPrefix = "satzpaar-t"

  /// The category of the metadata that holds the statuses of translations.
  static let category = "satzpaar:term"

  private struct Entry {
    let number: Int
    let match: TermMatch
    let translations: [Term]
    var isMarked = false
  }

  private let row: Row
  private var entries: [Entry] = []

  init(_ row: Row) {
    self.row = row
    for match in row.matches {
      let translations = match.entry.targets.filter { $0.status != .forbidden }
      guard !translations.isEmpty else { continue }
      entries.append(Entry(number: entries.count + 1, match: match, translations: translations))
    }
    var end = 0
    for index in entries.indices.sorted(by: { start(entries[$0]) < start(entries[$1]) }) {
      let match = entries[index].match
      guard match.spans.count == 1, match.extent.start >= end else { continue }
      entries[index].isMarked = true
      end = match.extent.end
    }
  }

  private func start(_ entry: Entry) -> Int { entry.match.extent.start }

  /// Writes the glossary; nothing without a hit.
  func write(to xml: inout XMLWriter) throws(Failure) {
    guard !entries.isEmpty else { return }
    let isMarked = !row.german.unicodeScalars.contains("\u{27E8}")
    try xml.element("gls:glossary") { (xml: inout XMLWriter) throws(Failure) in
      for entry in entries {
        var attributes: [(name: String, value: String)] = [("id", "g\(entry.number)")]
        if entry.isMarked && isMarked {
          attributes.append(("ref", "#\(Self.markerPrefix)\(entry.number)"))
        }
        try xml.element("gls:glossEntry", attributes) { (xml: inout XMLWriter) throws(Failure) in
          try xml.element("gls:term", text: entry.match.term)
          for (index, term) in entry.translations.enumerated() {
            let id = "g\(entry.number)t\(index + 1)"
            try xml.element("gls:translation", [("id", id)], text: term.text)
          }
        }
      }
    }
  }

  /// Writes the statuses of the translations as a group of metadata; nothing without a hit.
  func writeStatuses(to xml: inout XMLWriter) throws(Failure) {
    guard !entries.isEmpty else { return }
    let group: [(name: String, value: String)] = [
      ("category", Self.category), ("appliesTo", "source"),
    ]
    try xml.element("mda:metaGroup", group) { (xml: inout XMLWriter) throws(Failure) in
      for entry in entries {
        for (index, term) in entry.translations.enumerated() {
          let type = "g\(entry.number)t\(index + 1).status"
          try xml.element("mda:meta", [("type", type)], text: term.status.rawValue)
        }
      }
    }
  }

  /// The source with a marker around each term; as it was where it holds codes.
  func marked(_ nodes: [XMLElement.Node]) -> [XMLElement.Node] {
    let hits = entries.filter(\.isMarked).sorted { start($0) < start($1) }
    guard !hits.isEmpty, nodes.count == 1, case .text(let text) = nodes[0],
      !text.unicodeScalars.contains("\u{27E8}")
    else { return nodes }
    let bytes = Array(text.utf8)
    var holder = XMLElement("")
    var end = 0
    for hit in hits where hit.match.extent.end <= bytes.count {
      let extent = hit.match.extent
      holder.append(String(decoding: bytes[end..<extent.start], as: UTF8.self))
      var marker = XMLElement(
        "mrk", [("id", "\(Self.markerPrefix)\(hit.number)"), ("type", "term")])
      marker.append(String(decoding: bytes[extent.range], as: UTF8.self))
      holder.children.append(.element(marker))
      end = extent.end
    }
    holder.append(String(decoding: bytes[end...], as: UTF8.self))
    return holder.children.filter { if case .text("") = $0 { false } else { true } }
  }
}
