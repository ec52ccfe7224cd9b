internal import Checks
internal import Interchange
public import TextModel

/// What the program knows of itself; help that cannot drift from the code.
public enum Catalogue {
  /// The formats, one a line.
  public static var formats: String {
    var text = "texts and documents, read; documents are written with the English (export)\n"
    text += "  text      a text without markup\n"
    for format in DocumentFormat.allCases {
      text += "  \(format.rawValue.padded(to: 10))\(format.summary)\n"
    }
    text += "worksheets, read and written unless they say otherwise\n"
    for format in WorksheetFormat.allCases {
      text += "  \(format.rawValue.padded(to: 10))\(format.summary)\n"
    }
    text += """
      worksheets, written
        terminal  for reading, as wide as the terminal (prepare)
        text      the English article with the paragraphs of the German (export)
        german    the German article as it was (export)
        original  the document, XLIFF or TMX that it was made of, with the English (export)
      glossaries, read and written

      """
    for format in GlossaryFormat.allCases {
      text += "  \(format.rawValue.padded(to: 10))\(format.summary)\n"
    }
    text += """
      sentence pairs, written
        ladder    one bead a line as indices from 0: [0]:[0,1]
        csv       german, english, bead, confidence
        jsonl     one object a line

      """
    return text + FormatAbilities.worksheets + FormatAbilities.glossaries
  }

  /// The checks, one a line.
  public static var checks: String {
    let pairs = PairChecks.all.map { $0.description }
      .map { (id: $0.id, severity: $0.severity, summary: $0.summary) }
    let glossaries = GlossaryChecks.all.map { type(of: $0).description }
      .map { (id: $0.id, severity: $0.severity, summary: $0.summary) }
    return "pairs\n" + list(pairs) + "glossaries\n" + list(glossaries)
  }

  private static func list(_ checks: [(id: String, severity: Severity, summary: String)]) -> String
  {
    checks.map { check in
      "  \(check.id.padded(to: 26))\(check.severity.rawValue.padded(to: 9))\(check.summary)\n"
    }.joined()
  }

  /// What a check finds and why that matters, with an example it flags and one it does not.
  ///
  /// - Throws: `Failure` with id `unknown-check`.
  public static func explanation(of id: String) throws(Failure) -> String {
    for check in PairChecks.all where check.description.id == id {
      return text(of: check.description)
    }
    for check in GlossaryChecks.all where type(of: check).description.id == id {
      return text(of: type(of: check).description)
    }
    throw Failure(
      "unknown-check", "there is no check “\(id)”", help: "satzpaar checks lists them")
  }

  private static func text(of check: CheckDescription) -> String {
    """
    \(check.id) (\(check.severity.rawValue)): \(check.summary)

    \(check.explanation)

    German:  \(check.example.source)
    flagged: \(check.example.flagged)
    clean:   \(check.example.clean)

    """
  }

  private static func text(of check: GlossaryCheckDescription) -> String {
    """
    \(check.id) (\(check.severity.rawValue)): \(check.summary)

    \(check.explanation)

    flagged:
    \(check.flagged.map(row).joined(separator: "\n"))
    clean:
    \(check.clean.map(row).joined(separator: "\n"))

    """
  }

  private static func row(_ cells: [String: String]) -> String {
    "  " + cells.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ", ")
  }
}

extension String {
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - unicodeScalars.count))
  }
}
