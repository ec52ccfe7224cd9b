public import TextModel

/// A glossary prepared for recognition: built once, then shared by all workers.
///
/// Every term is expanded into its forms, keyed by folded letters in one flat hash table, so that
/// recognition looks words up and never takes them apart. Building is linear in the glossary.
public final class TermIndex: Sendable {
  /// The glossary that matches point into.
  public let glossary: Glossary

  let store: PatternStore

  /// The terms of the patterns as the glossary has them, side by side.
  private let texts: NumberedTexts

  /// Expands a glossary, or takes its forms from a store that has them.
  ///
  /// - Throws: nothing today; kept so that an index may come to need a resource.
  public convenience init(_ glossary: Glossary, store: CompiledStore? = nil) throws(Failure) {
    let store = CompiledPatterns.patterns(of: glossary, store) {
      var builder = PatternBuilder(terms: glossary.entries.reduce(0) { $0 + $1.sources.count })
      for (position, entry) in glossary.entries.enumerated() {
        for (source, term) in entry.sources.enumerated() {
          builder.add(term, entry: position, source: source)
        }
      }
      return builder.finished()
    }
    self.init(glossary, store)
  }

  private init(_ glossary: Glossary, _ store: PatternStore) {
    var texts = NumberedTexts(capacity: store.patterns.count)
    for pattern in store.patterns {
      texts.append(glossary.entries[Int(pattern.entry)].sources[Int(pattern.source)].text)
    }
    self.glossary = glossary
    self.store = store
    self.texts = texts
  }

  /// The same index as another object. Each worker's matches hold on to one of its own, for two
  /// threads that count the references to one object wait for each other.
  init(sharing other: TermIndex) {
    self.glossary = other.glossary
    self.store = other.store
    self.texts = other.texts
  }

  /// An index of one entry that is never searched with, for matches that somebody else found.
  convenience init(holding entry: ConceptEntry) {
    var store = PatternStore(capacity: 0)
    store.patterns = entry.sources.indices.map { TermPattern(entry: 0, source: Int32($0)) }
    self.init(Glossary(entries: [entry]), store)
  }

  /// The term of a pattern as the glossary has it.
  func term(of pattern: TermPattern) -> String {
    glossary.entries[Int(pattern.entry)].sources[Int(pattern.source)].text
  }

  /// Whether the bytes of a range of a text are those of a pattern's term.
  func isTerm(_ pattern: Int, _ text: borrowing [UInt8], _ start: Int, _ end: Int) -> Bool {
    text.withUnsafeBufferPointer { texts.isEqual(pattern, to: $0, at: start..<end) }
  }

  /// The folded letters of a pattern's term in dictionary form, without a remark in brackets.
  func citation(of pattern: TermPattern) -> ArraySlice<UInt8> {
    // For a term with hyphens the pattern has the letters without them
    if pattern.citation >= 0, pattern.slots.isEmpty {
      return store.forms.key(Int(pattern.citation))
    }
    return CitationKeys.key(of: term(of: pattern))[...]
  }

  /// The entry of a pattern.
  func entry(of pattern: TermPattern) -> ConceptEntry { glossary.entries[Int(pattern.entry)] }
}
