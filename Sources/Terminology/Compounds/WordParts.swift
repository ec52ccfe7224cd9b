internal import LanguageData
internal import TextAnalysis

/// What is known of German words that can be parts of compounds, without any dictionary.
struct WordParts: Sendable {
  /// What a string of letters can be.
  struct Kinds: OptionSet, Sendable {
    let rawValue: UInt8
    /// A form of a listed noun.
    static let noun = Kinds(rawValue: 1)
    /// Stands before a noun, without being one.
    static let modifier = Kinds(rawValue: 2)
    /// A prefix of verbs and of the nouns made of them.
    static let verbal = Kinds(rawValue: 4)
    /// Never the head of a compound.
    static let suffix = Kinds(rawValue: 8)
    /// A listed noun or opaque word in its citation form.
    static let listed = Kinds(rawValue: 16)
    /// Holds the letters of other words by chance.
    static let opaque = Kinds(rawValue: 32)
  }

  /// All of it, read at first use.
  static let shared = WordParts()

  /// Linking elements after a first part, longest first (Duden, Grammatik: Fugenelemente).
  let links: [Key] = [
    Letters.key("ens"), Letters.key("ns"), Letters.key("es"), Letters.key("en"), Letters.key("er"),
    Letters.key("s"), Letters.key("n"), Letters.key("e"),
  ]

  private var forms = FormTable(capacity: 20000)
  private var kinds: [Kinds] = []

  /// Tells quickly that no noun and no opaque word begins at a letter.
  private(set) var nounFilter = PartFilter(forms: 0)

  private init() {
    for row in GermanInflectionTables.shared.declensions where row.isWord {
      let key = Folding.key(of: Array(row.noun.utf8))
      NounInflection.shared.forEachForm(of: key) { form, rule in
        if rule == .citation || rule == .ending { add(form, .noun) }
      }
      add(key, .listed)
    }
    for (part, kind) in GermanTermTables.shared.compoundParts {
      let key = Folding.key(of: Array(part.utf8))
      switch kind {
      case .modifier: add(key, .modifier)
      case .verbal: add(key, .verbal)
      case .suffix: add(key, .suffix)
      }
    }
    for word in GermanTermTables.shared.opaqueWords {
      let key = Folding.key(of: Array(word.utf8))
      NounInflection.shared.forEachForm(of: key) { form, _ in add(form, .opaque) }
      add(key, .listed)
    }
    nounFilter = PartFilter(forms: forms.count)
    for form in kinds.indices where !kinds[form].isDisjoint(with: [.noun, .opaque]) {
      let key = forms.key(form)
      if key.count >= PartFilter.shortest { nounFilter.add(key) }
    }
  }

  private mutating func add(_ key: Key, _ kind: Kinds) {
    let form = forms.insert(key)
    if form == kinds.count { kinds.append(kind) } else { kinds[form].formUnion(kind) }
  }

  /// What the letters at a range of a buffer can be.
  func kinds(
    _ buffer: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, hash: UInt32
  ) -> Kinds {
    let form = forms.find(buffer, start, end, hash: hash)
    return form < 0 ? [] : kinds[form]
  }

  /// What a string of letters can be.
  func kinds(_ key: some Collection<UInt8>) -> Kinds {
    let form = forms.find(Array(key))
    return form < 0 ? [] : kinds[form]
  }
}
