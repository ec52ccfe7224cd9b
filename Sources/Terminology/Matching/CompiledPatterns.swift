internal import LanguageData
internal import TextModel

/// The patterns of a glossary as bytes, for expanding its terms takes longer than reading them.
enum CompiledPatterns {
  /// To be raised whenever this form changes.
  private static let version = 1

  private static let magic = "satzpaar forms\n"

  /// Fewer entries are expanded faster than a file is found; with more, at some 690 bytes each, the
  /// files would take more room than the time is worth.
  private static let kept = 200...150_000

  /// The patterns of a glossary, from the store where it has them; otherwise made, and kept.
  static func patterns(
    of glossary: Glossary, _ store: CompiledStore?, make: () -> PatternStore
  ) -> PatternStore {
    guard let store, kept.contains(glossary.entries.count) else { return make() }
    let name = name(of: glossary, build: store.build)
    var kept: PatternStore?
    store.read(name) { kept = patterns($0, of: glossary) }
    if let kept { return kept }
    let made = make()
    store.write(name, bytes(made))
    return made
  }

  /// Depends on the German terms, the language data and the build of the program.
  private static func name(of glossary: Glossary, build: String) -> String {
    var digest = Digest()
    func add(_ text: String) {
      var text = text
      text.withUTF8 { digest.add(UnsafeRawBufferPointer($0)) }
    }
    add(build)
    for name in DataTable.names {
      digest.add(UnsafeRawBufferPointer(DataTable.bytes(named: name)))
    }
    for entry in glossary.entries {
      for term in entry.sources {
        add(term.text)
        add(term.partOfSpeech)
      }
      add("\n")
    }
    return CompiledStore.Kind.glossary.name(version: version, digest)
  }

  /// The bytes of patterns.
  static func bytes(_ patterns: PatternStore) -> [UInt8] {
    var arrays = CompiledArrays(magic)
    patterns.append(to: &arrays)
    return arrays.finished()
  }

  /// The patterns that bytes hold; nil where they are damaged, or not the glossary's.
  static func patterns(_ bytes: UnsafeRawBufferPointer, of glossary: Glossary) -> PatternStore? {
    guard var reader = CompiledArrays.Reader(bytes, magic),
      let patterns = PatternStore(from: &reader, of: glossary), reader.isAtEnd
    else { return nil }
    return patterns
  }
}

extension PatternStore {
  /// Adds all parts; what is no number is taken apart, so that no layout in memory matters.
  fileprivate func append(to arrays: inout CompiledArrays) {
    forms.append(to: &arrays)
    partFilter.append(to: &arrays)
    arrays.append(heads)
    arrays.append(slotForms)
    arrays.append(
      slots.flatMap { [$0.forms.lowerBound, $0.forms.upperBound, $0.isCapitalised ? 1 : 0] })
    arrays.append(postings.map(\.pattern))
    arrays.append(postings.map(\.next))
    arrays.append(postings.map(\.use.rawValue))
    arrays.append(postings.map(\.rule.rawValue))
    arrays.append(patterns.flatMap(\.numbers))
  }

  fileprivate init?(from reader: inout CompiledArrays.Reader, of glossary: Glossary) {
    guard let forms = FormTable(from: &reader), let partFilter = PartFilter(from: &reader),
      let heads: [Int32] = reader.array(), let slotForms: [Int32] = reader.array(),
      let slotNumbers: [Int32] = reader.array(), let ofPatterns: [Int32] = reader.array(),
      let nexts: [Int32] = reader.array(), let uses: [UInt8] = reader.array(),
      let rules: [UInt8] = reader.array(), let numbers: [Int32] = reader.array(),
      heads.count == forms.count, nexts.count == ofPatterns.count, uses.count == nexts.count,
      rules.count == nexts.count, slotNumbers.count % 3 == 0,
      numbers.count % TermPattern.numberCount == 0
    else { return nil }
    func fits(_ value: Int32, _ count: Int) -> Bool { value >= -1 && Int(value) < count }
    guard heads.allSatisfy({ fits($0, nexts.count) }), nexts.allSatisfy({ fits($0, nexts.count) }),
      slotForms.allSatisfy({ $0 >= 0 && Int($0) < forms.count })
    else { return nil }
    var slots: [PhraseSlot] = []
    for i in stride(from: 0, to: slotNumbers.count, by: 3) {
      let (start, end) = (slotNumbers[i], slotNumbers[i + 1])
      guard start >= 0, start <= end, Int(end) <= slotForms.count else { return nil }
      slots.append(PhraseSlot(forms: start..<end, isCapitalised: slotNumbers[i + 2] != 0))
    }
    var patterns: [TermPattern] = []
    for i in stride(from: 0, to: numbers.count, by: TermPattern.numberCount) {
      guard let pattern = TermPattern(numbers[i..<(i + TermPattern.numberCount)]),
        pattern.slots.upperBound <= slots.count, Int(pattern.entry) < glossary.entries.count,
        Int(pattern.source) < glossary.entries[Int(pattern.entry)].sources.count,
        [pattern.particle, pattern.companion, pattern.citation]
          .allSatisfy({ fits($0, forms.count) })
      else { return nil }
      patterns.append(pattern)
    }
    var postings: [Posting] = []
    postings.reserveCapacity(nexts.count)
    for i in nexts.indices {
      guard let use = Posting.Use(rawValue: uses[i]), let rule = FormRule(rawValue: rules[i]),
        ofPatterns[i] >= 0, Int(ofPatterns[i]) < patterns.count, nexts[i] < i
      else { return nil }
      postings.append(Posting(pattern: ofPatterns[i], next: nexts[i], use: use, rule: rule))
    }
    self.init(
      forms: forms, heads: heads, postings: postings, patterns: patterns, slots: slots,
      slotForms: slotForms, partFilter: partFilter)
  }
}

extension TermPattern {
  fileprivate static let numberCount = 10

  fileprivate var numbers: [Int32] {
    let flags = [isVerb, isNoun, isPlace, hasRemark, hasLastName]
    let bits = flags.reversed().reduce(Int32(0)) { $0 << 1 | ($1 ? 1 : 0) }
    return [
      entry, source, Int32(casing.rawValue), bits, slots.lowerBound, slots.upperBound, pivot,
      particle, companion, citation,
    ]
  }

  fileprivate init?(_ numbers: ArraySlice<Int32>) {
    let numbers = Array(numbers)
    guard let raw = UInt8(exactly: numbers[2]), let casing = Casing(rawValue: raw),
      numbers[0] >= 0, numbers[1] >= 0, numbers[4] >= 0, numbers[4] <= numbers[5],
      numbers[6] >= 0
    else { return nil }
    func flag(_ bit: Int32) -> Bool { numbers[3] >> bit & 1 == 1 }
    self.init(
      entry: numbers[0], source: numbers[1], casing: casing, isVerb: flag(0), isNoun: flag(1),
      isPlace: flag(2), slots: numbers[4]..<numbers[5], pivot: numbers[6], particle: numbers[7],
      companion: numbers[8], citation: numbers[9], hasRemark: flag(3), hasLastName: flag(4))
  }
}
