internal import Checks
internal import Interchange
public import TextModel

/// What the program knows of itself; help that cannot drift from the code.
public enum Catalogue {
  /// The version of the program and of the library.
  public static let version = "0.1.0"

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
    var text = ""
    var group = ""
    for check in entries {
      if check.group != group { text += check.group + "\n" }
      group = check.group
      let severity = check.severity.rawValue.padded(to: 9)
      text += "  \(check.id.padded(to: 26))\(severity)\(check.summary)\n"
    }
    return text
  }

  /// What each check says of itself, in the order in which they run.
  public static let entries: [CheckEntry] =
    PairChecks.all.map { entry($0.description) }
    + GlossaryChecks.all.map { entry(type(of: $0).description) }
    + GlossaryChecks.onRequest.map { entry($0) } + [FindingMemory.unusedDismissal]

  /// What a check finds and why that matters, with an example it flags and one it does not.
  ///
  /// - Throws: `Failure` with id `unknown-check`.
  public static func explanation(of id: String) throws(Failure) -> String {
    guard let check = entries.first(where: { $0.id == id }) else {
      throw unknownCheck(id)
    }
    let example = check.example.isEmpty ? "" : "\n" + check.example
    return "\(check.id) (\(check.severity.rawValue)): \(check.summary)\n\n\(check.explanation)\n"
      + example
  }

  static func unknownCheck(_ id: String) -> Failure {
    let near = NearestWord.of(id, in: entries.map(\.id))
    return Failure(
      "unknown-check", "there is no check “\(id)”",
      help: near.map { "did you mean “\($0)”?" } ?? "satzpaar checks lists them")
  }

  private static func entry(_ check: CheckDescription) -> CheckEntry {
    CheckEntry(
      id: check.id, severity: check.severity, group: "pairs", summary: check.summary,
      explanation: check.explanation,
      example: """
        German:  \(check.example.source)
        flagged: \(check.example.flagged)
        clean:   \(check.example.clean)

        """)
  }

  private static func entry(_ check: GlossaryCheckDescription) -> CheckEntry {
    let fix =
      switch check.fix {
      case .suggestion: "\nsatzpaar check --fix mends it."
      case .removal:
        "\nsatzpaar check --fix takes the later row out where all its cells are the same."
      case nil: ""
      }
    return CheckEntry(
      id: check.id, severity: check.severity, group: "glossaries", summary: check.summary,
      explanation: check.explanation + fix,
      example: """
        flagged:
        \(check.flagged.map(row).joined(separator: "\n"))
        clean:
        \(check.clean.map(row).joined(separator: "\n"))

        """)
  }

  private static func row(_ cells: [String: String]) -> String {
    "  " + cells.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ", ")
  }
}

/// A check as the catalogue lists it.
public struct CheckEntry: Sendable {
  /// The stable id, such as `term-not-used`.
  public let id: String

  /// How much its findings matter, unless a project chooses otherwise.
  public let severity: Severity

  /// What it looks at: pairs, glossaries or dismissals.
  public let group: String

  /// One line on what it finds.
  public let summary: String

  /// Why that matters, and what is not reported.
  public let explanation: String

  /// What it flags and what it does not, as text; may be empty.
  public let example: String
}

extension String {
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - unicodeScalars.count))
  }
}
