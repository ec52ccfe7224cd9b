public import Terminology
public import TextModel

/// Termbases as TBX (ISO 30042): version 2 (`martif`) and version 3 (`tbx`), data categories as
/// attributes or as tags, any dialect. Files are not validated first, for most real ones are not
/// valid. See `TBXWriter` for the way back.
public enum GlossaryTBX {
  /// Reads a termbase: as many rows a concept as its larger side has terms.
  ///
  /// - Parameters:
  ///   - source: the document; read piece by piece.
  ///   - note: takes remarks for the user: other languages, concepts left out.
  /// - Returns: the rows in document order.
  /// - Throws: `Failure` with id `xml`, `xml-entity`, `tbx-root` or `tbx-empty`.
  public static func read(
    _ source: XMLSource, note: (String) -> Void
  ) throws(Failure) -> GlossaryTable {
    var reader = try TBXReader(source)
    var german: [GlossaryRow] = []
    var other: [GlossaryRow] = []
    while let concept = try reader.next() {
      if concept.isGerman { german += concept.rows } else { other += concept.rows }
    }
    guard reader.count > 0 else {
      throw Failure(
        "tbx-empty", "the termbase has no concept with a term", file: source.name,
        position: TextPosition(line: 1, column: 1), help: "is this a TBX file?")
    }
    if german.isEmpty {
      let languages = FileLanguages(source: reader.otherSource, target: reader.otherTarget)
      if let remark = languages.remark { note(remark) }
    } else if reader.withoutGerman > 0 {
      note("concepts without German are left out: \(reader.withoutGerman)")
    }
    return GlossaryTable(name: source.name, rows: german.isEmpty ? other : german)
  }
}

/// Reads the concepts of a TBX document one by one; holds no more than one at a time.
public struct TBXReader {
  /// The rows of one concept.
  public struct Concept: Sendable {
    /// The rows, German and English term by term.
    public let rows: [GlossaryRow]

    /// Whether it has a German term; otherwise two other languages stand in the columns.
    public let isGerman: Bool
  }

  /// How many concepts with a term were read.
  public private(set) var count = 0

  /// How many of them have no German term.
  public private(set) var withoutGerman = 0

  /// The language taken for the source of a concept without German.
  public private(set) var otherSource = ""

  /// The language taken for its target.
  public private(set) var otherTarget = ""

  private let reader: XMLReader
  private let documentLanguage: String

  /// Opens a document.
  ///
  /// - Throws: `Failure` with id `xml`, `xml-entity`, `unreadable` or `tbx-root`.
  public init(_ source: XMLSource) throws(Failure) {
    self.reader = try XMLReader(source)
    guard let root = try reader.root(), ["martif", "tbx", "TBX"].contains(root.name) else {
      throw Failure(
        "tbx-root", "the root element is neither “martif” nor “tbx”", file: source.name,
        position: TextPosition(line: 1, column: 1), help: "is this a TBX file?")
    }
    self.documentLanguage = root["xml:lang"] ?? ""
  }

  /// The next concept that has a term; nil at the end.
  ///
  /// - Throws: `Failure` with id `xml` or `xml-entity`.
  public mutating func next() throws(Failure) -> Concept? {
    while let event = try reader.next() {
      guard case .start(let element) = event else { continue }
      guard element.name == "termEntry" || element.name == "conceptEntry" else { continue }
      if let concept = concept(try reader.whole(element)) { return concept }
    }
    return nil
  }

  private mutating func concept(_ entry: XMLElement) -> Concept? {
    let sections = entry.elements.filter { Self.languageSections.contains($0.name) }
    let languages = sections.map { $0["xml:lang"] ?? $0["lang"] ?? "" }
    func index(of language: String, except other: Int? = nil) -> Int? {
      let indices = sections.indices.filter { $0 != other }
      return indices.first { languages[$0].lowercased() == language }
        ?? indices.first { FileLanguages.matches(languages[$0], language) }
    }
    guard !sections.isEmpty else { return nil }
    let german = index(of: "de")
    let source = german ?? index(of: documentLanguage.lowercased()) ?? 0
    let target =
      index(of: "en", except: source)
      ?? (german == nil ? sections.indices.first { $0 != source } : nil)
    count += 1
    if german == nil {
      withoutGerman += 1
      otherSource = languages[source]
      otherTarget = target.map { languages[$0] } ?? ""
    }
    var builder = TBXConcept(entry)
    builder.add(sections[source], as: .german)
    if let target { builder.add(sections[target], as: .english) }
    for other in sections.indices where other != source && other != target {
      builder.addOther(sections[other], language: languages[other])
    }
    return Concept(rows: builder.rows, isGerman: german != nil)
  }

  static let languageSections: Set<String> = ["langSet", "langSec", "langGroup"]
}
