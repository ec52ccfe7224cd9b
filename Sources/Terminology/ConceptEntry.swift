/// One concept with its terms in both languages (ISO 30042: concept entry).
public struct ConceptEntry: Hashable, Sendable {
  /// The id: the glossary's own, or the German term (with the subject field where one term stands
  /// in several).
  public var id: String

  /// The subject field; empty where none is given.
  public var subjectField: String

  /// The German terms in dictionary form; at least one.
  public var sources: [Term]

  /// The English terms, preferred ones first, otherwise in the glossary's order; may be empty.
  public var targets: [Term]

  /// Makes a concept entry.
  public init(id: String, subjectField: String = "", sources: [Term], targets: [Term]) {
    self.id = id
    self.subjectField = subjectField
    self.sources = sources
    self.targets = targets
  }

  /// The English terms of one status.
  public func targets(_ status: AdministrativeStatus) -> [Term] {
    targets.filter { $0.status == status }
  }
}

/// One term of a concept entry, in one language.
public struct Term: Hashable, Sendable {
  /// The term in dictionary form, as the glossary has it.
  public var text: String

  /// Whether it is to be used.
  public var status: AdministrativeStatus

  /// The part of speech as the glossary names it; empty where it does not.
  public var partOfSpeech: String

  /// The glossary's remark; may be empty.
  public var note: String

  /// Makes a term.
  public init(
    _ text: String, status: AdministrativeStatus = .preferred, partOfSpeech: String = "",
    note: String = ""
  ) {
    self.text = text
    self.status = status
    self.partOfSpeech = partOfSpeech
    self.note = note
  }
}
