public import TextAnalysis
public import TextModel

/// Segmentation rules in SRX 2.0 (LISA 2008) and 1.0.
public enum SegmentationRules {
  /// The rules that apply to a language, in order: those of all its maps where the header says
  /// `cascade="yes"`, else those of the first map that fits.
  ///
  /// - Parameters:
  ///   - source: the document.
  ///   - language: a language tag such as `de` or `de-CH`.
  /// - Returns: the rules; a rule's missing side is an empty expression.
  /// - Throws: `Failure` with id `xml`, `xml-entity`, `srx` or `regex`.
  public static func read(
    _ source: XMLSource, language: String
  ) throws(Failure) -> [SegmentationRule] {
    let reader = try XMLReader(source)
    guard let start = try reader.root() else { return [] }
    let root = try reader.whole(start)
    guard root.name == "srx", let body = root.first("body"),
      let sets = body.first("languagerules"), let maps = body.first("maprules")
    else {
      throw reader.failure(
        "srx", "this is no SRX document: rules or their map are missing", at: root,
        help: "give a file of the format SRX 2.0")
    }
    let names = try mapped(maps, language)
    let isCascading = root.first("header")?["cascade"] == "yes"
    var rules: [SegmentationRule] = []
    for name in isCascading ? names : Array(names.prefix(1)) {
      guard let set = sets.elements("languagerule").first(where: { $0["languagerulename"] == name })
      else {
        throw reader.failure(
          "srx", "the map names the rules “\(name)”, and there are none", at: maps)
      }
      for rule in set.elements("rule") {
        for expression in [rule.first("beforebreak"), rule.first("afterbreak")] {
          try check(expression, reader)
        }
        rules.append(
          SegmentationRule(
            isBreak: rule["break"] != "no", before: rule.first("beforebreak")?.text ?? "",
            after: rule.first("afterbreak")?.text ?? ""))
      }
    }
    guard !rules.isEmpty else {
      throw reader.failure(
        "srx", "no rule in this document is for the language “\(language)”", at: maps)
    }
    return rules
  }

  private static func check(
    _ expression: XMLElement?, _ reader: XMLReader
  ) throws(Failure) {
    // An empty expression matches anything; ICU compiles none.
    guard let expression, !expression.text.isEmpty else { return }
    do {
      _ = try RegularExpression(expression.text)
    } catch {
      throw reader.failure(error.id, error.message, at: expression)
    }
  }

  /// The names of the rule sets whose language pattern fits, in order. SRX 1.0 has one more level.
  private static func mapped(_ maps: XMLElement, _ language: String) throws(Failure) -> [String] {
    var names: [String] = []
    for map in maps.elements("languagemap") + maps.elements.flatMap({ $0.elements("languagemap") })
    {
      guard let pattern = map["languagepattern"], let name = map["languagerulename"] else {
        continue
      }
      let expression = try RegularExpression("(?i)^(?:\(pattern))$")
      if !expression.overlappingMatches(in: Array(language.utf8)).isEmpty { names.append(name) }
    }
    return names
  }
}
