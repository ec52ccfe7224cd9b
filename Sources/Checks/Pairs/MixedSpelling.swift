internal import LanguageData
internal import Terminology
internal import TextAnalysis
public import TextModel

/// `mixed-spelling`: British and American spelling in one translation.
public struct MixedSpelling: DocumentCheck {
  /// What the check says of itself.
  public static let description = CheckDescription(
    id: "mixed-spelling", severity: .notice,
    summary: "British and American spelling in one translation",
    explanation: """
      What most words have is taken as the rule; the others are shown, with all their forms. Words \
      with a capital are left alone, for names keep their spelling, and so is what is good in both. \
      For glossaries see mixed-english-variety.
      """,
    example: .init(
      source: "Das Zentrum ist geschlossen.", flagged: "The center is closed.",
      clean: "The centre is closed.",
      before: ["Die Farben der Häfen leuchten.", "The colours of the harbours glow."]))

  /// Makes the check.
  public init() {}

  private typealias Place = (pair: Int, span: TextSpan, variety: EnglishVariety, other: String)

  /// What it finds.
  public func findings(in document: [PreparedPair]) -> [(pair: Int, finding: Finding)] {
    let places = document.enumerated().flatMap { index, pair in
      pair.tokens.filter { $0.kind == .word && !$0.isCapitalised }.compactMap { token in
        VarietyWords.shared.variety(of: pair.target.list.key(of: token))
          .map { Place(index, token.span, $0.variety, $0.other) }
      }
    }
    let british = places.count { $0.variety == .british }
    let rule: EnglishVariety = 2 * british >= places.count ? .british : .american
    return places.filter { $0.variety != rule }.map { place in
      let word = document[place.pair].english(place.span)
      return (
        place.pair,
        Self.description.finding(
          "“\(word)” is \(place.variety.rawValue) spelling, most words have the other (\(place.other))",
          target: [place.span])
      )
    }
  }
}
