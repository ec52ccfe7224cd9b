import ArgumentParser
import Interchange

/// How worksheets are written, the same for every verb.
struct WorksheetOptions: ParsableArguments {
  @Option(help: "For whom CSV is written: plain (RFC 4180), excel-de or excel-en.")
  var csv: CSVProfile = .plain

  @Option(
    help: """
      What stands in the target of an XLIFF unit without English: empty, or copy (the German again) \
      for tools that translate what stands there.
      """)
  var xliffTarget: WorksheetWriting.XLIFFTarget = .empty

  /// What the writer is told.
  ///
  /// - Parameter path: the file that the worksheet was made of.
  /// - Returns: what the options say.
  func writing(of path: String) -> WorksheetWriting {
    var writing = WorksheetWriting()
    if path != "-", let name = path.split(separator: "/").last { writing.name = String(name) }
    writing.csv = csv
    writing.xliffTarget = xliffTarget
    return writing
  }
}
