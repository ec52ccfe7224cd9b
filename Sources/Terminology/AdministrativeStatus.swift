/// How a term may be used (ISO 30042 calls it administrative status).
public enum AdministrativeStatus: String, Sendable, CaseIterable {
  /// The wording to use.
  case preferred
  /// A wording that is accepted too.
  case admitted
  /// A wording that must not be used for this concept.
  case forbidden
}
