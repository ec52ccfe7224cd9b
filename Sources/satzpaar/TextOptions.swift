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
  func text(of path: String) throws(Failure) -> SourceText {
    try source(of: path).text
  }

  /// A file with a text in it.
  func source(of path: String) throws(Failure) -> SourceFile {
    try SourceFile(path, as: encoding, note: Console.note)
  }
}
