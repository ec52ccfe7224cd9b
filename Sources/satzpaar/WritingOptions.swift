import ArgumentParser
import Interchange

/// How worksheets are written, the same for every verb.
struct WritingOptions: ParsableArguments {
  @Option(help: "For whom CSV is written: plain (RFC 4180), excel-de or excel-en.")
  var csv: CSVProfile = .plain
}
