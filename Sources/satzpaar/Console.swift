import ArgumentParser
import SatzpaarKit
import TextModel

/// Standard error: notes and failures. Nothing else in the program prints there.
enum Console {
  static func note(_ message: String) { write("note: \(message)\n") }

  /// Prints what a command has to say besides its data.
  static func tell(_ text: String) { write(text) }

  static func report(_ failure: Failure) {
    var text = ""
    if let file = failure.file {
      text += file
      if let position = failure.position { text += ":\(position.line):\(position.column)" }
      text += ": "
    }
    text += "error[\(failure.id)]: \(failure.message)\n"
    if let snippet = failure.snippet { text += TextLayout.lines(of: snippet) }
    if let help = failure.help { text += "  help: \(help)\n" }
    write(text)
  }

  private static func write(_ text: String) {
    StandardError.write(Array(text.utf8))
  }
}

/// Runs the body of a command; a failure is printed, as JSON where that is wanted, and becomes exit
/// status 2.
func reporting<Result>(asJSON: Bool = false, _ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let failure as Failure {
    if asJSON {
      Console.tell(FailureJSON.text(of: failure) + "\n")
    } else {
      Console.report(failure)
    }
    throw ExitCode(2)
  }
}
