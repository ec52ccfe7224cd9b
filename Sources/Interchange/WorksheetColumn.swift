public import Worksheets

/// The columns of a worksheet, the same in every tabular format and as members in JSON lines.
public enum WorksheetColumn: String, Sendable, CaseIterable {
  /// Paragraph and sentence.
  case no
  /// The German segment.
  case german
  /// The English.
  case english
  /// Glossary terms.
  case glossary
  /// Names and figures.
  case namesFigures = "names_figures"
  /// Open terms.
  case toDecide = "to_decide"
  /// Findings.
  case check
  /// How far the translator has come.
  case status
  /// The translator's remark.
  case note
  /// The row's id.
  case id
  /// A hash of the German.
  case fingerprint
  /// Which rows share their English.
  case bead
  /// How sure the aligner is.
  case confidence
  /// White space before the first segment.
  case spaceBefore = "space_before"
  /// White space after the segment.
  case spaceAfter = "space_after"

  /// The column's cell as text. White space columns are as they are, not escaped.
  public func cell(of row: Row) -> String {
    switch self {
    case .no: row.no
    case .german: row.german
    case .english: row.english
    case .glossary: row.glossary
    case .namesFigures: row.namesFigures
    case .toDecide: row.toDecide
    case .check: row.check
    case .status: row.status
    case .note: row.note
    case .id: row.id
    case .fingerprint: row.fingerprint
    case .bead: row.bead
    case .confidence: row.confidence.map(JSON.decimal) ?? ""
    case .spaceBefore: row.spaceBefore
    case .spaceAfter: row.spaceAfter
    }
  }

  /// A confidence as a file has it; nil for a number that cannot be one, such as `1e300`.
  static func confidence(_ number: Double?) -> Double? {
    number.flatMap { (0...1).contains($0) ? $0 : nil }
  }

  /// Puts text into the column's cell.
  public func set(_ text: String, in row: inout Row) {
    switch self {
    case .no: row.no = text
    case .german: row.german = text
    case .english: row.english = text
    case .glossary: row.glossary = text
    case .namesFigures: row.namesFigures = text
    case .toDecide: row.toDecide = text
    case .check: row.check = text
    case .status: row.status = text
    case .note: row.note = text
    case .id: row.id = text
    case .fingerprint: row.fingerprint = text
    case .bead: row.bead = text
    case .confidence: row.confidence = Self.confidence(Double(text))
    case .spaceBefore: row.spaceBefore = text
    case .spaceAfter: row.spaceAfter = text
    }
  }
}
