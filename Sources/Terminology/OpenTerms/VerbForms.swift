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

  /// The stems of all forms of a verb given by its infinitive, those of separable verbs as one word.
  func stems(of infinitive: String) -> [WordStem] {
    if let verb = irregular[infinitive] { return stems(of: verb) }
    let derived = separableStems(of: infinitive) + inseparableStems(of: infinitive)
    return derived.isEmpty ? regularStems(of: infinitive) : derived
  }

  private func separableStems(of infinitive: String) -> [WordStem] {
    for particle in particles where infinitive.utf8.starts(with: particle.utf8) {
      let base = String(infinitive.dropFirst(particle.count))
      guard base.count > 3 else { continue }
      return Self.prefixed(particle, stems(of: base))
        + [WordStem(letters: particle + Self.infinitiveMark + base, endings: [""])]
    }
    return []
  }

  /// The forms of "verstehen" by those of "stehen"; the participle has no mark of its own.
  private func inseparableStems(of infinitive: String) -> [WordStem] {
    for prefix in prefixes where infinitive.utf8.starts(with: prefix.utf8) {
      guard let verb = irregular[String(infinitive.dropFirst(prefix.count))] else { continue }
      return Self.prefixed(prefix, stems(of: verb))
        + [Self.inflected(prefix + Self.withoutMark(verb.participle))]
    }
    return []
  }

  /// The stems of the finite forms in which an irregular verb differs from a regular one.
  func irregularFiniteStems() -> [WordStem] {
    irregular.values.flatMap { verb in
      [
        WordStem(letters: verb.present, endings: [""]), Self.past(verb.past),
        Self.past(verb.subjunctive),
      ]
    }
  }

  private func stems(of verb: OpenTermVocabulary.IrregularVerb) -> [WordStem] {
    regularStems(of: verb.infinitive) + [
      WordStem(letters: verb.present, endings: [""]),
      WordStem(letters: String(verb.present.dropLast()), endings: [Self.secondPerson]),
      Self.past(verb.past), Self.past(verb.subjunctive), Self.inflected(verb.participle),
    ]
  }

  private func regularStems(of infinitive: String) -> [WordStem] {
    let stem = String(infinitive.dropLast(infinitive.hasSuffix(Self.infinitiveEnding) ? 2 : 1))
    return [
      WordStem(letters: infinitive, endings: [""]),
      WordStem(letters: stem, endings: Self.regularEndings),
      Self.inflected(infinitive + "d"), Self.inflected(Self.participleMark + stem + "t"),
      Self.inflected(Self.participleMark + stem + "et"),
    ]
  }

  private static func prefixed(_ prefix: String, _ stems: [WordStem]) -> [WordStem] {
    stems.map { WordStem(letters: prefix + $0.letters, endings: $0.endings) }
  }

  private static func longestFirst(_ words: [String]) -> [String] {
    words.sorted { ($1.count, $0) < ($0.count, $1) }
  }

  private static func inflected(_ word: String) -> WordStem {
    WordStem(letters: word, endings: adjectiveEndings)
  }

  private static func past(_ stem: String) -> WordStem {
    WordStem(letters: stem, endings: pastEndings)
  }

  private static func withoutMark(_ participle: String) -> String {
    participle.hasPrefix(participleMark)
      ? String(participle.dropFirst(participleMark.count)) : participle
  }

  // Endings of grammar, not words: they stand beside the rule that joins them. Of ASCII letters, so
  // that a stem is folded once for all of them.
  private static let adjectiveEndings = ["", "e", "em", "en", "er", "es"]
  private static let pastEndings = ["", "e", "en", "est", "et", "n", "st", "t"]
  private static let regularEndings = [
    "", "e", "en", "est", "et", "ete", "eten", "st", "t", "te", "ten", "test", "tet",
  ]
  private static let infinitiveEnding = "en"
  private static let infinitiveMark = "zu"
  private static let participleMark = "ge"
  private static let secondPerson = "st"
}
