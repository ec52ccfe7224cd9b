import ArgumentParser
import SatzpaarKit
import TextAnalysis
import TextModel

/// How text files are read, the same for every verb.
struct TextOptions: ParsableArguments {
  @Option(
    help: """
      The encoding of the texts: UTF-8, UTF-16LE, UTF-16BE or windows-1252. Without it, a byte \
      order mark decides, then UTF-8; windows-1252 is guessed, with a note.
      """)
  var encoding: Decoder.Encoding?

  /// The text of a file; of a document its running text.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - showsPlaces: places in the text will be printed, which are not those of a document.
  /// - Returns: the text.
  /// - Throws: `Failure` as `SourceFile` does.
  func text(of path: String, showsPlaces: Bool = false) throws(Failure) -> SourceText {
    let source = try source(of: path)
    if showsPlaces, case .document = source {
      Console.note("\(path): places are those of its running text, which satzpaar segment shows")
    }
    return source.text
  }

  /// A file with a text in it.
  func source(of path: String) throws(Failure) -> SourceFile {
    try SourceFile(path, as: encoding, note: Console.note)
  }
}
