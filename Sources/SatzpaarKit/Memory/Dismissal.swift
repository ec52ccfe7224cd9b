public import TextModel

/// A person's word that a finding is no defect: why, since when, and how long it holds.
public struct Dismissal: Hashable, Sendable {
  /// The finding's key.
  public var key: String

  /// Why it is no defect.
  public var reason: String

  /// The day on which it was dismissed.
  public var date: CalendarDay

  /// The last day on which it stays dismissed; nil for always.
  public var until: CalendarDay?

  /// The check that found it; for reading only, and empty where it was not known.
  public var check: String

  /// The file in which it was found, seen from the folder of the dismissals; may be empty. The
  /// finding stays dismissed when the file is renamed: the name only tells whether a dismissal that
  /// matches nothing could have matched anything.
  public var file: String

  /// What it is about, for reading only; may be empty.
  public var words: String

  /// Where it stands in the file of dismissals.
  public var position = TextPosition(line: 1, column: 1)

  /// Makes a dismissal.
  public init(
    key: String, reason: String, date: CalendarDay, until: CalendarDay? = nil, check: String = "",
    file: String = "", words: String = ""
  ) {
    self.key = key
    self.reason = reason
    self.date = date
    self.until = until
    self.check = check
    self.file = file
    self.words = words
  }

  /// Whether it no longer holds on a day.
  public func isExpired(on day: CalendarDay) -> Bool { until.map { $0 < day } ?? false }
}
