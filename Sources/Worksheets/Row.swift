public import Terminology
public import TextModel

/// One row of a worksheet: one German segment and what a translator needs to know of it.
public struct Row: Hashable, Sendable {
  /// How far the translator has come.
  public enum Status: String, Sendable, CaseIterable {
    /// Nothing done yet.
    case open
    /// There is English, not yet looked at.
    case draft
    /// Translated.
    case translated
    /// Looked over.
    case reviewed
    /// Not to be changed any more.
    case approved
  }

  /// Paragraph and sentence as people say it, such as `P1S2`; both counted from 1.
  public var no: String

  /// The German segment, byte for byte as in the file; of a document with codes (`InlineCode`) in the
  /// place of what is no text.
  public var german: String

  /// The English; empty where there is none. Never a guess of ours.
  public var english: String

  /// Glossary terms in text order, forbidden wording marked.
  public var glossary: String

  /// Names and figures, letter by letter or value by value.
  public var namesFigures: String

  /// Open terms, left to the translator.
  public var toDecide: String

  /// Findings, one a line; empty means looked at and clean, `–` not looked at yet.
  public var check: String

  /// How far the translator has come; kept as written where it is none of `Status`.
  public var status: String

  /// The translator's own remark; never read, never changed.
  public var note: String

  /// The id of the row, unique in its worksheet.
  public var id: String

  /// A hash of the German, to find the row again after sorting or editing.
  public var fingerprint: String

  /// Which rows share their English, such as `P1S2 + P1S3 = 1`; empty without a translation.
  public var bead: String

  /// How sure the aligner is, from 0 to 1; nil without a translation.
  public var confidence: Double?

  /// White space before the segment that belongs to no earlier row: only in the first row.
  public var spaceBefore: String

  /// White space between this segment and the next, or the end of the file.
  public var spaceAfter: String

  /// Whatever other columns a file had, kept as they were.
  public var others: [String: String]

  /// Where the row begins in the file it was read from; nil for rows just made.
  public var position: TextPosition?

  /// Glossary matches, in UTF-8 bytes of `german`; not kept in every format.
  public var matches: TermMatches

  /// Open terms, in UTF-8 bytes of `german`; not kept in every format.
  public var openTerms: [OpenTerm]

  /// Findings, in UTF-8 bytes of `german` and `english`; not kept in every format.
  public var findings: [Finding]

  /// Makes a row of a number and a German segment; everything else is empty.
  public init(no: String, german: String) {
    self.no = no
    self.german = german
    self.english = ""
    self.glossary = ""
    self.namesFigures = ""
    self.toDecide = ""
    self.check = ""
    self.status = Status.open.rawValue
    self.note = ""
    self.id = ""
    self.fingerprint = Fingerprint.of(german)
    self.bead = ""
    self.confidence = nil
    self.spaceBefore = ""
    self.spaceAfter = ""
    self.others = [:]
    self.position = nil
    self.matches = []
    self.openTerms = []
    self.findings = []
  }
}
