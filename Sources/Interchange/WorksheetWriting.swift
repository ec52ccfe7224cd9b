/// What the writer of a worksheet may be told.
public struct WorksheetWriting: Sendable {
  /// What stands in the target of an XLIFF unit that is not translated yet.
  public enum XLIFFTarget: String, Sendable, CaseIterable {
    /// Nothing: for tools that read the source.
    case empty
    /// The source again, marked as to be translated: for tools that translate what stands in the
    /// target (OmegaT up to 6.0).
    case copy
  }

  /// What the text is called inside the file; XLIFF wants a name.
  public var name = "worksheet"

  /// For whom CSV is written.
  public var csv = CSVProfile.plain

  /// What stands in the target of an XLIFF unit that is not translated yet.
  public var xliffTarget = XLIFFTarget.empty

  /// Writes with the defaults.
  public init() {}
}
