public import Terminology
internal import TextAnalysis
internal import TextModel

/// `invisible-character`: a character in a term that nobody sees.
public struct InvisibleCharacter: GlossaryCheck {
  /// What the check says of itself.
  public static let description = GlossaryCheckDescription(
    id: "invisible-character", severity: .warning,
    summary: "an invisible character in a term",
    explanation: """
      Soft hyphens, zero-width spaces, byte order marks and control characters come along when text
      is copied from web pages and PDF files.
      """,
    flagged: [["de": "Rüstungs\u{AD}produktion", "en": "arms production"]],
    clean: [["de": "Rüstungsproduktion", "en": "arms production"]], fix: .suggestion)

  /// Makes the check.
  public init() {}

  /// What it finds.
  public func findings(in tables: [GlossaryTable]) -> [GlossaryFinding] {
    PlacedRow.all(in: tables).flatMap { placed -> [GlossaryFinding] in
      GlossaryRow.termColumns.compactMap { column in
        let term = placed.row[column]
        guard let found = term.unicodeScalars.first(where: isInvisible) else { return nil }
        var visible = String.UnicodeScalarView()
        visible.append(contentsOf: term.unicodeScalars.filter { !isInvisible($0) })
        let digits = String(found.value, radix: 16, uppercase: true)
        let name = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return Self.description.finding(
          "“\(term)” holds the invisible character U+\(name)", placed.row, placed.table, at: column,
          suggestion: String(visible))
      }
    }
  }

  private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    let properties = CharacterProperties(scalar.value)
    return properties.contains(.ignorable)
      || properties.contains(.control) && !properties.contains(.whiteSpace)
  }
}
