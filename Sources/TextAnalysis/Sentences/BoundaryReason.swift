/// Why a sentence ends at a place or does not: the decision that settled it.
public enum BoundaryReason: String, Sendable, CaseIterable {
  /// What follows cannot begin a sentence: a comma, a colon, a closing bracket.
  case continuation
  /// No white space follows, as in a file name or number; or a space was forgotten.
  case unspaced
  /// The place lies in or right behind brackets that opened in the middle of a sentence.
  case brackets
  /// A dash goes on after a quotation or a number.
  case dash
  /// The number or letter that opens a list item stays with it.
  case enumerator
  /// The place name that opens a news item stays with its sentence.
  case dateline
  /// A small letter follows, or a name that is always written small.
  case lowercase
  /// The mark belongs to a name.
  case exclaimedName
  /// The clause that reports the quotation follows it.
  case reportingClause
  /// An exclamation or question mark.
  case emphatic
  /// Three dots: an omission or a trailing off.
  case ellipsis
  /// A full stop inside a quotation that ends.
  case quotation
  /// An abbreviation of a known class.
  case abbreviation
  /// A short word without vowels, taken for an abbreviation.
  case vowelless
  /// A number is an ordinal or part of a date, or a plain number at the end.
  case number
  /// A Roman number.
  case romanNumber
  /// A single letter: an initial, or a label at the end.
  case initial
  /// A full stop, and nothing speaks against it.
  case endMark
}

/// One place where a sentence might end, and how it was judged.
public struct BoundaryJudgement: Hashable, Sendable {
  /// The offset after the end mark and what belongs to it, in UTF-8 bytes of the text.
  public let offset: Int

  /// Whether a sentence ends here.
  public let isBoundary: Bool

  /// The decision that settled it.
  public let reason: BoundaryReason
}
