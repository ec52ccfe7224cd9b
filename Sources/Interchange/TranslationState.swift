internal import Worksheets

/// How far a translation has come, as XLIFF and PO name it, and as worksheets do.
enum TranslationState {
  // MARK: XLIFF 1.2, target/@state and trans-unit/@approved

  private static let xliff12: [(status: Row.Status, state: String)] = [
    (.open, "new"), (.draft, "needs-review-translation"), (.translated, "translated"),
    (.reviewed, "signed-off"), (.approved, "final"),
  ]

  /// The state of a status; nil for a status of nobody's list.
  static func xliff12(_ status: String) -> String? {
    xliff12.first { $0.status.rawValue == status }?.state
  }

  /// The status of a state. A unit that has a translation is not open, whatever its state says:
  /// some tools fill the target in and leave the state.
  static func status(xliff12 state: String?, isApproved: Bool, hasTarget: Bool) -> Row.Status {
    if let known = xliff12.first(where: { $0.state == state })?.status, known != .open {
      return known == .translated && isApproved ? .approved : known
    }
    guard hasTarget else { return .open }
    if isApproved { return .approved }
    return state?.hasPrefix("needs-") == true && state != "needs-translation"
      ? .draft : .translated
  }

  // MARK: XLIFF 2, segment/@state and @subState

  private static let xliff2: [(status: Row.Status, state: String, subState: String?)] = [
    (.open, "initial", nil), (.draft, "initial", "satzpaar:draft"),
    (.translated, "translated", nil), (.reviewed, "reviewed", nil), (.approved, "final", nil),
  ]

  /// The state and the finer state of a status; nil for a status of nobody's list.
  static func xliff2(_ status: String) -> (state: String, subState: String?)? {
    xliff2.first { $0.status.rawValue == status }.map { ($0.state, $0.subState) }
  }

  /// The status of a state; a segment that has a translation is not open.
  static func status(xliff2 state: String?, subState: String?, hasTarget: Bool) -> Row.Status {
    let known =
      xliff2.first { $0.state == state && $0.subState == subState }
      ?? xliff2.first { $0.state == state }
    if let known, known.status != .open { return known.status }
    return hasTarget ? .translated : .open
  }

  // MARK: Vendors' own marks

  /// The status of Trados' `conf` or memoQ's `status` of a segment; nil for others.
  static func status(vendor mark: String) -> Row.Status? {
    switch mark {
    case "Draft", "RejectedTranslation", "RejectedSignOff", "Edited", "PartiallyEdited",
      "Pretranslated", "Rejected":
      .draft
    case "Translated", "Confirmed", "ManuallyConfirmed": .translated
    case "ApprovedTranslation", "Reviewer1Confirmed", "Proofread": .reviewed
    case "ApprovedSignOff", "Reviewer2Confirmed": .approved
    default: nil
    }
  }
}
