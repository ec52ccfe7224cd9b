internal import Terminology

/// The data categories of TBX and the columns of a glossary row that hold them.
///
/// Sources: ISO 30042:2019; TBX-Basic dialect package (data categories and levels), which names the
/// module that owns a category where it is a tag.
struct DataCategory: Hashable, Sendable {
  /// Whose a category is.
  enum Owner: String, Sendable, CaseIterable {
    /// The concept.
    case concept
    /// The German side.
    case german = "de"
    /// The English side.
    case english = "en"
  }

  /// Whose it is.
  let owner: Owner

  /// Its name, such as `grammaticalGender`.
  let name: String

  /// The column that keeps a status as the file had it, where ours says less.
  static let rawStatus = "status as given"

  /// Columns with names of their own; all others are called `owner name`.
  private static let columns: [(category: DataCategory, column: String)] = [
    (DataCategory(owner: .concept, name: "definition"), "definition"),
    (DataCategory(owner: .concept, name: "definition source"), "definition source"),
    (DataCategory(owner: .german, name: "grammaticalGender"), "gender"),
    (DataCategory(owner: .english, name: "context"), "context"),
    (DataCategory(owner: .english, name: "context source"), "context source"),
  ]

  /// The column of a row's others that holds the category.
  var column: String {
    DataCategory.columns.first { $0.category == self }?.column ?? "\(owner.rawValue) \(name)"
  }

  init(owner: Owner, name: String) {
    self.owner = owner
    self.name = name
  }

  /// The category that a column of a row's others holds; nil for a column of nobody's list.
  init?(column: String) {
    if let known = DataCategory.columns.first(where: { $0.column == column })?.category {
      self = known
      return
    }
    let owner = Owner.allCases.first { column.hasPrefix($0.rawValue + " ") }
    guard let owner else { return nil }
    self.init(owner: owner, name: String(column.dropFirst(owner.rawValue.count + 1)))
  }

  /// Whether a column of a CSV is one that a termbase is written with.
  static func isColumn(_ column: String) -> Bool {
    column == rawStatus || DataCategory(column: column) != nil
  }

  // MARK: How TBX-Basic writes a category

  /// The element of a category in version 2 and in the style of attributes.
  enum Element: String { case termNote, descrip, admin }

  /// What TBX-Basic knows of a category.
  struct Form {
    /// The element.
    let element: Element
    /// The name space prefix in the style of tags.
    let module: String
    /// The values it may have; empty where any will do.
    var picklist: [String] = []
  }

  /// The categories of TBX-Basic that this writer uses; others become notes.
  static let forms: [String: Form] = [
    "subjectField": Form(element: .descrip, module: "min"),
    "definition": Form(element: .descrip, module: "basic"),
    "context": Form(element: .descrip, module: "basic"),
    "source": Form(element: .admin, module: "basic"),
    "partOfSpeech": Form(
      element: .termNote, module: "min",
      picklist: ["adjective", "noun", "other", "verb", "adverb"]),
    "grammaticalGender": Form(
      element: .termNote, module: "basic",
      picklist: ["masculine", "feminine", "neuter", "other"]),
    "administrativeStatus": Form(
      element: .termNote, module: "min", picklist: statuses.map(\.value)),
    "termType": Form(
      element: .termNote, module: "basic",
      picklist: ["fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"]),
    "geographicalUsage": Form(element: .termNote, module: "basic"),
    "customerSubset": Form(element: .admin, module: "min"),
    "projectSubset": Form(element: .admin, module: "basic"),
  ]

  /// A note as a category and its value. The writer puts a value outside the picklist into a note
  /// `category: value`; such a one is that category again.
  static func note(_ text: String, of owner: Owner) -> (category: DataCategory, value: String) {
    for name in forms.keys where text.hasPrefix(name + ": ") {
      return (DataCategory(owner: owner, name: name), String(text.dropFirst(name.count + 2)))
    }
    return (DataCategory(owner: owner, name: "note"), text)
  }

  // MARK: Values

  private static let statuses: [(value: String, status: AdministrativeStatus)] = [
    ("preferredTerm-admn-sts", .preferred), ("admittedTerm-admn-sts", .admitted),
    ("deprecatedTerm-admn-sts", .forbidden), ("supersededTerm-admn-sts", .forbidden),
  ]

  /// The names under which files of other dialects state the status.
  static let statusNames: Set<String> = [
    "administrativeStatus", "usageStatus", "normativeAuthorization",
  ]

  private static let statusWords: [String: AdministrativeStatus] = [
    "preferred": .preferred, "standardized": .preferred, "recommended": .preferred,
    "admitted": .admitted, "deprecated": .forbidden, "superseded": .forbidden,
    "obsolete": .forbidden, "rejected": .forbidden, "forbidden": .forbidden,
    "notrecommended": .forbidden,
  ]

  /// The status that a value means; nil for an unknown one.
  static func status(_ value: String) -> AdministrativeStatus? {
    var word = value.lowercased()
    for ending in ["-admn-sts", "term"] where word.hasSuffix(ending) {
      word.removeLast(ending.count)
    }
    return statusWords[word]
  }

  /// The value for a status; nil for a cell that is empty or holds a word of nobody's list.
  static func value(ofStatus cell: String, asGiven raw: String?) -> String? {
    if let raw, statuses.contains(where: { $0.value == raw }) { return raw }
    return statuses.first { $0.status.rawValue == cell.lowercased() }?.value
  }

  private static let partsOfSpeech: [(ours: String, tbx: String)] = [
    ("noun", "noun"), ("verb", "verb"), ("adj", "adjective"), ("adv", "adverb"),
    ("name", "properNoun"),
  ]

  /// The part of speech as a glossary cell; other values as they are.
  static func partOfSpeech(_ value: String) -> String {
    let word = value.split(separator: " ").joined().lowercased()
    return partsOfSpeech.first { $0.tbx.lowercased() == word }?.ours ?? value
  }

  /// The part of speech as TBX has it; other values as they are.
  static func value(ofPartOfSpeech cell: String) -> String {
    partsOfSpeech.first { $0.ours == cell.lowercased() }?.tbx ?? cell
  }
}
