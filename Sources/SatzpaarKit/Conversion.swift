public import Interchange
public import TextModel

/// Glossaries and bilingual files from one format into another.
public enum Conversion {
  /// The names of all formats, each once.
  public static var names: [String] {
    let glossaries = GlossaryFormat.allCases.map(\.rawValue)
    return glossaries + WorksheetFormat.allCases.map(\.rawValue).filter { !glossaries.contains($0) }
  }

  /// The file in another format.
  ///
  /// - Parameters:
  ///   - path: a glossary or a bilingual file; what it is follows from its content.
  ///   - name: the format's name, if the user gave one.
  ///   - output: the file to write, whose extension tells the format otherwise.
  ///   - options: what the writer of a worksheet may be told.
  ///   - progress: is told how much is done.
  ///   - note: takes remarks on what was read, and on what the format cannot carry.
  /// - Returns: the bytes of the new file.
  /// - Throws: `Failure` where the file cannot be read, or the format is not one for it.
  public static func bytes(
    of path: String, named name: String?, output: String, _ options: WorksheetWriting,
    progress: WorkProgress? = nil, note: (String) -> Void
  ) throws(Failure) -> [UInt8] {
    let file = try OpenedFile(path, progress: progress, note: note)
    func remark(_ words: String) { note("\(output): \(words)") }
    if try Checking.isWorksheet(file) {
      let format = try worksheetFormat(name, output)
      let sheet = try WorksheetFile.read(file, note: note)
      return try format.write(sheet, options, note: remark)
    }
    let format = try glossaryFormat(name, output)
    return try format.write(try Glossaries.table(file, note: note), note: remark)
  }

  private static func worksheetFormat(
    _ name: String?, _ output: String
  ) throws(Failure) -> WorksheetFormat {
    let format = name.map { WorksheetFormat(rawValue: $0) } ?? WorksheetFormat(path: output)
    if let format { return format }
    throw failure(
      "a bilingual file", name, output, WorksheetFormat.allCases.map(\.rawValue))
  }

  private static func glossaryFormat(
    _ name: String?, _ output: String
  ) throws(Failure) -> GlossaryFormat {
    let format = name.map { GlossaryFormat(rawValue: $0) } ?? GlossaryFormat(path: output)
    if let format { return format }
    throw failure("a glossary", name, output, GlossaryFormat.allCases.map(\.rawValue))
  }

  private static func failure(
    _ kind: String, _ name: String?, _ output: String, _ known: [String]
  ) -> Failure {
    let list = known.joined(separator: ", ")
    guard let name else {
      return Failure(
        "unknown-format", "the name of the file does not tell a format for \(kind)", file: output,
        help: "name it with --to; there are \(list)")
    }
    return Failure(
      "unknown-format", "“\(name)” is no format for \(kind)", file: output,
      help: "there are \(list)")
  }
}
