internal import Interchange
public import TextModel

/// A failure as JSON: `{"error":{"code","message","file"?,"line"?,"column"?,"help"?}}`, named as in
/// the answers of streams.
public enum FailureJSON {
  /// The failure as one line.
  public static func text(of failure: Failure) -> String {
    var members: [(name: String, value: JSON)] = [
      ("code", .string(failure.id)), ("message", .string(failure.message)),
    ]
    if let file = failure.file { members.append(("file", .string(file))) }
    if let position = failure.position {
      members += [("line", .int(position.line)), ("column", .int(position.column))]
    }
    if let help = failure.help { members.append(("help", .string(help))) }
    return JSON.object([("error", .object(members))]).text
  }
}
