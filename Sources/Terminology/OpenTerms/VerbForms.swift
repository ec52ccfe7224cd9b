internal import LanguageData

/// The forms of a German verb, all of them that its principal parts give.
///
/// Made for looking words up, not for writing them: a few forms that nobody uses do no harm.
struct VerbForms {
  private let irregular: [String: OpenTermVocabulary.IrregularVerb]
  private let particles: [String]
  private let prefixes: [String]

  init(_ vocabulary: OpenTermVocabulary) {
    self.irregular = Dictionary(
      vocabulary.irregularVerbs.map { ($0.infinitive, $0) }, uniquingKeysWith: { first, _ in first }
    )
    self.particles = Self.longestFirst(vocabulary.separableParticles)
    self.prefixes = Self.longestFirst(vocabulary.inseparablePrefixes)
  }

  /// All forms of a verb given by its infinitive, those of separable verbs as one word.
  func forms(of infinitive: String) -> [String] {
    if let verb = irregular[infinitive] { return forms(of: verb) }
    let derived = separableForms(of: infinitive) + inseparableForms(of: infinitive)
    return derived.isEmpty ? regularForms(of: infinitive) : derived
  }

  private func separableForms(of infinitive: String) -> [String] {
    for particle in particles where infinitive.hasPrefix(particle) {
      let base = String(infinitive.dropFirst(particle.count))
      guard base.count > 3 else { continue }
      return forms(of: base).map { particle + $0 } + [particle + Self.infinitiveMark + base]
    }
    return []
  }

  /// The forms of "verstehen" by those of "stehen"; the participle has no mark of its own.
  private func inseparableForms(of infinitive: String) -> [String] {
    for prefix in prefixes where infinitive.hasPrefix(prefix) {
      guard let verb = irregular[String(infinitive.dropFirst(prefix.count))] else { continue }
      return forms(of: verb).map { prefix + $0 }
        + Self.inflected(prefix + Self.withoutMark(verb.participle))
    }
    return []
  }

  /// The finite forms in which an irregular verb differs from a regular one.
  func irregularFiniteForms() -> [String] {
    irregular.values.flatMap { verb in
      [verb.present] + Self.withEndings(verb.past) + Self.withEndings(verb.subjunctive)
    }
  }

  private func forms(of verb: OpenTermVocabulary.IrregularVerb) -> [String] {
    regularForms(of: verb.infinitive)
      + [verb.present, String(verb.present.dropLast()) + Self.secondPerson]
      + Self.withEndings(verb.past) + Self.withEndings(verb.subjunctive)
      + Self.inflected(verb.participle)
  }

  private func regularForms(of infinitive: String) -> [String] {
    let stem = String(infinitive.dropLast(infinitive.hasSuffix(Self.infinitiveEnding) ? 2 : 1))
    let participle = Self.participleMark + stem + "t"
    return [infinitive] + Self.regularEndings.map { stem + $0 }
      + Self.inflected(participle) + Self.inflected(infinitive + "d")
      + Self.inflected(Self.participleMark + stem + "et")
  }

  private static func longestFirst(_ words: [String]) -> [String] {
    words.sorted { ($1.count, $0) < ($0.count, $1) }
  }

  private static func inflected(_ word: String) -> [String] {
    [word] + adjectiveEndings.map { word + $0 }
  }

  private static func withEndings(_ past: String) -> [String] {
    [past] + pastEndings.map { past + $0 }
  }

  private static func withoutMark(_ participle: String) -> String {
    participle.hasPrefix(participleMark)
      ? String(participle.dropFirst(participleMark.count)) : participle
  }

  // Endings of grammar, not words: they stand beside the rule that joins them.
  private static let adjectiveEndings = ["e", "em", "en", "er", "es"]
  private static let pastEndings = ["e", "en", "est", "et", "n", "st", "t"]
  private static let regularEndings = [
    "", "e", "en", "est", "et", "ete", "eten", "st", "t", "te", "ten", "test", "tet",
  ]
  private static let infinitiveEnding = "en"
  private static let infinitiveMark = "zu"
  private static let participleMark = "ge"
  private static let secondPerson = "st"
}
