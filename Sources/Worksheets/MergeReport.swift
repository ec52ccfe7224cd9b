public import TextModel

/// What became of the rows of an edited worksheet.
public struct MergeReport: Hashable, Sendable {
  /// A group of the report, in the order in which it is told.
  public enum Kind: String, Sendable, CaseIterable {
    /// The German is another one now; the work was set aside in its row.
    case changed
    /// Copies of one row say different things; nothing of it was taken.
    case conflict
    /// The row is approved and was edited; nothing was taken.
    case protected
    /// A row of the worksheet that the edited one does not have; it stays as it is.
    case missing
    /// A row that only the edited worksheet has; it was not taken.
    case unknown
  }

  /// A row that a person should know of.
  public struct Entry: Hashable, Sendable {
    /// What became of it.
    public var kind: Kind

    /// Paragraph and sentence, as the file that has the row calls it.
    public var no: String

    /// The id of the row.
    public var id: String

    /// Where the row begins in the edited file, or for a missing one in the worksheet.
    public var position: TextPosition?

    /// The German of the row; of the edited one where they differ.
    public var german: String

    /// What the translator wrote and the worksheet did not take: name of the column and text.
    public var edits: [Edit]

    /// Why, in a few words.
    public var reason: String
  }

  /// The translator's text for one cell.
  public struct Edit: Hashable, Sendable {
    /// The name of the column.
    public var column: String

    /// The text.
    public var text: String

    /// Makes an edit.
    public init(column: String, text: String) {
      self.column = column
      self.text = text
    }
  }

  /// How many rows of the edited worksheet were found again with their German.
  public var matched = 0

  /// How many rows of the worksheet are now different for it.
  public var updated = 0

  /// What a person should know of; in the order of `Kind`, then of the rows.
  public var entries: [Entry] = []

  /// Makes a report that says nothing yet.
  public init() {}

  /// The entries of one kind.
  public subscript(kind: Kind) -> [Entry] { entries.filter { $0.kind == kind } }

  /// Whether all that the translator did is now in its place.
  public var isClean: Bool { entries.allSatisfy { $0.kind == .missing } }
}
