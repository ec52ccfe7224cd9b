/// A language that Satzpaar knows something of.
public enum Language: String, Sendable, CaseIterable {
  /// German, in any of its national varieties.
  case german = "de"

  /// English, in any of its national varieties.
  case english = "en"

  /// Reads a language tag: `de`, `de-CH`, `de-AT`, `en`, `en-GB`, `en-US` and the like (BCP 47).
  ///
  /// The region is accepted and does not change the result; nil for any other language.
  public init?(tag: String) {
    let primary = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    self.init(rawValue: primary)
  }
}
