/// The full names of persons that a document has had so far: from there on, their last names may
/// stand alone.
public struct NamesMentioned: Sendable {
  private struct Name: Hashable {
    let index: Int32
    let pattern: Int32
  }

  private var names: Set<Name> = []

  /// A document's, before its first sentence.
  public init() {}

  mutating func insert(_ pattern: Int32, of index: Int32) {
    names.insert(Name(index: index, pattern: pattern))
  }

  func contains(_ pattern: Int32, of index: Int32) -> Bool {
    !names.isEmpty && names.contains(Name(index: index, pattern: pattern))
  }
}
