internal import Terminology
internal import TextModel

/// One concept of a termbase on its way to rows.
struct TBXConcept {
  private typealias Cells = [(category: DataCategory, value: String)]
  private typealias TermCells = (text: String, cells: Cells)

  private let id: String
  private let position: TextPosition
  private var shared: Cells
  private var german: [TermCells] = []
  private var english: [TermCells] = []
  private var others: [String: String] = [:]

  /// Takes what stands on the concept itself.
  init(_ entry: XMLElement) {
    self.id = entry["id"] ?? entry["xml:id"] ?? ""
    self.position = entry.position
    self.shared = TBXConcept.cells(of: entry, owner: .concept)
  }

  /// Adds a language section.
  mutating func add(_ section: XMLElement, as owner: DataCategory.Owner) {
    shared += TBXConcept.cells(of: section, owner: owner)
    let terms = TBXConcept.terms(of: section).map { term -> TermCells in
      let text = term.first("termGrp")?.first("term")?.words ?? term.first("term")?.words ?? ""
      return (text, TBXConcept.cells(of: term, owner: owner))
    }
    if owner == .german { german += terms } else { english += terms }
  }

  /// Keeps a language section that is neither German nor English under its tag.
  mutating func addOther(_ section: XMLElement, language: String) {
    let terms = TBXConcept.terms(of: section).map { term -> String in
      let text = term.first("termGrp")?.first("term")?.words ?? term.first("term")?.words ?? ""
      let details = TBXConcept.cells(of: term, owner: .concept).map {
        "\($0.category.name): \($0.value)"
      }
      return details.isEmpty ? text : "\(text) [\(details.joined(separator: "; "))]"
    }
    let details = TBXConcept.cells(of: section, owner: .concept).map {
      "\($0.category.name): \($0.value)"
    }
    let value = (terms + details).joined(separator: "; ")
    others[language] = others[language].map { $0 + "; " + value } ?? value
  }

  private static func terms(of section: XMLElement) -> [XMLElement] {
    let names: Set<String> = ["tig", "ntig", "termSec", "termGroup"]
    return section.elements.filter { names.contains($0.name) }
  }

  /// The data categories on one level, groups laid flat: a `source` in the group of a definition
  /// is the category `definition source`.
  private static func cells(of level: XMLElement, owner: DataCategory.Owner) -> Cells {
    var cells: Cells = []
    for element in level.elements {
      switch element.name {
      case "term":
        guard element.words != level.first("term")?.words else { break }
        cells.append((DataCategory(owner: owner, name: "term"), element.words))
      case "tig", "ntig", "termSec", "termGroup": break
      case _ where TBXReader.languageSections.contains(element.name): break
      case "termGrp": cells += self.cells(of: element, owner: owner)
      case "transacGrp":
        let words = self.cells(of: element, owner: owner).map(\.value).joined(separator: " ")
        cells.append((DataCategory(owner: owner, name: "history"), words))
      case "descripGrp", "adminGrp", "termNoteGrp":
        let inner = self.cells(of: element, owner: owner)
        for (index, cell) in inner.enumerated() {
          let name =
            index == 0 ? cell.category.name : "\(inner[0].category.name) \(cell.category.name)"
          cells.append((DataCategory(owner: owner, name: name), cell.value))
        }
      case "note": cells.append(DataCategory.note(element.words, of: owner))
      default:
        let target = element["target"].map { " [\($0)]" } ?? ""
        cells.append(
          (
            DataCategory(owner: owner, name: element["type"] ?? element.name),
            element.words + target
          ))
      }
    }
    return cells
  }

  /// The rows: German and English term by term, the first German term again where there are more
  /// English ones. What belongs to the concept stands in every row.
  var rows: [GlossaryRow] {
    let count = max(german.count, english.count, 1)
    return (0..<count).map { index in
      var row = CellBuilder(id: id, position: position, others: others)
      row.add(shared)
      let source = index < german.count ? german[index] : german.first
      row.add(source, as: .source)
      if index < english.count { row.add(english[index], as: .target) }
      return row.row
    }
  }

  private struct CellBuilder {
    var cells: GlossaryRow.ByColumn<String> = [:]
    var others: [String: String]
    let position: TextPosition

    init(id: String, position: TextPosition, others: [String: String]) {
      self.position = position
      self.others = others
      if !id.isEmpty { cells[.id] = id }
    }

    mutating func add(_ term: TermCells?, as column: GlossaryRow.Column) {
      guard let term else { return }
      cells[column] = term.text
      add(term.cells)
    }

    mutating func add(_ values: Cells) {
      for (category, value) in values {
        switch (category.owner, category.name) {
        case (.concept, "subjectField"): set(.subjectField, value)
        case (.english, "note"): set(.note, value)
        case (.german, "partOfSpeech"):
          cells[.partOfSpeech] = DataCategory.partOfSpeech(value)
        case (.english, "partOfSpeech"):
          let part = DataCategory.partOfSpeech(value)
          if cells[.partOfSpeech] == nil {
            cells[.partOfSpeech] = part
          } else if cells[.partOfSpeech] != part {
            keep(category, value)
          }
        case (.english, let name) where DataCategory.statusNames.contains(name):
          let status = DataCategory.status(value)?.rawValue ?? value
          cells[.status] = status
          if DataCategory.value(ofStatus: status, asGiven: nil) != value {
            others[DataCategory.rawStatus] = value
          }
        default: keep(category, value)
        }
      }
    }

    private mutating func set(_ column: GlossaryRow.Column, _ value: String) {
      cells[column] = cells[column].map { $0 + "; " + value } ?? value
    }

    private mutating func keep(_ category: DataCategory, _ value: String) {
      others[category.column] = others[category.column].map { $0 + "\n" + value } ?? value
    }

    var row: GlossaryRow {
      GlossaryRow(cells: cells, positions: [.source: position], position: position, others: others)
    }
  }
}
