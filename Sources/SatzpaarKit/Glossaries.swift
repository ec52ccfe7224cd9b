internal import Interchange
public import Terminology
public import TextModel

/// Reads the glossaries that the user named.
public enum Glossaries {
  /// File name extensions of glossaries, as looked for in a folder.
  static let extensions: Set<String> = ["csv", "tsv"]

  /// The tables of all files; a folder stands for its files in order of name.
  ///
  /// - Parameters:
  ///   - paths: files or folders.
  ///   - note: takes remarks for the user: guessed encodings, unknown columns.
  /// - Returns: one table a file.
  /// - Throws: `Failure` where a file cannot be read, or a folder holds no glossary.
  public static func tables(
    at paths: [String], note: (String) -> Void
  ) throws(Failure) -> [GlossaryTable] {
    var tables: [GlossaryTable] = []
    for path in paths {
      let files = FileInput.files(at: path, extensions: extensions)
      guard !files.isEmpty else {
        throw Failure(
          "no-glossary", "there is no glossary in this folder", file: path,
          help: "glossaries are files whose names end in .csv or .tsv")
      }
      for file in files {
        tables.append(try table(FileInput.text(of: file, note: note), note: note))
      }
    }
    return tables
  }

  static func table(
    _ text: SourceText, note: (String) -> Void
  ) throws(Failure) -> GlossaryTable {
    let result = try located(in: text) { () throws(Failure) in try GlossaryCSV.read(text) }
    if !result.unknownColumns.isEmpty {
      let names = result.unknownColumns.map { "“\($0)”" }.joined(separator: ", ")
      let known = GlossaryRow.Column.allCases.map(\.rawValue).joined(separator: ", ")
      note("\(text.name): the column \(names) is not understood and left out; known: \(known)")
    }
    return result.table
  }
}
