internal import LanguageData
internal import Terminology
internal import TextModel

/// What the cells of a worksheet say of concept entries, remembered: an entry that stands in many
/// rows is written once. One for each worker.
struct EntryWords {
  /// Subject fields whose terms stand in the column of names and figures, adjectives included.
  private static let nameFields = Set(DataTable(named: "de/name-fields").rows.map { $0["field"] })

  private var numbers = MatchNumbers()
  /// For each number the German term in dictionary form, and after it
  /// ` = preferred | preferred [also: admitted] [not: forbidden]`.
  private var texts = NumberedTexts()
  private var areNames: [Bool] = []

  /// Begins with the matches of a text, and makes room, if need be: numbers hold until then.
  mutating func startText(_ matches: TermMatches) { numbers.startText(matches) }

  /// The number of what there is to say of one of the matches of the text.
  mutating func number(of place: Int, in matches: TermMatches) -> Int {
    let (number, isNew) = numbers.number(of: place, in: matches)
    guard isNew else { return number }
    let match = matches[place]
    let entry = match.entry
    texts.removeAll(from: 2 * number)
    areNames.removeSubrange(number...)
    texts.append(match.term)
    texts.append(Self.english(entry))
    areNames.append(Self.isName(entry))
    return number
  }

  /// Whether the entry stands in the column of names and figures.
  func isName(_ number: Int) -> Bool { areNames[number] }

  /// Appends ` (term)`, if that is not what was written from an offset on, and the English.
  func write(_ number: Int, to bytes: inout ByteOutput, after start: Int) {
    if !isWritten(number, bytes.bytes, start) {
      bytes.append(" (")
      texts.write(2 * number, to: &bytes)
      bytes.append(UInt8(ascii: ")"))
    }
    texts.write(2 * number + 1, to: &bytes)
  }

  /// Whether words are written as the term is, composed or decomposed.
  private func isWritten(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    if texts.isEqual(2 * number, to: bytes, at: start..<bytes.count) { return true }
    // Combining marks begin with one of these bytes
    guard bytes[start...].contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return false }
    var term = ByteOutput()
    texts.write(2 * number, to: &term)
    return String(decoding: bytes[start...], as: UTF8.self) == term.string
  }

  private static func english(_ entry: ConceptEntry) -> String {
    let preferred = entry.targets(.preferred).map(\.text).joined(separator: " | ")
    let also = remark("also", entry.targets(.admitted))
    let never = remark("not", entry.targets(.forbidden))
    return " = \(preferred)\(also)\(never)"
  }

  private static func remark(_ label: String, _ terms: [Term]) -> String {
    terms.isEmpty ? "" : " [\(label): \(terms.map(\.text).joined(separator: " | "))]"
  }

  private static func isName(_ entry: ConceptEntry) -> Bool {
    if nameFields.contains(entry.subjectField.lowercased()) { return true }
    return entry.sources.contains { term in
      switch GermanTermTables.shared.partsOfSpeech[term.partOfSpeech.lowercased()] {
      case .person, .place, .name: true
      default: false
      }
    }
  }
}
