internal import Checks
internal import Interchange
public import TextModel

/// What the program knows of itself; help that cannot drift from the code.
public enum Catalogue {
  /// The formats, one a line.
  public static var formats: String {
    var text = "worksheets, read and written unless they say otherwise\n"
    for format in WorksheetFormat.allCases {
      text += "  \(format.rawValue.padded(to: 10))\(format.summary)\n"
    }
    text += """
      worksheets, written
        terminal  for reading, as wide as the terminal (prepare)
        text      the English article with the paragraphs of the German (export)
        german    the German article as it was (export)
      glossaries, read and written

      """
    for format in GlossaryFormat.allCases {
      text += "  \(format.rawValue.padded(to: 10))\(format.summary)\n"
    }
    text += """
        xlsx      the first sheet with a column for the German term (read only)
      sentence pairs, written
        ladder    one bead a line as indices from 0: [0]:[0,1]
        csv       german, english, bead, confidence
        jsonl     one object a line

      """
    return text
  }

  /// The checks, one a line.
  public static var checks: String {
    let pairs: [CheckDescription] = PairChecks.all.map { $0.description }
    var text = "pairs\n"
    for check in pairs {
      text +=
        "  \(check.id.padded(to: 25))\(check.severity.rawValue.padded(to: 9))\(check.summary)\n"
    }
    text += "glossaries\n"
    for check in GlossaryChecks.all {
      text += "  \(type(of: check).id.padded(to: 33))\(type(of: check).summary)\n"
    }
    return text
  }

  /// What a check finds and why that matters.
  ///
  /// - Throws: `Failure` with id `unknown-check`, with the nearest id as help.
  public static func explanation(of id: String) throws(Failure) -> String {
    let pairs: [CheckDescription] = PairChecks.all.map { $0.description }
    if let check = pairs.first(where: { $0.id == id }) {
      return """
        \(check.id) (\(check.severity.rawValue)): \(check.summary)

        \(check.explanation)

        flagged: \(check.example.source) | \(check.example.flagged)
        clean:   \(check.example.source) | \(check.example.clean)

        """
    }
    if let check = GlossaryChecks.all.first(where: { type(of: $0).id == id }) {
      return "\(id): \(type(of: check).summary)\n"
    }
    throw Failure(
      "unknown-check", "there is no check “\(id)”", help: "satzpaar checks lists them")
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - unicodeScalars.count))
  }
}
