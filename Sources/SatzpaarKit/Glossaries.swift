internal import Interchange
public import Terminology
public import TextModel

/// Reads the glossaries that the user named.
public enum Glossaries {
  /// File name extensions of glossaries, as looked for in a folder.
  static let extensions: Set<String> = ["csv", "tsv", "xlsx", "tbx", "utf8", "tab", "utx"]

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
          help:
            "glossaries are files whose names end in .csv, .tsv, .xlsx, .tbx, .utf8, .tab or .utx")
      }
      for file in files {
        tables.append(try table(OpenedFile(file, note: note), note: note))
      }
    }
    return tables
  }

  package static func table(
    _ file: OpenedFile, note: (String) -> Void
  ) throws(Failure) -> GlossaryTable {
    try located(in: file) { () throws(Failure) in
      switch file {
      case .text(let text): try GlossaryFormat(of: text).read(text) { note("\(text.name): \($0)") }
      case .spreadsheet(let bytes, let name):
        try GlossaryXLSX.read(bytes, name: name) { note("\(name): \($0)") }
      case .xml(let source): try GlossaryTBX.read(source) { note("\(source.name): \($0)") }
      }
    }
  }
}
