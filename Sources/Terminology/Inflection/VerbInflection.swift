internal import LanguageData
internal import TextAnalysis

/// The forms of German verbs, in folded letters.
struct VerbInflection: Sendable {
  /// The inflection of all verbs, read at first use.
  static let shared = VerbInflection(GermanInflectionTables.shared)

  /// The forms of one verb.
  struct Forms {
    /// Forms written in one word, in clauses where nothing stands apart.
    var joined: [(key: Key, rule: FormRule)] = []
    /// Finite forms whose particle stands apart.
    var apart: [Key] = []
    /// The particle that can stand apart.
    var particle: Key?
  }

  private struct Strong: Sendable {
    let present: [Key]
    let preterite: [Key]
    let subjunctive: [Key]
    let participle: [Key]
    let isAlsoWeak: Bool
    let isBound: Bool
    let isWeak: Bool
    let keepsGe: Bool
  }

  private var strong: [Key: Strong] = [:]

  private init(_ tables: GermanInflectionTables) {
    func keys(_ words: [String]) -> [Key] { words.map { Folding.key(of: Array($0.utf8)) } }
    let ge = Letters.key("ge")
    for verb in tables.strongVerbs {
      let key = Folding.key(of: Array(verb.infinitive.utf8))
      let participle = keys(verb.participle)
      strong[key] = Strong(
        present: keys(verb.present), preterite: keys(verb.preterite),
        subjunctive: keys(verb.subjunctive), participle: participle,
        isAlsoWeak: verb.isAlsoWeak, isBound: verb.isBound, isWeak: verb.isWeak,
        keepsGe: key.starts(with: ge)
          && !(participle.first ?? []).starts(with: ge + ge.prefix(1)))
    }
  }

  /// All forms of a verb given by its infinitive.
  func forms(of infinitive: Key) -> Forms {
    guard let (particle, isDual) = VerbPrefixes.shared.particle(of: infinitive) else {
      return Forms(joined: [(infinitive, .citation)] + simpleForms(of: infinitive).all)
    }
    let base = Array(infinitive.dropFirst(particle.count))
    if VerbPrefixes.shared.particle(of: base) != nil, strong[base] == nil {
      return doubleForms(of: infinitive, particle, base)
    }
    let simple = simpleForms(of: base)
    var forms = Forms(joined: [(infinitive, .citation)], particle: particle)
    forms.joined += simple.all.map { (particle + $0.key, $0.rule) }
    forms.joined.append((particle + Letters.key("zu") + base, .infinitiveWithZu))
    if isDual { forms.joined += simpleForms(of: infinitive).all }
    forms.apart = simple.finite + [base]
    return forms
  }

  /// The stem that stands for the first person in casual writing: "ich schau".
  func casualForm(of infinitive: Key) -> Key? {
    guard infinitive.suffix(2).elementsEqual(Letters.key("en")), infinitive.count >= 5 else {
      return nil
    }
    return Array(infinitive.dropLast(2))
  }

  /// A particle before a verb that has one itself: wiederherstellen, wiederherzustellen.
  private func doubleForms(of infinitive: Key, _ particle: Key, _ base: Key) -> Forms {
    let inner = forms(of: base)
    var forms = Forms(joined: [(infinitive, .citation)])
    forms.joined += inner.joined.map { (particle + $0.key, $0.rule) }
    guard let innerParticle = inner.particle else { return forms }
    forms.particle = particle + innerParticle
    forms.apart = inner.apart
    return forms
  }

  /// Participles with endings are left out: they are adjectives, often with a sense of their own
  /// (vergangen, bekannt), and no form that a dictionary gives for the verb.
  private struct Simple {
    var finite: [Key] = []
    var participles: [Key] = []

    var all: [(key: Key, rule: FormRule)] {
      finite.map { ($0, FormRule.finite) } + participles.map { ($0, FormRule.participle) }
    }
  }

  /// The forms of a verb without a separable particle.
  private func simpleForms(of infinitive: Key) -> Simple {
    let hasSyllable = infinitive.suffix(2).elementsEqual(Letters.key("en"))
    let stem = Array(infinitive.dropLast(hasSyllable ? 2 : 1))
    guard !stem.isEmpty else { return Simple() }
    var simple = Simple()
    let linked = needsLinkingE(stem) ? stem + [Letters.e] : stem
    let endings: [StaticString] =
      needsLinkingE(stem)
      ? ["e", "est", "et", "en"]
      : hasSyllable ? ["e", "st", "t", "est", "et", "en"] : ["e", "st", "t", "n"]
    for ending in endings { simple.finite.append(stem + Letters.key(ending)) }
    if !hasSyllable {
      simple.finite.append(Array(stem.dropLast(2)) + stem.suffix(1) + [Letters.e])
    }
    let found = strongVerb(infinitive)
    if let (verb, prefix) = found { addStrong(verb, prefix, to: &simple) }
    if found.map({ $0.verb.isAlsoWeak }) ?? true {
      for ending in ["te", "test", "ten", "tet"] as [StaticString] {
        simple.finite.append(linked + Letters.key(ending))
      }
      simple.participles += weakParticiples(infinitive, linked + [Letters.t])
    }
    return simple
  }

  /// The strong verb that a verb is or ends in after inseparable prefixes.
  private func strongVerb(_ infinitive: Key, depth: Int = 0) -> (verb: Strong, prefix: Key)? {
    if let verb = strong[infinitive], !verb.isBound || depth > 0 {
      return verb.isWeak ? nil : (verb, [])
    }
    if strong[infinitive]?.isWeak == true || depth > 1 { return nil }
    for prefix in VerbPrefixes.shared.inseparablePrefixes(of: infinitive) {
      let rest = Array(infinitive.dropFirst(prefix.count))
      if strong[rest]?.isWeak == true { return nil }
      if let (verb, inner) = strongVerb(rest, depth: depth + 1) { return (verb, prefix + inner) }
    }
    return nil
  }

  private func addStrong(_ verb: Strong, _ prefix: Key, to simple: inout Simple) {
    for stem in verb.present {
      if stem.first == UInt8(ascii: "=") {
        simple.finite.append(prefix + stem.dropFirst())
        continue
      }
      for ending in ["", "st", "t"] as [StaticString] {
        simple.finite.append(prefix + stem + Letters.key(ending))
      }
    }
    for stem in verb.preterite {
      if stem.suffix(2).elementsEqual(Letters.key("te")) {
        for ending in ["", "n", "st", "t"] as [StaticString] {
          simple.finite.append(prefix + stem + Letters.key(ending))
        }
        continue
      }
      for ending in ["", "en", "st", "est", "t", "et"] as [StaticString] {
        simple.finite.append(prefix + stem + Letters.key(ending))
      }
      let subjunctive = Letters.umlaut(stem) ?? stem
      for ending in ["e", "en", "est", "et"] as [StaticString] {
        simple.finite.append(prefix + subjunctive + Letters.key(ending))
      }
    }
    for stem in verb.subjunctive {
      for ending in ["", "n", "st", "t"] as [StaticString] {
        simple.finite.append(prefix + stem + Letters.key(ending))
      }
    }
    for participle in verb.participle {
      let drops = !prefix.isEmpty && !verb.keepsGe && participle.starts(with: Letters.key("ge"))
      simple.participles.append(prefix + (drops ? Array(participle.dropFirst(2)) : participle))
    }
  }

  /// A weak participle takes `ge-` unless an unstressed syllable comes first; where a prefix
  /// may be none (beichten, geigen) both are given.
  private func weakParticiples(_ infinitive: Key, _ stem: Key) -> [Key] {
    if infinitive.suffix(5).elementsEqual(Letters.key("ieren")) && infinitive.count > 7 {
      return [stem]
    }
    let prefixes = VerbPrefixes.shared.inseparablePrefixes(of: infinitive).filter {
      infinitive.count >= $0.count + 4 && Letters.hasVowel(infinitive[$0.count...].dropLast(2))
    }
    let augmented = Letters.key("ge") + stem
    return prefixes.isEmpty ? [augmented] : [stem, augmented]
  }

  /// Stems in -d, -t, and in -m or -n after most consonants, take an `e` before `t` and `st`.
  private func needsLinkingE(_ stem: Key) -> Bool {
    guard let last = stem.last else { return false }
    if last == UInt8(ascii: "d") || last == Letters.t { return true }
    guard last == Letters.m || last == Letters.n, stem.count > 1 else { return false }
    let before = stem[stem.count - 2]
    return !Letters.isVowel(before)
      && ![Letters.l, Letters.r, Letters.m, Letters.n].contains(before)
      && !(before == UInt8(ascii: "h") && stem.count > 2 && Letters.isVowel(stem[stem.count - 3]))
  }
}
