public import TextModel
public import Worksheets

/// Reads the units of a TMX document one by one; holds no more than one at a time.
///
/// German is taken for the source and English for the target, an exact tag before a regional one.
/// In a unit without German, the header's source language and the first other one are taken, and
/// the row says so in the column `sourceLanguage`: the caller decides what that means.
public struct TMXReader {
  /// The column that names the source language of a unit without German.
  public static let sourceLanguage = "source language"

  /// How many units were read.
  public private(set) var count = 0

  /// How many of them hold German.
  public private(set) var germanCount = 0

  /// How many of those have no English.
  public private(set) var withoutTarget = 0

  /// The languages taken for a unit without German; those of the last one.
  public private(set) var otherSource = ""

  /// The target language taken for a unit without German.
  public private(set) var otherTarget = ""

  private let reader: XMLReader
  private var headerLanguage = ""

  /// Opens a document.
  ///
  /// - Throws: `Failure` with id `xml`, `xml-entity`, `unreadable` or `tmx-root`.
  public init(_ source: XMLSource) throws(Failure) {
    self.reader = try XMLReader(source)
    guard let root = try reader.root(), root.name == "tmx" else {
      throw Failure(
        "tmx-root", "the root element is not “tmx”", file: source.name,
        position: TextPosition(line: 1, column: 1), help: "is this a TMX file?")
    }
  }

  /// The next unit as a row; nil at the end. Units without any text are passed over.
  ///
  /// - Throws: `Failure` with id `xml` or `xml-entity`.
  public mutating func next() throws(Failure) -> Row? {
    while let event = try reader.next() {
      guard case .start(let element) = event else { continue }
      switch element.name {
      case "header":
        headerLanguage = element["srclang"] ?? ""
        try reader.skip()
      case "tu":
        let unit = try reader.whole(element)
        count += 1
        if let row = row(of: unit) { return row }
      default: break
      }
    }
    return nil
  }

  private typealias Variant = (language: String, element: XMLElement)

  private mutating func row(of unit: XMLElement) -> Row? {
    let variants: [Variant] = unit.elements("tuv").map { tuv in
      (tuv["xml:lang"] ?? tuv["lang"] ?? "", tuv)
    }
    guard !variants.isEmpty else { return nil }
    let german = Self.index(of: "de", in: variants)
    let source = german ?? sourceIndex(in: variants)
    let target =
      german == nil
      ? otherIndex(than: source, in: variants) : Self.index(of: "en", in: variants)
    var row = Row(no: "P\(count)S1", german: Self.segment(variants[source].element))
    row.position = unit.position
    row.id = unit["tuid"] ?? "u\(count)"
    if let target { row.english = Self.segment(variants[target].element) }
    row.status = (row.english.isEmpty ? Row.Status.open : .translated).rawValue
    if german == nil {
      otherSource = variants[source].language
      otherTarget = target.map { variants[$0].language } ?? ""
      row.others[Self.sourceLanguage] = otherSource
    } else {
      germanCount += 1
      if row.english.isEmpty { withoutTarget += 1 }
    }
    for (index, variant) in variants.enumerated() where index != source && index != target {
      row.addOther(variant.language, Self.segment(variant.element))
    }
    addColumns(of: unit, variants.map(\.element), to: &row)
    return row
  }

  private func sourceIndex(in variants: [Variant]) -> Int {
    let language = headerLanguage.lowercased()
    return variants.firstIndex { $0.language.lowercased() == language }
      ?? variants.firstIndex { FileLanguages.matches($0.language, language) } ?? 0
  }

  /// The first variant in another language than one of them, else another region's.
  private func otherIndex(than source: Int, in variants: [Variant]) -> Int? {
    let language = variants[source].language.prefix { $0 != "-" && $0 != "_" }.lowercased()
    return variants.indices.first { !FileLanguages.matches(variants[$0].language, language) }
      ?? variants.indices.first { $0 != source }
  }

  private static func index(of language: String, in variants: [Variant]) -> Int? {
    variants.firstIndex { $0.language.lowercased() == language }
      ?? variants.firstIndex { FileLanguages.matches($0.language, language) }
  }

  private static func segment(_ tuv: XMLElement) -> String {
    InlineText.text(ForeignCodes.unwrapped(tuv.first("seg")?.children ?? []))
  }

  /// Whatever else the unit holds: notes, properties, attributes.
  private func addColumns(of unit: XMLElement, _ variants: [XMLElement], to row: inout Row) {
    for (name, value) in unit.attributes where name != "tuid" { row.others["tu@" + name] = value }
    for element in unit.elements + variants.flatMap(\.elements) {
      switch element.name {
      case "note": row.addNote(element.text)
      case "prop":
        let type = element["type"] ?? ""
        let ours = WorksheetTMX.propPrefix
        let isOurs =
          type.hasPrefix(ours)
          && CarriedColumns.set(String(type.dropFirst(ours.count)), to: element.text, in: &row)
        if !isOurs { row.addOther("prop " + type, element.text) }
      default: break
      }
    }
    for variant in variants {
      for (name, value) in variant.attributes where name != "xml:lang" && name != "lang" {
        row.addOther("tuv@" + name, value)
      }
    }
  }
}
