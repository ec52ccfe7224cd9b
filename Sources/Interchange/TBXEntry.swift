internal import Terminology

/// One concept of a glossary on its way to TBX.
struct TBXEntry {
  typealias Categories = [(name: String, value: String)]

  /// The terms of one language, and what belongs to all of them.
  struct Section {
    /// The language tag.
    let language: String
    /// What belongs to the language, such as its definition.
    var shared: Categories = []
    /// The terms in the glossary's order.
    var terms: [(text: String, categories: Categories)] = []
  }

  /// The id, unique, as XML can hold it.
  private(set) var id = ""

  /// Whether the glossary has another id, which XML cannot hold.
  private(set) var isRenamed = false

  /// What belongs to the concept.
  private(set) var shared: Categories = []

  /// German, then English.
  private(set) var sections = [Section(language: "de"), Section(language: "en")]

  /// The concepts of a table, in the order of their first rows.
  static func entries(of table: GlossaryTable) -> [TBXEntry] {
    var places: [[String]: Int] = [:]
    var groups: [[GlossaryRow]] = []
    for row in table.rows where !row.source.isEmpty {
      let key = row.id.isEmpty ? [row.source, row.subjectField] : [row.id]
      if let place = places[key] {
        groups[place].append(row)
      } else {
        places[key] = groups.count
        groups.append([row])
      }
    }
    var used: Set<String> = []
    return groups.enumerated().map { index, rows in
      var entry = TBXEntry()
      for row in rows { entry.add(row) }
      let own = rows[0].id
      entry.id = isName(own) ? own : "c\(index + 1)"
      while !used.insert(entry.id).inserted { entry.id += "-2" }
      entry.isRenamed = !own.isEmpty && own != entry.id
      return entry
    }
  }

  /// Whether a string is an NCName (Namespaces in XML 1.0), ASCII part.
  private static func isName(_ string: String) -> Bool {
    guard let first = string.utf8.first else { return false }
    func isLetter(_ byte: UInt8) -> Bool {
      (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F
    }
    return isLetter(first)
      && string.utf8.allSatisfy {
        isLetter($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E
      }
  }

  private mutating func add(_ row: GlossaryRow) {
    TBXEntry.add([("subjectField", row.subjectField)], to: &shared)
    let part = DataCategory.value(ofPartOfSpeech: row.partOfSpeech)
    var german: Categories = [("partOfSpeech", part)]
    var english: Categories = []
    if !row.others.keys.contains("en partOfSpeech") { english.append(("partOfSpeech", part)) }
    let status = row[.status]
    if let value = DataCategory.value(
      ofStatus: status, asGiven: row.others[DataCategory.rawStatus])
    {
      english.append(("administrativeStatus", value))
    } else {
      english.append(("status", status))
    }
    english.append(("note", row.note))
    for (column, value) in row.others.sorted(by: { $0.key < $1.key }) {
      guard column != DataCategory.rawStatus else { continue }
      guard let category = DataCategory(column: column) else {
        TBXEntry.add([("note", "\(column): \(value)")], to: &shared)
        continue
      }
      let item = TBXEntry.item(category.name, value)
      let isOfLanguage = category.name == "definition" || category.name == "definition source"
      switch category.owner {
      case .concept: TBXEntry.add([item], to: &shared)
      case .german where isOfLanguage: TBXEntry.add([item], to: &sections[0].shared)
      case .english where isOfLanguage: TBXEntry.add([item], to: &sections[1].shared)
      case .german: german.append(item)
      case .english: english.append(item)
      }
    }
    TBXEntry.add(row.source, german, to: &sections[0])
    if !row.target.isEmpty { TBXEntry.add(row.target, english, to: &sections[1]) }
  }

  /// A category under the name and with the value that TBX-Basic has.
  private static func item(_ name: String, _ value: String) -> (name: String, value: String) {
    guard DataCategory.statusNames.contains(name) else {
      let isPart = name == "partOfSpeech"
      return (name, isPart ? DataCategory.value(ofPartOfSpeech: value) : value)
    }
    let status = DataCategory.status(value)?.rawValue ?? ""
    return ("administrativeStatus", DataCategory.value(ofStatus: status, asGiven: value) ?? value)
  }

  private static func add(_ text: String, _ categories: Categories, to section: inout Section) {
    if let index = section.terms.firstIndex(where: { $0.text == text }) {
      add(categories, to: &section.terms[index].categories)
    } else {
      section.terms.append((text, categories))
    }
  }

  /// Adds what is not there yet and not empty.
  private static func add(_ new: Categories, to categories: inout Categories) {
    for item in new
    where !item.value.isEmpty
      && !categories.contains(where: { $0.name == item.name && $0.value == item.value })
    {
      categories.append(item)
    }
  }
}
