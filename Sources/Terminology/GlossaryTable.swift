public import TextModel

/// A glossary as its file has it: rows with their places, before concepts are made of them.
public struct GlossaryTable: Hashable, Sendable {
  /// What messages call the file.
  public let name: String

  /// The rows in file order.
  public let rows: [GlossaryRow]

  /// Makes a table of rows that were read from the file of this name.
  public init(name: String, rows: [GlossaryRow]) {
    self.name = name
    self.rows = rows
  }
}

/// One row of a glossary: one German term with one English wording.
public struct GlossaryRow: Hashable, Sendable {
  /// The columns that a glossary row can have.
  public enum Column: Int, Sendable, CaseIterable {
    /// The concept's id.
    case id
    /// The German term.
    case source
    /// The English term.
    case target
    /// The part of speech.
    case partOfSpeech
    /// The subject field.
    case subjectField
    /// The administrative status.
    case status
    /// A remark.
    case note

    /// What our own files call it.
    public var name: String {
      switch self {
      case .id: "id"
      case .source: "de"
      case .target: "en"
      case .partOfSpeech: "pos"
      case .subjectField: "domain"
      case .status: "status"
      case .note: "note"
      }
    }

    /// The column of a name.
    public init?(name: String) {
      guard let column = Self.allCases.first(where: { $0.name == name }) else { return nil }
      self = column
    }
  }

  /// Values of some of the columns. As an array, and inlined where rows are read, for every start of
  /// the program reads thousands of them: what hashing took was a tenth of it.
  public struct ByColumn<Value: Hashable & Sendable>: Hashable, Sendable,
    ExpressibleByDictionaryLiteral
  {
    @usableFromInline var values: [Value?]

    /// Makes values of columns; the last of several values of one column counts.
    @inlinable public init(dictionaryLiteral elements: (Column, Value)...) {
      values = [Value?](repeating: nil, count: Column.allCases.count)
      for (column, value) in elements { self[column] = value }
    }

    /// The value of a column; nil where it has none.
    @inlinable public subscript(column: Column) -> Value? {
      get { values[column.rawValue] }
      set { values[column.rawValue] = newValue }
    }
  }

  /// The cells as the file has them, white space at their ends included.
  public let cells: ByColumn<String>

  /// Where the cells stand in the file.
  public let positions: ByColumn<TextPosition>

  /// Where the row begins in the file.
  public let position: TextPosition

  /// Whatever else the file knows of the row, by the name of its column or data category: kept for
  /// writing, never looked at.
  public let others: [String: String]

  /// Makes a row of cells.
  public init(
    cells: ByColumn<String>, positions: ByColumn<TextPosition> = [:],
    position: TextPosition = TextPosition(line: 1, column: 1), others: [String: String] = [:]
  ) {
    self.cells = cells
    self.others = others
    self.positions = positions
    self.position = position
  }

  /// A cell without white space at its ends; empty where the file has no such column.
  public subscript(column: Column) -> String {
    guard let cell = cells[column] else { return "" }
    if let first = cell.utf8.first, let last = cell.utf8.last, Self.isPlain(first),
      Self.isPlain(last)
    {
      return cell
    }
    let scalars = cell.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Whether a byte is an ASCII character that is no white space: asking for the properties of
  /// every cell's ends took a twentieth of the start of the program.
  private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

  /// The concept's id; empty where none is given.
  public var id: String { self[.id] }

  /// The German term.
  public var source: String { self[.source] }

  /// The English term; may be empty.
  public var target: String { self[.target] }

  /// The part of speech as given.
  public var partOfSpeech: String { self[.partOfSpeech] }

  /// The subject field.
  public var subjectField: String { self[.subjectField] }

  /// The remark.
  public var note: String { self[.note] }

  /// The status; preferred where the cell is empty, nil where it holds something unknown.
  public var status: AdministrativeStatus? {
    let cell = self[.status].lowercased()
    return cell.isEmpty ? .preferred : AdministrativeStatus(rawValue: cell)
  }
}
