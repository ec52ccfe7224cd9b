/// Why a piece of work could not be done: what is, where, and one line of help.
///
/// The one error type that reaches people. Readers and stages throw it; the program prints it.
public struct Failure: Error, Hashable, Sendable {
  /// A stable name of the kind of failure, such as `not-utf8`; shown in brackets.
  public var id: String

  /// What is, with the words of the text quoted; lower case first, no full stop.
  public var message: String

  /// What the user called the file, or `-`; nil where no file is concerned.
  public var file: String?

  /// The place in the file, where there is one.
  public var position: TextPosition?

  /// The line of the file around the place; shown under the message.
  public var snippet: Snippet?

  /// One line that tells what to do.
  public var help: String?

  /// Makes a failure; `position` counts from 1.
  public init(
    _ id: String, _ message: String, file: String? = nil, position: TextPosition? = nil,
    snippet: Snippet? = nil, help: String? = nil
  ) {
    self.id = id
    self.message = message
    self.file = file
    self.position = position
    self.snippet = snippet
    self.help = help
  }

  /// The same failure with the name of its text, and the line around its place if it has one.
  public func located(in text: SourceText) -> Failure {
    var copy = self
    copy.file = text.name
    copy.snippet = position.map { LineIndex(text).snippet(at: $0) }
    return copy
  }
}
