/// One term of a glossary as recognition sees it. What it looks for stands in `PatternStore`.
struct TermPattern: Sendable {
  /// How a word of the text must be written to be a form of the term.
  enum Casing: UInt8, Sendable {
    /// Like a noun or name: with a capital.
    case capital
    /// Like a verb or adjective: small, but for the start of a sentence and headlines in capitals.
    case small
    /// Like a short acronym: in capitals throughout.
    case capitals
    /// Any.
    case any
  }

  /// Position of the concept entry in its glossary.
  let entry: Int32
  /// Position of the term among the entry's German terms.
  let source: Int32
  let casing: Casing
  /// Whether the term is a verb, so that a particle apart from it makes it another verb.
  let isVerb: Bool
  /// Whether parts of compounds can be the term.
  let isNoun: Bool
  /// Whether a word in `-er` can be the adjective of the term, a place.
  let isPlace: Bool
  /// The words of a phrase, or of what stands beside the verb of a frame.
  let slots: Range<Int32>
  /// For a phrase, the slot whose forms find it: its longest word, for many phrases begin alike. For
  /// a frame, how many slots come first, before the verb's other companion.
  let pivot: Int32
  /// The form of the particle that can stand apart; -1 where there is none.
  let particle: Int32
  /// The form of a word that must stand somewhere in the text; -1 where there is none.
  let companion: Int32
  /// The form of all the term's letters in one word; -1 for phrases and where there is a remark.
  let citation: Int32
  /// Whether the glossary's term has a remark in brackets.
  let hasRemark: Bool
  /// Whether it is a name whose last word may stand for it.
  let hasLastName: Bool
}

extension TermPattern {
  /// A pattern that nothing is found by.
  init(entry: Int32, source: Int32) {
    self.init(
      entry: entry, source: source, casing: .any, isVerb: false, isNoun: false, isPlace: false,
      slots: 0..<0, pivot: 0, particle: -1, companion: -1, citation: -1, hasRemark: false,
      hasLastName: false)
  }
}

/// One place of a phrase: the forms that can stand there.
struct PhraseSlot: Sendable {
  /// Where the forms stand in `PatternStore.slotForms`; the citation form comes first.
  let forms: Range<Int32>
  /// Whether the word must be written with a capital.
  let isCapitalised: Bool
}

/// What a form is to a pattern.
struct Posting: Sendable {
  enum Use: UInt8, Sendable {
    /// The form is the term.
    case word
    /// The form stands in a phrase, in the slot that is its pivot.
    case phrase
    /// The form is a finite verb; its particle stands elsewhere.
    case apart
    /// The form is the verb of a frame.
    case frame
    /// The form is the verb of a frame, and its particle stands elsewhere.
    case frameApart
    /// The form stands only inside compounds, before another part.
    case modifier
    /// The form is the last word of a name of several.
    case lastName
  }

  let pattern: Int32
  /// The next posting of the same form; -1 at the end.
  let next: Int32
  let use: Use
  let rule: FormRule
}

/// All patterns of a glossary with the forms they are found by.
struct PatternStore: Sendable {
  var forms = FormTable()
  /// The first posting of each form; -1 where a form only stands in slots.
  private(set) var heads: [Int32] = []
  private(set) var postings: [Posting] = []
  var patterns: [TermPattern] = []
  private(set) var slots: [PhraseSlot] = []
  private(set) var slotForms: [Int32] = []
  /// Which substrings of a word may be parts; see `makePartFilter`.
  var partFilter = PartFilter(forms: 0)

  init(capacity: Int) { forms = FormTable(capacity: capacity) }

  /// Puts together what was taken apart.
  init(
    forms: FormTable, heads: [Int32], postings: [Posting], patterns: [TermPattern],
    slots: [PhraseSlot], slotForms: [Int32], partFilter: PartFilter
  ) {
    self.forms = forms
    self.heads = heads
    self.postings = postings
    self.patterns = patterns
    self.slots = slots
    self.slotForms = slotForms
    self.partFilter = partFilter
  }

  mutating func form(_ key: Key) -> Int32 {
    let form = forms.insert(key)
    if form == heads.count { heads.append(-1) }
    return Int32(truncatingIfNeeded: form)
  }

  /// Adds what a form is to the pattern that is being built, unless it is known already.
  mutating func post(_ key: Key, _ pattern: Int, _ use: Posting.Use, _ rule: FormRule) {
    post(form: form(key), pattern, use, rule)
  }

  mutating func post(form: Int32, _ pattern: Int, _ use: Posting.Use, _ rule: FormRule) {
    let form = Int(form)
    var known = heads[form]
    while known >= 0, postings[Int(known)].pattern == Int32(pattern) {
      if postings[Int(known)].use == use { return }
      known = postings[Int(known)].next
    }
    postings.append(
      Posting(pattern: Int32(pattern), next: heads[form], use: use, rule: rule))
    heads[form] = Int32(truncatingIfNeeded: postings.count - 1)
  }

  mutating func addSlot(_ keys: [Key], isCapitalised: Bool) {
    let start = Int32(slotForms.count)
    for key in keys {
      let form = form(key)
      if !slotForms[Int(start)...].contains(form) { slotForms.append(form) }
    }
    slots.append(
      PhraseSlot(forms: start..<Int32(slotForms.count), isCapitalised: isCapitalised))
  }
}
